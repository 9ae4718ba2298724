package rose.publication.report;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import rose.platform.Texts;
import rose.publication.report.ReportWriting.Written;
import rose.publication.report.ReportWriting.WrittenBlock;

/** Blocks with their numbers and figures computed, in the place that they have in the report. */
@Component
class ComputedRendering implements BlockRendering {

    private static final List<String> TEXT =
            List.of("chapter", "heading", "scope", "subheading", "list", "paragraph", "note");
    private static final List<String> NUMBERS = List.of(
            "share",
            "any",
            "attained",
            "count",
            "organisations",
            "money",
            "change",
            "rank",
            "top",
            "counties",
            "style");
    private static final List<String> DRAWN = List.of("figure", "dimension", "register", "explored", "table", "see");

    private final ReportWriting writing;
    private final Drafts drafts;
    private final MessageSource messages;

    ComputedRendering(ReportWriting writing, Drafts drafts, MessageSource messages) {
        this.writing = writing;
        this.drafts = drafts;
        this.messages = messages;
    }

    @Override
    public List<RenderedBlock> render(WrittenReport report, List<Block> blocks, Texts texts) {
        Set<Long> asked = blocks.stream().map(Block::id).collect(Collectors.toSet());
        Texts own = report.texts(messages);
        Written written = writing.write(drafts.with(report, blocks, own), asked::contains, own, texts);
        return written.blocks().stream().map(block -> rendered(block, written)).toList();
    }

    private static RenderedBlock rendered(WrittenBlock block, Written written) {
        boolean counts = !block.findings().isEmpty()
                || block.elements().stream().anyMatch(element -> !(element instanceof ReportDocument.Heading));
        return new RenderedBlock(
                block.id(),
                block.elements(),
                block.findings().stream()
                        .filter(finding -> finding.kind() != Finding.Kind.NOTE)
                        .map(Finding::text)
                        .toList(),
                counts && written.document().synthetic());
    }

    @Override
    public List<Help> help(WrittenReport report, Texts texts) {
        return Stream.of(help("text", TEXT, texts), help("numbers", NUMBERS, texts), help("drawn", DRAWN, texts))
                .toList();
    }

    private static Help help(String name, List<String> lines, Texts texts) {
        return new Help(
                texts.get("publication.written.help." + name),
                lines.stream()
                        .map(line -> new Line(
                                braced(texts.get("publication.written.help." + line + ".written")),
                                braced(texts.get("publication.written.help." + line + ".says"))))
                        .toList());
    }

    /** A text cannot hold the braces of what is written: they would ask for an argument. */
    private static String braced(String written) {
        return written.replace('[', '{').replace(']', '}');
    }
}
