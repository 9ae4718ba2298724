package rose.publication.report.web;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import rose.organisations.Viewer;
import rose.platform.Missing;
import rose.platform.Texts;
import rose.publication.report.Block;
import rose.publication.report.BlockComment;
import rose.publication.report.BlockComments;
import rose.publication.report.BlockRendering;
import rose.publication.report.Chapters;
import rose.publication.report.Chapters.Chapter;
import rose.publication.report.RenderedBlock;
import rose.publication.report.WriteResult;
import rose.publication.report.WrittenReport;
import rose.publication.report.WrittenReports;
import rose.publication.report.web.BlockViews.Happened;

/** Puts the editor's pages together. */
@Component
class EditorPages {

    private static final int BEGINNING = 90;

    private final WrittenReports reports;
    private final BlockComments comments;
    private final BlockRendering rendering;
    private final BlockViews views;

    EditorPages(WrittenReports reports, BlockComments comments, BlockRendering rendering, BlockViews views) {
        this.reports = reports;
        this.comments = comments;
        this.rendering = rendering;
        this.views = views;
    }

    Chapters chapters(long reportId, Viewer viewer) {
        return Chapters.of(reports.blocks(reportId, viewer));
    }

    EditorPage page(
            WrittenReport report, Chapters chapters, Chapter chapter, Happened happened, Viewer viewer, Texts texts) {
        var said = comments.of(report.id(), viewer);
        List<RenderedBlock> rendered = rendering.render(report, chapter.standing(), texts);
        List<BlockView> blocks = views.views(report, chapter, chapter.standing(), rendered, happened, viewer, texts);
        int number = chapter.number();
        return new EditorPage(
                report.id(),
                report.title(),
                lead(report, texts),
                report.language(),
                report.mayBeWrittenBy(viewer),
                !reports.editions(viewer).containsKey(report.id()),
                blocks.stream().anyMatch(BlockView::synthetic),
                viewer.accountId() + "." + report.id() + ".",
                blocks.stream().noneMatch(each -> each.id() == happened.block()) ? happened.message() : null,
                chapters.all().stream()
                        .map(each -> link(each, number, said, texts))
                        .toList(),
                number == 1 ? null : link(chapters.number(number - 1), number, said, texts),
                number == chapters.all().size() ? null : link(chapters.number(number + 1), number, said, texts),
                blocks,
                chapter.removed().stream()
                        .map(each -> new EditorPage.RemovedView(
                                each.id(), each.beginning(BEGINNING), BlockViews.removedBy(each, texts)))
                        .toList(),
                happened.message() == null ? null : justRemoved(report, chapter, happened.block(), viewer));
    }

    private EditorPage.JustRemoved justRemoved(WrittenReport report, Chapter chapter, long block, Viewer viewer) {
        return chapter.removed().stream()
                .filter(each -> each.id() == block && report.mayBeWrittenBy(viewer))
                .findFirst()
                .map(each -> new EditorPage.JustRemoved(
                        "/rapporter/" + report.id() + "/stycken/" + block + "/atertagning",
                        views.referring(report, block, viewer)))
                .orElse(null);
    }

    private static String lead(WrittenReport report, Texts texts) {
        return texts.get(
                "publication.writing.lead",
                whose(report, texts),
                String.valueOf(report.year()),
                texts.get("publication.writing.language." + report.language()));
    }

    static String whose(WrittenReport report, Texts texts) {
        return report.joint()
                ? texts.get("publication.writing.joint")
                : report.authority().name();
    }

    private static EditorPage.ChapterLink link(
            Chapter chapter, int current, Map<Long, List<BlockComment>> said, Texts texts) {
        long waiting = chapter.standing().stream()
                .flatMap(block -> said.getOrDefault(block.id(), List.of()).stream())
                .filter(BlockComment::open)
                .count();
        String title = chapter.title() == null ? texts.get("publication.writing.before") : chapter.title();
        return new EditorPage.ChapterLink(chapter.number(), title, chapter.number() == current, (int) waiting);
    }

    /** One block as it stands now. */
    BlockView block(WrittenReport report, Block block, String focus, String message, Viewer viewer, Texts texts) {
        return block(report, new WriteResult.Saved(block, null), focus, message, viewer, texts);
    }

    /** What has just been saved, as it was rendered for that, where nobody has written in it meanwhile. */
    BlockView block(
            WrittenReport report, WriteResult.Saved saved, String focus, String message, Viewer viewer, Texts texts) {
        Block block = saved.block();
        Chapter chapter = chapters(report.id(), viewer).with(block.id());
        Block now = chapter.blocks().stream()
                .filter(each -> each.id() == block.id())
                .findFirst()
                .orElse(block);
        List<RenderedBlock> rendered = saved.shown() != null && now.equals(block)
                ? List.of(saved.shown())
                : rendering.render(report, List.of(now), texts);
        Happened happened = new Happened(block.id(), focus, message);
        return views.views(report, chapter, List.of(now), rendered, happened, viewer, texts)
                .getFirst();
    }

    /** A form with what has been typed, shown as it would be. @param after of a block that is new; else nothing */
    BlockForm form(
            WrittenReport report,
            Block block,
            long after,
            String text,
            String message,
            String error,
            boolean inPlace,
            Texts texts) {
        long id = block == null ? 0 : block.id();
        return new BlockForm(
                "/rapporter/" + report.id(),
                id,
                after,
                block == null ? 0 : block.version(),
                text,
                report.title(),
                report.language(),
                shown(report, block == null ? -after : id, text, texts),
                rendering.help(report, texts),
                message,
                error,
                inPlace);
    }

    /** A text as its reader would meet it. */
    RenderedBlock shown(WrittenReport report, long id, String text, Texts texts) {
        if (text.isBlank()) {
            return new RenderedBlock(id, List.of(), List.of(), false);
        }
        return rendering.render(report, List.of(Block.typed(id, report.id(), text)), texts).stream()
                .findFirst()
                .orElseThrow(() -> new Missing("block " + id + " of report " + report.id()));
    }
}
