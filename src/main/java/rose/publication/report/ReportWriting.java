package rose.publication.report;

import java.time.Clock;
import java.util.List;
import java.util.function.LongPredicate;
import org.springframework.stereotype.Component;
import rose.agreements.Agreements;
import rose.analysis.Figures;
import rose.platform.Texts;
import rose.publication.FigureDrawer;

/** Makes of what authors have written what readers read: every number and figure computed where it stands, all from one reading. */
@Component
public class ReportWriting {

    private final Figures figures;
    private final Agreements agreements;
    private final FigureDrawer drawer;
    private final rose.coding.Codebooks codebooks;
    private final Clock clock;

    ReportWriting(
            Figures figures, Agreements agreements, FigureDrawer drawer, rose.coding.Codebooks codebooks, Clock clock) {
        this.figures = figures;
        this.agreements = agreements;
        this.drawer = drawer;
        this.codebooks = codebooks;
        this.clock = clock;
    }

    /**
     * A report as it reads now.
     *
     * @param blocks those that were asked for, in their order
     */
    public record Written(ReportDocument document, List<WrittenBlock> blocks) {

        public List<Finding> findings() {
            return blocks.stream().flatMap(block -> block.findings().stream()).toList();
        }
    }

    /**
     * One block of it.
     *
     * @param told the text with its numbers in it, to compare with how it reads another day; empty for what has none
     */
    public record WrittenBlock(long id, List<ReportDocument.Element> elements, List<Finding> findings, String told) {}

    public Written write(Draft draft, Texts texts) {
        return write(draft, id -> true, texts, texts);
    }

    /**
     * Only some of its blocks, numbered as in the whole.
     *
     * @param texts in the report's language
     * @param authors in that of the one who reads the findings
     */
    public Written write(Draft draft, LongPredicate which, Texts texts, Texts authors) {
        ReportReading reading = new ReportReading(figures, agreements, draft.year(), draft.authority());
        BlockComposer composer = new BlockComposer(
                reading,
                new Numbers(reading, texts),
                new Drawings(reading, drawer, codebooks, texts, authors),
                authors);
        List<WrittenBlock> blocks = draft.blocks().stream()
                .map(block -> composer.write(block, which.test(block.id())))
                .filter(block -> which.test(block.id()))
                .toList();
        ReportDocument document = new ReportDocument(
                draft.title(),
                draft.lead(),
                draft.authority() == null
                        ? texts.get("publication.report.both")
                        : draft.authority().name(),
                draft.year(),
                texts.language(),
                clock.instant(),
                0,
                reading.whole().selections().stream()
                        .anyMatch(each -> reading.base(each).synthetic()),
                blocks.stream().flatMap(block -> block.elements().stream()).toList());
        return new Written(document, blocks);
    }
}
