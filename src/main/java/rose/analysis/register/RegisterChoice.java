package rose.analysis.register;

/**
 * Which of the registers' values a figure shows.
 *
 * @param measure its key; null for the first
 * @param county its code; null for the nation
 * @param year null for the last that there is
 */
public record RegisterChoice(String measure, String county, Integer year) {

    public static final RegisterChoice FIRST = new RegisterChoice(null, null, null);
}
