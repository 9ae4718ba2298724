package rose.publication.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rose.publication.report.ReportDocument.Heading;
import rose.publication.report.ReportDocument.Listing;
import rose.publication.report.ReportDocument.NumberedFigure;
import rose.publication.report.ReportDocument.NumberedTable;
import rose.publication.report.ReportDocument.Paragraph;
import rose.publication.report.ReportDocument.Run;

/**
 * A block as its reader would meet it now.
 *
 * @param problems what its writer has to mend, in words
 * @param synthetic whether any number in it counts what the program has made
 */
public record RenderedBlock(
        long blockId, List<ReportDocument.Element> elements, List<String> problems, boolean synthetic) {

    /** A block without words. */
    public static RenderedBlock nothing(long blockId) {
        return new RenderedBlock(blockId, List.of(), List.of(), false);
    }

    /** The same of a block that has got its own id. */
    RenderedBlock of(long id) {
        return new RenderedBlock(id, elements, problems, synthetic);
    }

    /** Its words without their form, a line for each element. */
    public String words() {
        return elements.stream().flatMap(RenderedBlock::words).collect(Collectors.joining("\n"));
    }

    private static Stream<String> words(ReportDocument.Element element) {
        return switch (element) {
            case Heading heading -> Stream.of(heading.text());
            case Paragraph paragraph -> Stream.of(words(paragraph.runs()));
            case Listing listing -> listing.items().stream().map(RenderedBlock::words);
            case NumberedFigure figure -> Stream.of(figure.title(), figure.says());
            case NumberedTable table -> Stream.of(table.title());
        };
    }

    private static String words(List<Run> runs) {
        return runs.stream().map(Run::text).collect(Collectors.joining());
    }
}
