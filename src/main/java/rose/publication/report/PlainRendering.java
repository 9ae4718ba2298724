package rose.publication.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import rose.platform.Texts;
import rose.publication.report.ReportDocument.Element;
import rose.publication.report.ReportDocument.Heading;
import rose.publication.report.ReportDocument.Listing;
import rose.publication.report.ReportDocument.Paragraph;
import rose.publication.report.ReportDocument.Run;

/** Headings, paragraphs and lists. */
@Component
class PlainRendering implements BlockRendering {

    private static final String ITEM = "- ";

    @Override
    public List<RenderedBlock> render(WrittenReport report, List<Block> blocks, Texts texts) {
        return blocks.stream()
                .map(block -> new RenderedBlock(block.id(), elements(block), List.of(), false))
                .toList();
    }

    private static List<Element> elements(Block block) {
        List<Element> elements = new ArrayList<>();
        for (String part : block.text().strip().split("\n\\s*\n")) {
            String id = "s" + block.id() + "-" + (elements.size() + 1);
            elements.add(element(id, part.strip()));
        }
        return elements;
    }

    private static Element element(String id, String part) {
        int level = part.length() - part.replaceFirst("^#{1,3} ", "").length() - 1;
        if (level > 0) {
            return new Heading(id, level, part.substring(level + 1).strip());
        }
        List<String> lines = Arrays.asList(part.split("\n"));
        return lines.stream().allMatch(line -> line.startsWith(ITEM))
                ? new Listing(id, 0, lines.stream().map(PlainRendering::item).toList())
                : new Paragraph(id, 0, List.of(Run.words(part.replace('\n', ' '))));
    }

    private static List<Run> item(String line) {
        return List.of(Run.words(line.substring(ITEM.length())));
    }

    @Override
    public List<Help> help(WrittenReport report, Texts texts) {
        return List.of(new Help(
                texts.get("publication.written.help.text"),
                Stream.of("chapter", "heading", "subheading", "list", "paragraph")
                        .map(each -> new Line(
                                texts.get("publication.written.help." + each + ".written"),
                                texts.get("publication.written.help." + each + ".says")))
                        .toList()));
    }
}
