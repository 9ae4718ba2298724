package rose.publication.report.web;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import rose.organisations.Viewer;
import rose.platform.Texts;
import rose.publication.report.Block;
import rose.publication.report.BlockComment;
import rose.publication.report.BlockComments;
import rose.publication.report.Chapters.Chapter;
import rose.publication.report.References;
import rose.publication.report.RenderedBlock;
import rose.publication.report.WrittenReport;

/** Blocks as they are shown. */
@Component
class BlockViews {

    private final BlockComments comments;
    private final References references;

    BlockViews(BlockComments comments, References references) {
        this.comments = comments;
        this.references = references;
    }

    /** What has just happened to one of them. @param message in words, or null */
    record Happened(long block, String focus, String message) {

        static final Happened NOTHING = new Happened(0, "", null);
    }

    /** @param shown those of the chapter that are wanted @param as what their reader would meet */
    List<BlockView> views(
            WrittenReport report,
            Chapter chapter,
            List<Block> shown,
            List<RenderedBlock> as,
            Happened happened,
            Viewer viewer,
            Texts texts) {
        var said = comments.of(report.id(), viewer);
        Map<Long, RenderedBlock> rendered =
                as.stream().collect(Collectors.toMap(RenderedBlock::blockId, Function.identity()));
        return shown.stream()
                .map(block -> {
                    List<BlockComment> of = said.getOrDefault(block.id(), List.of());
                    return view(
                            report,
                            chapter,
                            block,
                            rendered.getOrDefault(block.id(), RenderedBlock.nothing(block.id())),
                            of,
                            happened,
                            block.removed() ? referring(report, block.id(), viewer) : null,
                            viewer,
                            texts);
                })
                .toList();
    }

    /** Null where nothing refers to what goes with it. */
    ReferringView referring(WrittenReport report, long block, Viewer viewer) {
        return ReferringView.of(references.removing(report.id(), block, viewer), "/rapporter/" + report.id());
    }

    private static BlockView view(
            WrittenReport report,
            Chapter chapter,
            Block block,
            RenderedBlock rendered,
            List<BlockComment> said,
            Happened happened,
            ReferringView referring,
            Viewer viewer,
            Texts texts) {
        int at = chapter.standing().indexOf(block);
        boolean concerned = happened.block() == block.id();
        String address = "/rapporter/" + report.id();
        return new BlockView(
                block.id(),
                address,
                address + "/stycken/" + block.id(),
                block.version(),
                texts.get("publication.writing.block", at + 1),
                report.language(),
                rendered.elements(),
                rendered.elements().isEmpty() ? block.text() : null,
                rendered.problems(),
                rendered.synthetic(),
                said.stream()
                        .filter(BlockComment::open)
                        .map(each -> comment(each, texts))
                        .toList(),
                said.stream()
                        .filter(each -> !each.open())
                        .map(each -> comment(each, texts))
                        .toList(),
                block.removed() ? removedBy(block, texts) : null,
                referring,
                report.mayBeWrittenBy(viewer),
                concerned ? happened.message() : null,
                concerned ? happened.focus() : "");
    }

    static String removedBy(Block block, Texts texts) {
        return texts.get("publication.writing.removed.by", block.changedBy(), texts.dateTime(block.changedAt()));
    }

    private static BlockView.CommentView comment(BlockComment comment, Texts texts) {
        return new BlockView.CommentView(
                comment.id(),
                comment.text(),
                texts.get("publication.writing.by", comment.by(), texts.dateTime(comment.at())),
                comment.open()
                        ? null
                        : texts.get(
                                "publication.writing.comment.resolved",
                                comment.resolvedBy(),
                                texts.dateTime(comment.resolvedAt())));
    }
}
