package rose.publication.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the numbers that an author has written by hand. */
final class TypedNumbers {

    /**
     * A number with what it is of, as far as the text says.
     *
     * @param value in SEK of money; null where it is told in words alone, or as a part
     * @param step what its last digit stands for: a million in "264 miljoner"
     * @param clause of the sentence that it stands in
     */
    record Typed(String text, Long value, long step, Of of, String clause) {

        /** Whether it is that number, rounded up or down to the digits that are written. */
        boolean tells(long number) {
            return value != null && Math.abs(number - value) < step;
        }
    }

    enum Of {
        INTERVENTIONS,
        ORGANISATIONS,
        PERCENT,
        MONEY,
        OTHER
    }

    private static final String GAP = "[ \u00a0\u202f]";
    private static final String LETTERS =
            "noll|en|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve";
    private static final Pattern DIGITS = Pattern.compile("(?<![\\p{L}\\p{N}-])(\\d{1,3}(?:" + GAP
            + "\\d{3})+|\\d+)([.,]\\d+)?(?![\\p{L}\\p{N}])(?:" + GAP + "?(%|\\p{L}+))?");
    private static final Pattern WORDS = Pattern.compile(
            "(?iu)\\b(?:hälften|half of|tredjedel(?:ar)?|thirds?|fjärdedel(?:ar)?|quarters?|(?:" + LETTERS
                    + ") (?:av|in|of) (?:tio|ten|"
                    + LETTERS + ")|(?:" + LETTERS
                    + ")" + GAP
                    + "(?:procent|per cent|insatser|interventions|regioner|regions|kommuner|municipalities|län|counties|organisationer|organisations))(?![\\p{L}])");
    private static final Pattern NAMED = Pattern.compile(
            "(?iu)(?:område|area|tabell|table|figur|figure|kapitel|chapter|bilaga|appendix|avsnitt|section|punkt|§|nr|artikel|article)"
                    + GAP + "*$");
    private static final Pattern DATED = Pattern.compile(
            "(?iu)^(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|january|february|march|may|june|july|august|october|år|åringar)");

    private static final Pattern CLAUSE_ENDS = Pattern.compile("[.!?;:,]\\s");

    private TypedNumbers() {}

    static List<Typed> in(String text) {
        List<Typed> found = new ArrayList<>();
        Matcher digits = DIGITS.matcher(text);
        while (digits.find()) {
            String after = digits.group(3) == null ? "" : digits.group(3);
            String whole = digits.group(1).replaceAll(GAP, "");
            if (!year(whole, digits)
                    && !NAMED.matcher(text.substring(0, digits.start())).find()
                    && !DATED.matcher(after).find()
                    && whole.length() < 16) {
                found.add(typed(digits, whole, of(after), clause(text, digits.start())));
            }
        }
        Matcher words = WORDS.matcher(text);
        while (words.find()) {
            found.add(new Typed(words.group(), null, 1, Of.OTHER, clause(text, words.start())));
        }
        return found;
    }

    private static Typed typed(Matcher digits, String whole, Of of, String clause) {
        String decimals = digits.group(2) == null ? "" : digits.group(2).substring(1);
        String text = digits.group().strip();
        if (of != Of.MONEY) {
            return new Typed(text, decimals.isEmpty() ? Long.valueOf(whole) : null, 1, of, clause);
        }
        BigDecimal unit = BigDecimal.valueOf(unit(digits.group(3).toLowerCase()));
        long value = new BigDecimal(whole + "." + decimals + "0").multiply(unit).longValue();
        long step = Math.max(1, unit.movePointLeft(decimals.length()).longValue());
        return new Typed(text, value, step, of, clause);
    }

    private static long unit(String money) {
        if (money.matches("miljard.*|billion.*|mdkr|mdr")) {
            return 1_000_000_000;
        }
        return money.matches("miljon.*|million.*|mn?kr") ? 1_000_000 : money.equals("tkr") ? 1_000 : 1;
    }

    private static String clause(String text, int at) {
        Matcher ends = CLAUSE_ENDS.matcher(text);
        int from = 0;
        while (ends.find()) {
            if (ends.start() >= at) {
                return text.substring(from, ends.start());
            }
            from = ends.end();
        }
        return text.substring(from);
    }

    private static boolean year(String digits, Matcher found) {
        return found.group(2) == null && digits.matches("(19|20)\\d\\d") && digits.equals(found.group(1));
    }

    private static Of of(String noun) {
        String lower = noun.toLowerCase();
        if (lower.startsWith("insats") || lower.startsWith("intervention")) {
            return Of.INTERVENTIONS;
        }
        if (lower.matches("region.*|kommun.*|municipalit.*|organisation.*|län|länen|count(y|ies)")) {
            return Of.ORGANISATIONS;
        }
        if (lower.matches("%|procent.*|per")) {
            return Of.PERCENT;
        }
        return lower.matches("kr|kronor|tkr|mn?kr|mdkr|mdr|miljon.*|miljard.*|million.*|billion.*|sek")
                ? Of.MONEY
                : Of.OTHER;
    }
}
