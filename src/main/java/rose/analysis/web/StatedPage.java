package rose.analysis.web;

import java.util.List;
import rose.analysis.StatedTotals;
import rose.analysis.StatedWords;
import rose.analysis.stated.Check;
import rose.analysis.stated.Check.Against;

/**
 * The page where stated numbers are checked.
 *
 * @param lines what was pasted, kept
 * @param problems why it could not be checked
 * @param summary null as long as nothing has been checked
 * @param totals totals that are not the sum of their parts
 * @param differing a sentence for each other comparison that differs
 */
public record StatedPage(
        String lines,
        List<String> problems,
        String summary,
        List<Total> totals,
        List<String> differing,
        List<Row> rows,
        boolean synthetic) {

    public static final int LARGEST_MB = 2;
    static final long LARGEST = LARGEST_MB * 1_000_000L;

    /** A total beside its parts. @param difference with its sign */
    public record Total(int line, String says, List<Part> parts, String sum, String stated, String difference) {}

    public record Part(String line, String place, String number) {}

    /** One comparison. */
    public record Row(
            String line,
            String place,
            String measure,
            String against,
            String stated,
            String computed,
            String difference,
            String verdict,
            String tag,
            String why) {}

    static StatedPage asking(String lines) {
        return new StatedPage(lines, List.of(), null, List.of(), List.of(), List.of(), false);
    }

    static StatedPage refused(String lines, List<String> problems) {
        return new StatedPage(lines, problems, null, List.of(), List.of(), List.of(), false);
    }

    static StatedPage of(String lines, StatedTotals.Checked checked, StatedWords words) {
        return new StatedPage(
                lines,
                List.of(),
                words.summary(checked),
                checked.differing().stream()
                        .filter(check -> check.against() == Against.PARTS)
                        .map(check -> total(check, words))
                        .toList(),
                checked.differing().stream()
                        .filter(check -> check.against() != Against.PARTS)
                        .map(words::says)
                        .toList(),
                checked.checks().stream().map(check -> row(check, words)).toList(),
                checked.synthetic());
    }

    private static Total total(Check check, StatedWords words) {
        return new Total(
                (int) check.line().line(),
                words.says(check),
                check.beside().stream()
                        .map(part -> new Part(
                                String.valueOf(part.line()),
                                words.place(part),
                                words.number(part.value(), part.unit())))
                        .toList(),
                words.computed(check).orElseThrow(),
                words.stated(check),
                words.difference(check).orElseThrow());
    }

    private static Row row(Check check, StatedWords words) {
        boolean unchecked = check.computed().isEmpty();
        return new Row(
                String.valueOf(check.line().line()),
                words.place(check.line()),
                words.measure(check.line()),
                words.against(check),
                words.stated(check),
                words.computed(check).orElse(null),
                words.difference(check).orElse(null),
                words.verdict(check),
                check.agrees() ? "tag--done" : check.differs() ? "tag--error" : "",
                unchecked ? words.says(check) : "");
    }

    public boolean refused() {
        return !problems.isEmpty();
    }

    public boolean checked() {
        return summary != null;
    }
}
