package rose.publication.report;

import java.time.Clock;
import java.util.List;
import java.util.function.LongPredicate;
import org.springframework.stereotype.Component;
import rose.analysis.Figures;
import rose.analysis.FrozenSources;
import rose.analysis.explore.Exploration;
import rose.analysis.explore.Explorer;
import rose.platform.Texts;
import rose.publication.ExplorationDrawer;
import rose.publication.FigureDrawer;

/** Makes of what authors have written what readers read: every number and figure computed where it stands, all from one reading. */
@Component
public class ReportWriting {

    private final Figures figures;
    private final Explorer explorer;
    private final FigureDrawer drawer;
    private final ExplorationDrawer explorationDrawer;
    private final Clock clock;

    ReportWriting(
            Figures figures, Explorer explorer, FigureDrawer drawer, ExplorationDrawer explorationDrawer, Clock clock) {
        this.figures = figures;
        this.explorer = explorer;
        this.drawer = drawer;
        this.explorationDrawer = explorationDrawer;
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
        return write(draft, which, figures, texts, authors);
    }

    /** Whether it is of no other years than a report of that year can be. */
    boolean covers(int year, Exploration exploration) {
        return new ReportReading(figures, explorer, year, null).covers(exploration);
    }

    /** All that a report is written of, as it is now, to be kept with what is written of it. */
    FrozenSources frozen(int year) {
        return FrozenSources.of(figures.sources(), year);
    }

    /** Written of what was kept, so that the same is written at any time. */
    Written write(Draft draft, FrozenSources sources, Texts texts, Texts authors) {
        return write(draft, id -> true, figures.from(sources), texts, authors);
    }

    private Written write(Draft draft, LongPredicate which, Figures figures, Texts texts, Texts authors) {
        ReportReading reading = new ReportReading(figures, explorer, draft.year(), draft.authority());
        BlockComposer composer = new BlockComposer(
                reading,
                new Numbers(reading, texts),
                new FigureNumbers(Numbered.in(draft.blocks()), texts),
                new Drawings(reading, drawer, explorationDrawer, texts, authors),
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
