package rose.publication.web;

/** What a reader asks to see, as the address says it; each may be missing or wrong. */
record FigureQuery(String ar, String omrade, String niva, String visa) {}
