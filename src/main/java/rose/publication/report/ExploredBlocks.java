package rose.publication.report;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import rose.analysis.explore.Exploration;
import rose.organisations.Viewer;
import rose.platform.Problem;

/** Puts what somebody has explored in a report that is being written: a block of its own, last in a chapter. */
@Component
public class ExploredBlocks {

    private final WrittenReports reports;
    private final BlockWriting writing;
    private final ReportWriting figures;

    ExploredBlocks(WrittenReports reports, BlockWriting writing, ReportWriting figures) {
        this.reports = reports;
        this.writing = writing;
        this.figures = figures;
    }

    /** A report that it can be put in. */
    public record Place(WrittenReport report, Chapters chapters) {}

    /** Those that the viewer may write and that are of its years, latest first. None for what is not everybody's to see. */
    @Transactional(readOnly = true)
    public List<Place> places(Exploration exploration, Viewer viewer) {
        List<WrittenReport> writable = reports.all(viewer).stream()
                .filter(report -> exploration.open() && report.mayBeWrittenBy(viewer))
                .toList();
        Map<Integer, Boolean> covered = writable.stream()
                .map(WrittenReport::year)
                .distinct()
                .collect(Collectors.toMap(Function.identity(), year -> figures.covers(year, exploration)));
        return writable.stream()
                .filter(report -> covered.get(report.year()))
                .map(report -> new Place(report, Chapters.of(reports.blocks(report.id(), viewer))))
                .toList();
    }

    /**
     * @param within a block of the chapter that it is to stand last in; 0 for the last chapter
     * @param title empty for the one that the figure has by itself
     */
    public WriteResult put(long reportId, long within, Exploration exploration, String title, Viewer viewer) {
        int year = reports.writable(reportId, viewer).year();
        if (!exploration.open()) {
            return new WriteResult.Refused(Problem.of("publication.number.explored-closed"));
        }
        if (!figures.covers(year, exploration)) {
            return new WriteResult.Refused(Problem.of("publication.number.explored-years", year));
        }
        Chapters chapters = Chapters.of(reports.blocks(reportId, viewer));
        Chapters.Chapter chapter = within == 0 ? chapters.all().getLast() : chapters.with(within);
        long after = chapter.blocks().isEmpty() ? 0 : chapter.blocks().getLast().id();
        return writing.insertAfter(reportId, after, written(exploration, title), viewer);
    }

    /** As an author would write it. */
    static String written(Exploration exploration, String title) {
        String told = Typed.line(title).replace('"', '\'').replace('{', '(').replace('}', ')');
        return "{explored " + exploration.href() + (told.isEmpty() ? "}" : " \"" + told + "\"}");
    }
}
