package rose.platform.charts;

/**
 * The words of a legend, in the reader's language.
 *
 * @param measure what is counted, with its unit: "Antal resultat"
 * @param noReport beside the hatched swatch: "har inte redovisat"
 * @param withheld beside the dotted swatch: "visas inte, för få svar"
 */
public record Words(String measure, String noReport, String withheld) {}
