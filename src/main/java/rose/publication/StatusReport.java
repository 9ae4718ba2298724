package rose.publication;

import java.time.Instant;
import java.util.List;

/**
 * A status report, in one language, computed from what is reported and coded at one moment.
 *
 * @param computedAt when its numbers were read
 * @param synthetic whether any of them counts synthetic interventions
 */
public record StatusReport(
        int year,
        String authorityCode,
        String authority,
        String title,
        String lead,
        Instant computedAt,
        boolean synthetic,
        List<Sentence> summary,
        MoneyTable money,
        List<Chapter> chapters) {

    /** A sentence in parts, so that each number in it can lead to what it counts. */
    public record Sentence(List<Part> parts) {}

    /** @param href where the number's interventions are listed or its figure stands; null for plain words */
    public record Part(String text, String href) {}

    /** One area part. */
    public record Chapter(String id, String title, String note, List<Section> sections) {}

    /** One level of an area part. */
    public record Section(String id, String title, List<Sentence> text, List<NumberedFigure> figures) {}

    /** A figure with its place in the report. */
    public record NumberedFigure(int number, FigureView view) {}

    /** What was allocated and what is reported as used, a row for each area part and level. */
    public record MoneyTable(List<MoneyRow> rows, MoneyRow sum) {}

    /** @param href the figure that it comes from, or null */
    public record MoneyRow(String name, String allocated, String reported, String difference, String href) {}
}
