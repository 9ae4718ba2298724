package rose.publication.report;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import rose.platform.Texts;
import rose.platform.charts.Chart;
import rose.platform.charts.Charts;
import rose.platform.charts.Look;
import rose.platform.charts.Width;
import rose.publication.FigureView;
import rose.publication.FigureView.Table;

/**
 * A report as its reader meets it: computed, worded, and complete in itself. Its page, its PDF and its Word file are all made of
 * it, and it is what is kept when a report is published.
 *
 * @param authority who answers for it, or those who do
 * @param language {@code sv} or {@code en}
 * @param computedAt when its numbers were read
 * @param edition 0 while it is written, then 1, 2 and on
 * @param synthetic whether any of its numbers counts what the program has made
 */
public record ReportDocument(
        String title,
        String lead,
        String authority,
        int year,
        String language,
        Instant computedAt,
        int edition,
        boolean synthetic,
        List<Element> elements) {

    /** Headings are raised where their author skipped a level: assistive technology, PDF/UA and Word all need them to nest. */
    public ReportDocument {
        elements = Contents.nested(elements);
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Heading.class, name = "heading"),
        @JsonSubTypes.Type(value = Paragraph.class, name = "paragraph"),
        @JsonSubTypes.Type(value = Listing.class, name = "list"),
        @JsonSubTypes.Type(value = NumberedFigure.class, name = "figure"),
        @JsonSubTypes.Type(value = NumberedTable.class, name = "table")
    })
    public sealed interface Element {
        /** Unique in the document; the anchor by which it is cited. */
        String id();
    }

    /** @param level 1 for a chapter, 2 and 3 within it */
    public record Heading(String id, int level, String text) implements Element {}

    /** @param number by which it is cited, from 1 through the whole report; 0 for what stands where a figure should */
    public record Paragraph(String id, int number, List<Run> runs) implements Element {}

    public record Listing(String id, int number, List<List<Run>> items) implements Element {}

    /**
     * @param says what it shows, in a sentence: its text alternative too
     * @param drawing null where there is nothing to draw
     * @param foot base, coverage and source, a line each
     * @param href its own page
     * @param csv its data as a file with the fixed column names; null where it is not kept
     */
    public record NumberedFigure(
            String id,
            int number,
            String title,
            String says,
            Drawing drawing,
            Table table,
            List<String> warnings,
            List<String> foot,
            boolean synthetic,
            String href,
            String csv)
            implements Element {

        /** @param href its own page, or null @param csv its data, or null */
        public static NumberedFigure of(String id, int number, FigureView view, String href, String csv) {
            return new NumberedFigure(
                    id,
                    number,
                    view.title(),
                    view.says(),
                    view.charts().isEmpty()
                            ? null
                            : Drawing.of(view.charts().getFirst().chart()),
                    view.table(),
                    view.warnings(),
                    view.foot(),
                    view.synthetic(),
                    href,
                    csv);
        }
    }

    /** A table that stands alone, as that of money by area. @param csv as a figure's */
    public record NumberedTable(String id, int number, String title, Table table, String csv) implements Element {}

    /**
     * The same chart for each place where it is shown.
     *
     * @param page HTML whose colours come from the page
     * @param print one {@code svg} element in fixed colours, without links
     */
    public record Drawing(String page, String print) {

        static Drawing of(Chart chart) {
            return new Drawing(Charts.page(chart), Charts.draw(chart, Look.PRINT, Width.WIDE));
        }
    }

    /** Some words of a text. @param number what is counted where they are a computed number, else null */
    public record Run(String text, Computed number) {

        public static Run words(String text) {
            return new Run(text, null);
        }
    }

    /**
     * A number that was computed where it stands.
     *
     * @param expression as it was written, without braces
     * @param exact the number itself as in a figure's file: a share with four decimals, a count, or whole SEK; names parted by {@code |}
     * @param href where what it counts is listed, or its figure; null where there is neither
     */
    public record Computed(String expression, String exact, String href) {}

    /** In its language. */
    public Texts texts(MessageSource messages) {
        return WrittenReport.texts(language, messages);
    }

    ReportDocument with(List<Element> elements) {
        return new ReportDocument(title, lead, authority, year, language, computedAt, edition, synthetic, elements);
    }

    /** The same as an edition with that number. */
    ReportDocument numbered(int edition) {
        return new ReportDocument(title, lead, authority, year, language, computedAt, edition, synthetic, elements);
    }

    /** All computed numbers in their order. */
    public Stream<Computed> numbers() {
        return elements.stream()
                .flatMap(element -> switch (element) {
                    case Paragraph paragraph -> paragraph.runs().stream();
                    case Listing listing -> listing.items().stream().flatMap(List::stream);
                    default -> Stream.empty();
                })
                .filter(run -> run.number() != null)
                .map(Run::number);
    }

    public List<Heading> chapters() {
        return elements.stream()
                .filter(Heading.class::isInstance)
                .map(Heading.class::cast)
                .filter(heading -> heading.level() == 1)
                .toList();
    }
}
