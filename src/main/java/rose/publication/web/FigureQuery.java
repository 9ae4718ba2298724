package rose.publication.web;

import rose.analysis.Counted;
import rose.analysis.register.RegisterChoice;

/**
 * What a reader asks to see, as the address says it; each may be missing or wrong.
 *
 * @param viktat {@code ja} for answers weighted for non-response
 */
record FigureQuery(
        String ar,
        String omrade,
        String niva,
        String visa,
        String sena,
        String forenklade,
        String viktat,
        String matt,
        String lan) {

    static final String WEIGHTED = "ja";

    boolean weighted() {
        return WEIGHTED.equals(viktat);
    }

    Counted counted() {
        return Counted.of(sena, forenklade);
    }

    RegisterChoice register() {
        return new RegisterChoice(
                like(matt, "[a-z0-9-]{1,60}"),
                like(lan, "\\d{2}"),
                like(ar, "\\d{4}") == null ? null : Integer.valueOf(ar));
    }

    private static String like(String value, String pattern) {
        return value != null && value.matches(pattern) ? value : null;
    }
}
