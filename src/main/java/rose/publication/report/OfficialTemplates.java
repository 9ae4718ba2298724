package rose.publication.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import rose.agreements.Agreements;
import rose.agreements.AreaPart;
import rose.analysis.FigureKind;
import rose.analysis.Figures;
import rose.analysis.ReportUse;
import rose.analysis.Selection;
import rose.coding.Codebook;
import rose.coding.Codebooks;
import rose.coding.Dimension;
import rose.organisations.Level;
import rose.organisations.Organisation;
import rose.organisations.Organisations;
import rose.platform.Missing;
import rose.platform.Resources;
import rose.platform.Texts;

/**
 * What reports begin with: the structure of the authorities' own, with figures and numbers in place. The files under {@code
 * rose/publication/report} say it; what a year has no codebook or question for is left out.
 */
@Component
class OfficialTemplates implements ReportTemplates, ReportUse {

    private static final String FOLDER = "rose/publication/report/";
    private static final Pattern ONLY_WHERE = Pattern.compile("\\[(activity|output|goal|outcome)]\\s*");

    private static final String JOINT = "joint";
    private static final String HEADINGS = "headings";

    private final Organisations organisations;
    private final Agreements agreements;
    private final Codebooks codebooks;
    private final Figures figures;

    OfficialTemplates(Organisations organisations, Agreements agreements, Codebooks codebooks, Figures figures) {
        this.organisations = organisations;
        this.agreements = agreements;
        this.codebooks = codebooks;
        this.figures = figures;
    }

    /** One for each authority's yearly report, and one for the memorandum of both. */
    @Override
    public List<Offered> offered(Texts texts) {
        return Stream.concat(
                        organisations.of(Level.AUTHORITY).stream()
                                .map(authority -> new Offered(
                                        authority.code(),
                                        texts.get("publication.written.template.yearly", authority.name()),
                                        texts.get("publication.written.template.yearly.says"))),
                        Stream.of(JOINT, HEADINGS)
                                .map(key -> new Offered(
                                        key,
                                        texts.get("publication.written.template." + key),
                                        texts.get("publication.written.template." + key + ".says"))))
                .toList();
    }

    @Override
    public List<String> blocks(String key, int year, Texts texts) {
        if (key.equals(HEADINGS)) {
            return Stream.of("summary", "background", "method", "results", "discussion")
                    .map(each -> "# " + texts.get("publication.written.template.headings." + each))
                    .toList();
        }
        return blocks(
                year,
                key.equals(JOINT)
                        ? null
                        : organisations.find(Level.AUTHORITY, key).orElseThrow(() -> new Missing("template " + key)),
                texts);
    }

    /** @param authority null for the memorandum of both */
    private List<String> blocks(int year, Organisation authority, Texts texts) {
        List<AreaPart> areas = agreements.agreement(year).areas().stream()
                .filter(area -> authority == null || area.followedBy(authority.id()))
                .toList();
        List<String> blocks = new ArrayList<>();
        for (String block : Markup.blocks(file(authority == null ? "joint" : "authority", texts))) {
            switch (block) {
                case "@areas" -> areas.forEach(area -> blocks.addAll(chapter(area, "level", texts)));
                case "@areas-in-short" -> areas.forEach(area -> blocks.addAll(chapter(area, "level-in-short", texts)));
                case "@codebooks" -> areas.forEach(area -> blocks.addAll(appendix(area, texts)));
                default -> {
                    if (areas.stream().anyMatch(area -> applies(block, area))) {
                        blocks.add(authority == null ? block : block.replace("[[authority]]", authority.name()));
                    }
                }
            }
        }
        return Markup.withoutBareHeadings(blocks);
    }

    private boolean applies(String block, AreaPart area) {
        return area.levels().stream()
                .map(level -> new Selection(area, level))
                .anyMatch(selection -> applies(
                        block,
                        codebooks
                                .inForce(selection.year(), area.shortName(), selection.level())
                                .orElse(null),
                        selection));
    }

    private static String file(String name, Texts texts) {
        return Resources.text(FOLDER + name + "." + texts.language() + ".txt");
    }

    private List<String> chapter(AreaPart area, String file, Texts texts) {
        List<String> blocks = new ArrayList<>();
        blocks.add("# " + area.numberedName(texts) + " {area=" + area.shortName() + "}");
        if (area.note(texts) != null) {
            blocks.add(area.note(texts));
        }
        area.levels().forEach(level -> {
            blocks.add("## " + level.heading(texts) + " {level=" + level + "}");
            blocks.addAll(applicable(
                    Markup.blocks(filled(file(file, texts), area, level, texts)), new Selection(area, level)));
        });
        return blocks;
    }

    /** What names what the chapter is about, where it cannot be left to the heading. */
    private static String filled(String template, AreaPart area, Level level, Texts texts) {
        return template.replace("[[year]]", String.valueOf(area.year()))
                .replace("[[area]]", area.shortName())
                .replace("[[level]]", level.name())
                .replace("[[name]]", area.name(texts) + ", " + level.inText(texts));
    }

    private List<String> applicable(List<String> all, Selection selection) {
        Codebook book = codebooks
                .inForce(selection.year(), selection.area().shortName(), selection.level())
                .orElse(null);
        List<String> blocks = new ArrayList<>();
        for (String block : all) {
            Matcher only = ONLY_WHERE.matcher(block);
            if (only.lookingAt()) {
                if (codes(book, Dimension.of(only.group(1)).orElseThrow())) {
                    blocks.add(block.substring(only.end()));
                }
            } else if (applies(block, book, selection)) {
                blocks.add(block);
            }
        }
        return Markup.withoutBareHeadings(blocks);
    }

    private static boolean codes(Codebook book, Dimension dimension) {
        return book != null && book.codes(dimension);
    }

    private boolean applies(String block, Codebook book, Selection selection) {
        if (!(Markup.of(block) instanceof Markup.Drawn drawn)
                || !drawn.expression().command().equals("figure")) {
            return true;
        }
        FigureKind kind = FigureKind.of(drawn.expression().word(0)).orElseThrow();
        if (kind.question() != null) {
            return figures.asked(kind.question(), selection).isPresent();
        }
        Dimension dimension = Dimension.of(drawn.expression().word(1)).orElse(null);
        return !kind.coded() || kind.dimensions(dimension).stream().allMatch(each -> codes(book, each)) && book != null;
    }

    private List<String> appendix(AreaPart area, Texts texts) {
        List<String> blocks = new ArrayList<>();
        area.levels().stream()
                .filter(level ->
                        codebooks.inForce(area.year(), area.shortName(), level).isPresent())
                .forEach(level -> {
                    blocks.add("## " + area.name(texts) + ", " + level.inText(texts) + " {area=" + area.shortName()
                            + " level=" + level + "}");
                    blocks.add("{table codebook}");
                });
        return blocks;
    }

    /** Those of its drawings and sentences in what each authority's report begins as. */
    @Override
    public Set<FigureKind> figureKinds() {
        return Stream.concat(
                        Stream.of(FigureKind.ANY_OUTCOME, FigureKind.GRANTED_AND_REPORTED),
                        Stream.of("level.sv.txt", "authority.sv.txt")
                                .flatMap(file -> Markup.blocks(Resources.text(FOLDER + file)).stream())
                                .map(Markup::of)
                                .flatMap(part -> part instanceof Markup.Drawn drawn
                                        ? FigureKind.of(drawn.expression().word(0)).stream()
                                        : Stream.empty()))
                .collect(Collectors.toSet());
    }
}
