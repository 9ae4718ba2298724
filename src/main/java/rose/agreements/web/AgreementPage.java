package rose.agreements.web;

import java.util.List;
import rose.agreements.Agreement;
import rose.agreements.AreaPart;
import rose.organisations.Level;
import rose.organisations.Organisations;
import rose.platform.Texts;

/**
 * An agreement as its page shows it.
 *
 * @param unaccounted stated total less the sum of the lines, signed; null where they agree. Amounts are in million SEK
 * @param difference a sentence on how the stated total and the sum of the lines differ; null where they agree
 */
public record AgreementPage(
        int year,
        String title,
        List<Integer> years,
        String supplements,
        String surveyTool,
        List<String> purposes,
        List<Line> lines,
        List<String> sums,
        String sum,
        String stated,
        String unaccounted,
        String difference,
        String note) {

    /** One area: amounts follow {@link Level#RECIPIENTS}; a cell is null where the area has no money on that level. */
    public record Line(
            String number, String name, String title, String responsible, String note, List<Cell> cells, String sum) {}

    /** An amount and where its grants are shown. */
    public record Cell(String amount, String href) {}

    static AgreementPage of(Agreement agreement, List<Agreement> all, Organisations organisations, Texts texts) {
        return new AgreementPage(
                agreement.year(),
                agreement.title(texts),
                all.stream().map(Agreement::year).toList(),
                agreement.supplements() == null ? null : String.valueOf(agreement.supplements()),
                agreement.surveyTool(),
                agreement.purposes().stream()
                        .map(p -> texts.pick(p.sv(), p.en()))
                        .toList(),
                agreement.areas().stream()
                        .map(area -> line(area, organisations, texts))
                        .toList(),
                Level.RECIPIENTS.stream()
                        .map(level -> texts.inMillions(agreement.areas().stream()
                                .mapToLong(area -> area.allocations().getOrDefault(level, 0L))
                                .sum()))
                        .toList(),
                texts.inMillions(agreement.sumOfLinesSek()),
                texts.inMillions(agreement.statedTotalSek()),
                agreement.unaccountedSek() == 0 ? null : signed(agreement.unaccountedSek(), texts),
                difference(agreement, texts),
                texts.pick(agreement.statedTotalNoteSv(), agreement.statedTotalNoteEn()));
    }

    private static String signed(long sek, Texts texts) {
        return (sek > 0 ? "+" : "") + texts.inMillions(sek);
    }

    private static Line line(AreaPart area, Organisations organisations, Texts texts) {
        return new Line(
                String.valueOf(area.number()),
                area.name(texts),
                area.title(texts),
                organisations.organisation(area.responsible()).name(),
                area.note(texts),
                Level.RECIPIENTS.stream().map(level -> cell(area, level, texts)).toList(),
                texts.inMillions(area.sumSek()));
    }

    private static Cell cell(AreaPart area, Level level, Texts texts) {
        return area.has(level)
                ? new Cell(texts.inMillions(area.allocations().get(level)), GrantPage.href(area, level))
                : null;
    }

    private static String difference(Agreement agreement, Texts texts) {
        long unaccounted = agreement.unaccountedSek();
        if (unaccounted == 0) {
            return null;
        }
        return texts.get(
                unaccounted > 0 ? "agreements.difference.stated-more" : "agreements.difference.lines-more",
                texts.millions(agreement.statedTotalSek()),
                texts.millions(agreement.sumOfLinesSek()),
                texts.millions(Math.abs(unaccounted)));
    }
}
