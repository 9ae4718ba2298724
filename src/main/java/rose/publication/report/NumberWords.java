package rose.publication.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import rose.platform.Texts;

/**
 * Numbers in words as a report has them: "närmare hälften av insatserna", "tre av tio insatser", "drygt 2 800", "1,6 miljarder
 * kronor". Which words, is decided by the number alone, so that the same number is always told in the same way:
 * <ul>
 *   <li>a share by the nearest of a half, thirds, quarters and tenths; "närmare" or "drygt" where it is half a percentage point or
 *       more from it; under a twentieth and over nineteen in percent; of fewer than {@value #FEW} the count itself
 *   <li>a count up to twelve in letters, to 999 in digits, from there by its first two digits with "drygt" or "närmare"
 *   <li>money in thousands, millions or thousand millions, with one decimal under ten
 * </ul>
 */
final class NumberWords {

    /** Of fewer than this a share says more than is known. */
    static final int FEW = 20;

    private static final double PLAIN = 0.005;
    private static final double EDGE = 0.05;
    private static final double[] FRACTIONS = {1 / 2d, 1 / 3d, 2 / 3d, 1 / 4d, 3 / 4d};

    private final Texts texts;

    NumberWords(Texts texts) {
        this.texts = texts;
    }

    /**
     * A noun in the forms that numbers need.
     *
     * @param one "insats" @param many "insatser" @param definite "insatserna" @param none "noll" @param numeral of one: "en", or
     *     "ett" as of "län"
     */
    record Noun(String one, String many, String definite, String none, String numeral) {}

    /** How a number is to be told. */
    enum Style {
        WORDS,
        PERCENT,
        EXACT
    }

    /** "närmare hälften av insatserna". @param noun null where the text after it says of what */
    String share(long part, long whole, Noun noun, Style style) {
        double share = (double) part / whole;
        if (style != Style.WORDS) {
            return partOf(percent(share, style == Style.EXACT ? 1 : 0), noun);
        }
        if (part == whole) {
            return noun == null ? text("all") : text("all-of", noun.many());
        }
        if (part == 0) {
            return noun == null ? text("none") : text("none-of", noun.many());
        }
        if (whole < FEW) {
            return noun == null
                    ? text("few", letters(part, null), letters(whole, null))
                    : text("few-of", letters(part, noun), letters(whole, noun), noun.many());
        }
        if (share < EDGE || share > 1 - EDGE) {
            return partOf(percent(share, 0), noun);
        }
        return nearest(share, noun);
    }

    private String nearest(double share, Noun noun) {
        int best = -1;
        double distance = 1;
        for (int i = 0; i < FRACTIONS.length; i++) {
            if (Math.abs(share - FRACTIONS[i]) < distance) {
                distance = Math.abs(share - FRACTIONS[i]);
                best = i;
            }
        }
        long tenths = Math.round(share * 10);
        boolean inTenths = Math.abs(share - tenths / 10d) < distance - 1e-9 && tenths % 10 != 0;
        if (!inTenths) {
            String fraction = list("fractions").get(best);
            return partOf(about(fraction, share - FRACTIONS[best]), noun);
        }
        // "tre av tio av insatserna" is said by nobody
        if (noun == null) {
            return percent(share, 0);
        }
        return about(text("of-ten", letters(tenths, noun), noun.many()), share - tenths / 10d);
    }

    private String about(String plain, double over) {
        if (Math.abs(over) < PLAIN) {
            return plain;
        }
        return text(over < 0 ? "near" : "above", plain);
    }

    private String partOf(String number, Noun noun) {
        return noun == null ? number : text("part-of", number, noun.definite());
    }

    /** "48 procent". */
    String percent(double share, int decimals) {
        double percent = share * 100;
        if (decimals == 0 && percent > 0 && percent < 1) {
            return text("under-one-percent");
        }
        if (decimals == 0 && percent > 99 && percent < 100) {
            return text("over-99-percent");
        }
        return text("percent", texts.decimal(percent, decimals));
    }

    /** "drygt 2 800 insatser", "tre insatser". @param noun may be null */
    String count(long number, Noun noun, Style style) {
        String told = style == Style.WORDS ? rounded(number, noun) : texts.number(number);
        if (noun == null) {
            return told;
        }
        return told + " " + (number == 1 ? noun.one() : noun.many());
    }

    private String rounded(long number, Noun noun) {
        if (number < 1000) {
            return letters(number, noun);
        }
        long step = (long) Math.pow(10, Math.floor(Math.log10(number)) - 1);
        return stepped(number, step, texts::number);
    }

    /** Told by a multiple of the step: the number itself, or more than one, or nearly one. */
    private String stepped(long number, long step, java.util.function.LongFunction<String> told) {
        long below = number / step * step;
        long over = number - below;
        if (over == 0) {
            return told.apply(below);
        }
        return over * 2 < step ? text("above", told.apply(below)) : text("near", told.apply(below + step));
    }

    /** "drygt 264 miljoner kronor", "1,6 miljarder kronor"; exact "264 012 500 kronor". */
    String money(long sek, Style style) {
        if (style != Style.WORDS || Math.abs(sek) < 10_000) {
            return text("kronor", texts.number(sek));
        }
        if (sek < 0) {
            return text("minus", money(-sek, style));
        }
        if (sek >= 1_000_000_000) {
            return inUnit(sek, 1_000_000_000, "billions");
        }
        return sek >= 1_000_000 ? inUnit(sek, 1_000_000, "millions") : inUnit(sek, 1_000, "thousands");
    }

    private String inUnit(long sek, long unit, String key) {
        boolean decimal = sek < 10 * unit && unit > 1_000;
        long step = decimal ? unit / 10 : unit;
        return stepped(
                sek,
                step,
                rounded -> text(
                        key,
                        rounded % unit == 0
                                ? texts.number(rounded / unit)
                                : texts.decimal(
                                        BigDecimal.valueOf(rounded)
                                                .divide(BigDecimal.valueOf(unit), 1, RoundingMode.HALF_UP)
                                                .doubleValue(),
                                        1)));
    }

    /** Up to twelve in letters, and from there in digits. @param noun may be null */
    private String letters(long number, Noun noun) {
        if (noun != null && number < 2) {
            return number == 0 ? noun.none() : noun.numeral();
        }
        List<String> small = list("small");
        return number < small.size() ? small.get((int) number) : texts.number(number);
    }

    /** "vanligast", "näst vanligast", and so on. @param rank from 1 */
    String rank(int rank) {
        List<String> ranks = list("ranks");
        return rank <= ranks.size() ? ranks.get(rank - 1) : text("rank", rank);
    }

    /** "Uppsala, Dalarna och Gotland". */
    String names(List<String> names) {
        if (names.size() < 2) {
            return String.join("", names);
        }
        return text("and", String.join(", ", names.subList(0, names.size() - 1)), names.getLast());
    }

    /** "ökade från 41 till 49 procent". */
    String change(double before, double after) {
        String from = texts.decimal(before * 100, 0);
        String to = percent(after, 0);
        if (Math.round(before * 100) == Math.round(after * 100)) {
            return text("unchanged", to);
        }
        return text(before < after ? "rose" : "fell", from, to);
    }

    /** The same of counts or money, each already told. */
    String change(long before, long after, java.util.function.LongFunction<String> told) {
        if (before == after) {
            return text("unchanged", told.apply(after));
        }
        return text(before < after ? "rose" : "fell", told.apply(before), told.apply(after));
    }

    String nothing() {
        return text("nothing");
    }

    private List<String> list(String key) {
        return List.of(text(key).split(","));
    }

    private String text(String key, Object... arguments) {
        return texts.get("publication.words." + key, arguments);
    }
}
