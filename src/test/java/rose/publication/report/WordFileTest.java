package rose.publication.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHyperlink;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import rose.platform.AllTexts;
import rose.platform.Resources;
import rose.platform.Texts;
import rose.publication.FigureView.Cell;
import rose.publication.FigureView.Head;
import rose.publication.FigureView.Table;
import rose.publication.report.ReportDocument.Heading;
import rose.publication.report.ReportDocument.NumberedFigure;

/** The Word file read back. */
class WordFileTest {

    private static final Texts SWEDISH = AllTexts.in(Texts.SWEDISH);

    private static Stream<ReportDocument> documents() {
        return Stream.of(SampleDocument.ofEverything(), SampleDocument.ofLongNames());
    }

    private static XWPFDocument read(ReportDocument document) throws IOException {
        byte[] file = WordFile.of(document, SWEDISH);
        Files.write(
                Files.createDirectories(Path.of("target/received")).resolve("written-" + document.edition() + ".docx"),
                file);
        return new XWPFDocument(new ByteArrayInputStream(file));
    }

    @Test
    void theSameReportGivesTheSameFile() {
        assertThat(WordFile.of(SampleDocument.ofEverything(), SWEDISH))
                .isEqualTo(WordFile.of(SampleDocument.ofEverything(), SWEDISH));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void itsHeadingsAreWordsOwnAndThoseOfTheReport(ReportDocument document) throws IOException {
        try (XWPFDocument word = read(document)) {
            List<String> headings = word.getParagraphs().stream()
                    .filter(paragraph -> style(paragraph).startsWith("Heading"))
                    .map(paragraph -> style(paragraph) + " " + paragraph.getText())
                    .toList();

            assertThat(headings)
                    .isEqualTo(document.elements().stream()
                            .filter(Heading.class::isInstance)
                            .map(Heading.class::cast)
                            .map(heading -> "Heading" + heading.level() + " " + heading.text())
                            .toList());
            assertThat(IntStream.rangeClosed(1, 3)
                            .mapToObj(level -> word.getStyles().getStyle("Heading" + level))
                            .map(style -> style.getName() + " at "
                                    + style.getCTStyle()
                                            .getPPr()
                                            .getOutlineLvl()
                                            .getVal()))
                    .containsExactly("heading 1 at 0", "heading 2 at 1", "heading 3 at 2");
        }
    }

    @Test
    void itsContentsAreAFieldThatIsFilledInAndLeadsToTheHeadings() throws IOException {
        try (XWPFDocument word = read(SampleDocument.ofEverything())) {
            List<XWPFParagraph> entries = word.getParagraphs().stream()
                    .filter(paragraph -> style(paragraph).matches("TOC\\d"))
                    .toList();
            List<String> bookmarks = word.getParagraphs().stream()
                    .flatMap(paragraph -> paragraph.getCTP().getBookmarkStartList().stream())
                    .map(bookmark -> bookmark.getName())
                    .toList();

            assertThat(entries.stream().map(XWPFParagraph::getText))
                    .containsExactly(
                            "Sammanfattning",
                            "Vad gjordes, och vad blev det av det?",
                            "I regionerna",
                            "I kommunerna",
                            "De minsta",
                            "Bilagor",
                            "Medlen");
            assertThat(entries.stream()
                            .flatMap(entry -> entry.getCTP().getHyperlinkList().stream())
                            .map(CTHyperlink::getAnchor))
                    .isEqualTo(bookmarks);
            assertThat(entries.getFirst().getCTP().xmlText()).contains("TOC \\o \"1-3\"");
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyChartIsAPictureWithWordsInItsPlace(ReportDocument document) throws IOException {
        try (XWPFDocument word = read(document)) {
            List<String> instead = word.getParagraphs().stream()
                    .flatMap(paragraph -> paragraph.getRuns().stream())
                    .flatMap(run -> run.getCTR().getDrawingList().stream())
                    .map(drawing -> drawing.getInlineArray(0).getDocPr().getDescr())
                    .toList();

            assertThat(instead)
                    .isEqualTo(document.elements().stream()
                            .filter(NumberedFigure.class::isInstance)
                            .map(NumberedFigure.class::cast)
                            .filter(figure -> figure.drawing() != null)
                            .map(figure -> figure.title() + ". " + figure.says())
                            .toList());
            assertThat(word.getAllPictures())
                    .hasSize(instead.size())
                    .allMatch(picture -> picture.suggestFileExtension().equals("png"));
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyTableHasAHeaderRowThatIsRepeatedAndRowsThatAreNotParted(ReportDocument document) throws IOException {
        try (XWPFDocument word = read(document)) {
            assertThat(word.getTables()).isNotEmpty().allSatisfy(table -> {
                assertThat(table.getRow(0).isRepeatHeader()).isTrue();
                assertThat(table.getRows()).allMatch(XWPFTableRow::isCantSplitRow);
                assertThat(table.getCTTbl().getTblPr().getTblCaption().getVal()).isNotBlank();
                assertThat(table.getStyleID()).isEqualTo("ReportTable");
            });
        }
    }

    @Test
    void noWordOfAHeadAndNoNumberIsPartedWhateverStandsBesideIt() throws Exception {
        Font bold = Font.createFont(
                        Font.TRUETYPE_FONT,
                        new ByteArrayInputStream(Resources.bytes("rose/platform/fonts/Inter-SemiBold.ttf")))
                .deriveFont(9f);
        FontRenderContext context = new FontRenderContext(null, true, true);
        Table table = new Table(
                List.of(new Head("Sätt", false), new Head("Huvudmän", true), new Head("Insatser", true)),
                List.of(List.of(
                        new Cell("Deras kunskap och kompetens har använts löpande i utvecklingsarbetet", null),
                        new Cell("290", null),
                        new Cell("1 234 567 890 kr", null))),
                List.of());

        int[] widths = WordColumns.of(table, false).widths(WordShell.room(false));

        for (String word : List.of("Sätt", "Huvudmän", "Insatser", "1 234 567 890 kr")) {
            int column = List.of("Sätt", "Huvudmän").indexOf(word);
            double points = bold.getStringBounds(word, context).getWidth();
            assertThat(widths[column < 0 ? 2 : column] / 20.0).as(word).isGreaterThan(points + 5.75);
        }
        assertThat(IntStream.of(widths).sum()).isBetween(WordShell.room(false) - 3, WordShell.room(false));
    }

    @Test
    void aTableIsUnderItsCaptionAndHoldsWhatTheReportHolds() throws IOException {
        try (XWPFDocument word = read(SampleDocument.ofEverything())) {
            XWPFTable money = word.getTables().stream()
                    .filter(table ->
                            table.getCTTbl().getTblPr().getTblCaption().getVal().equals("Anslag och redovisat"))
                    .findFirst()
                    .orElseThrow();
            int at = word.getBodyElements().indexOf(money);

            assertThat(((XWPFParagraph) word.getBodyElements().get(at - 1)).getText())
                    .isEqualTo("Tabell 1. Anslag och redovisat");
            assertThat(money.getRows().stream()
                            .map(row -> row.getTableCells().stream()
                                    .map(cell -> cell.getText())
                                    .toList()))
                    .startsWith(
                            List.of(
                                    "Kategori",
                                    "Andel av insatserna 2013",
                                    "Andel av insatserna 2014",
                                    "Andel av insatserna 2015"),
                            List.of("Kommun nr 1, Åre–Örkelljunga", "1\u00a0kr", "2\u00a0kr", "3\u00a0kr"))
                    .endsWith(List.of("Summa", "10\u00a0000\u00a0kr", "10\u00a0005\u00a0kr", "10\u00a0010\u00a0kr"));
        }
    }

    @Test
    void theFileSaysItsLanguageTitleAuthorAndTime() throws Exception {
        try (XWPFDocument word = read(SampleDocument.ofEverything())) {
            var core = word.getProperties().getCoreProperties().getUnderlyingProperties();

            assertThat(word.getStyle()
                            .getDocDefaults()
                            .getRPrDefault()
                            .getRPr()
                            .getLangArray(0)
                            .getVal())
                    .isEqualTo("sv-SE");
            assertThat(core.getLanguageProperty()).contains("sv-SE");
            assertThat(core.getTitleProperty()).contains("Lägesrapport 2023: ”överenskommelsen” & psykisk hälsa");
            assertThat(core.getCreatorProperty()).contains("Socialstyrelsen och Folkhälsomyndigheten");
            assertThat(core.getCreatedProperty()).isEqualTo(Optional.of(Date.from(SampleDocument.COMPUTED)));
            assertThat(core.getModifiedProperty()).isEqualTo(Optional.of(Date.from(SampleDocument.COMPUTED)));
        }
    }

    @Test
    void itsCoverSaysThatItIsInvented() throws IOException {
        try (XWPFDocument word = read(SampleDocument.ofEverything())) {
            assertThat(word.getParagraphs().stream().limit(5).map(XWPFParagraph::getText))
                    .contains("Utgåva 2. Siffrorna räknades fram 2024-03-01 10:30.")
                    .anyMatch(text -> text.startsWith("Syntetiska uppgifter."));
        }
    }

    @Test
    void onlyATableOfManyColumnsLiesOnItsSide() throws IOException {
        try (XWPFDocument word = read(SampleDocument.ofEverything())) {
            var sections = Stream.concat(
                            word.getParagraphs().stream()
                                    .filter(paragraph ->
                                            paragraph.getCTP().getPPr().isSetSectPr())
                                    .map(paragraph ->
                                            paragraph.getCTP().getPPr().getSectPr()),
                            Stream.of(word.getDocument().getBody().getSectPr()))
                    .toList();

            assertThat(sections.stream().map(section -> section.getPgSz().getOrient()))
                    .containsExactly(STPageOrientation.PORTRAIT, STPageOrientation.LANDSCAPE);
            assertThat(sections).allMatch(section -> section.sizeOfFooterReferenceArray() == 1);
        }
    }

    private static String style(XWPFParagraph paragraph) {
        return paragraph.getStyle() == null ? "" : paragraph.getStyle();
    }
}
