package rose.publication.feedback;

import java.util.Locale;
import java.util.function.Function;
import rose.analysis.explore.Amount;
import rose.analysis.explore.ResultRow;
import rose.platform.Texts;
import rose.platform.charts.Reading;

/** A row's number in words, or what there is instead of one: zero, no report, not coded and not asked are different things. */
public final class Shown {

    private Shown() {}

    public static String of(ResultRow row, Texts texts, Function<Amount, String> number) {
        return row.known() ? number.apply(row.amount()) : state(row, texts);
    }

    public static String state(ResultRow row, Texts texts) {
        return texts.get("analysis.explore.state." + row.state().name().toLowerCase(Locale.ROOT));
    }

    /** Of a row that has no number, or a share of nothing. */
    public static Reading unknown(ResultRow row, Texts texts) {
        return switch (row.state()) {
            case KNOWN -> new Reading.NotApplicable(texts.get("analysis.explore.of-nothing"));
            case NO_REPORT -> Reading.noReport();
            case WITHHELD -> Reading.withheld();
            case NOT_ASKED -> new Reading.NotAsked(state(row, texts));
            case NOT_CODED, NOT_APPLICABLE -> new Reading.NotApplicable(state(row, texts));
        };
    }
}
