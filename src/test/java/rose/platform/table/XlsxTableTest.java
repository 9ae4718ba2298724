package rose.platform.table;

import static org.assertj.core.api.Assertions.assertThat;
import static rose.platform.table.Tables.SMALL;
import static rose.platform.table.Tables.aProblem;
import static rose.platform.table.Tables.header;
import static rose.platform.table.Tables.problem;
import static rose.platform.table.Tables.row;
import static rose.platform.table.Tables.rows;
import static rose.platform.table.Workbook.aWorkbook;
import static rose.platform.table.Workbook.inline;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rose.platform.table.TableProblem.Kind;

class XlsxTableTest {
    private static final String HEADER = "<row r='1'>" + inline("A1", "a") + inline("B1", "b") + "</row>";

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("tabell.xlsx");
    }

    private interface Filling {
        void fill(Worksheet sheet);
    }

    private Path written(Filling filling) throws IOException {
        try (var out = Files.newOutputStream(file);
                var workbook = new org.dhatim.fastexcel.Workbook(out, "test", "1.0")) {
            filling.fill(workbook.newWorksheet("Insatser"));
        }
        return file;
    }

    private List<Cell> cellsBelowHeader(String cells) {
        return rows(aWorkbook().sheet(HEADER + "<row r='2'>" + cells + "</row>").writeTo(file))
                .getFirst()
                .cells();
    }

    @Test
    void readsWhatAWriterWrites() throws IOException {
        Path written = written(sheet -> {
            sheet.value(0, 0, " title ");
            sheet.value(0, 1, "organisation_code");
            sheet.value(0, 2, "funds_sek");
            sheet.value(0, 3, "submitted_at");
            sheet.value(0, 4, "into_ordinary");
            sheet.value(2, 0, "Team Maria, å & ä <ö>");
            sheet.value(2, 1, 3);
            sheet.value(2, 2, 10_000_000);
            sheet.value(2, 3, LocalDate.of(2021, 3, 31));
            sheet.style(2, 3).format("yyyy-mm-dd").set();
            sheet.value(2, 4, true);
        });
        assertThat(header(written))
                .containsExactly("title", "organisation_code", "funds_sek", "submitted_at", "into_ordinary");
        assertThat(rows(written))
                .containsExactly(new TableRow(
                        3,
                        List.of(
                                new Cell.Text("Team Maria, å & ä <ö>"),
                                new Cell.Number(new BigDecimal("3")),
                                new Cell.Number(new BigDecimal("10000000")),
                                new Cell.Date(LocalDate.of(2021, 3, 31)),
                                new Cell.Bool(true))));
    }

    @Test
    void writesNumbersAsAPersonWould() throws IOException {
        Path written = written(sheet -> {
            sheet.value(0, 0, "a");
            List<Number> numbers = List.of(3, 2021, 10_000_000, 0.1 + 0.2, 1e15, -2.50, 0);
            for (int i = 0; i < numbers.size(); i++) {
                sheet.value(i + 1, 0, numbers.get(i));
            }
        });
        assertThat(rows(written))
                .extracting(row -> row.cells().getFirst().asText())
                .containsExactly("3", "2021", "10000000", "0.3", "1000000000000000", "-2.5", "0");
    }

    @Test
    void aTimeOfDayIsDropped() throws IOException {
        Path written = written(sheet -> {
            sheet.value(0, 0, "a");
            sheet.value(1, 0, LocalDateTime.of(2023, 12, 24, 15, 30));
            sheet.style(1, 0).format("yyyy-mm-dd hh:mm").set();
        });
        assertThat(rows(written).getFirst().cells()).containsExactly(new Cell.Date(LocalDate.of(2023, 12, 24)));
    }

    @Test
    void readsInlineSharedAndRichStrings() {
        aWorkbook()
                .strings("<si><t>a</t></si><si><t>b</t></si>"
                        + "<si><r><t>fet </t></r><r><t xml:space='preserve'> och </t></r><r><t>mager</t></r>"
                        + "<rPh sb='0' eb='1'><t>uttal</t></rPh></si>")
                .sheet("<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' t='s'><v>1</v></c></row>"
                        + "<row r='2'><c r='A2' t='s'><v>2</v></c>"
                        + inline("B2", "två_x000D_&#10;<![CDATA[<rader>]]>") + "</row>")
                .writeTo(file);
        assertThat(rows(file)).containsExactly(row(2, "fet  och mager", "två\r\n<rader>"));
    }

    @Test
    void aFormulaIsAFormulaThoughItsValueIsKnown() {
        assertThat(cellsBelowHeader("<c r='A2'><f>SUM(1,2)</f><v>3</v></c><c r='B2' t='str'><f>\"x\"</f><v>x</v></c>"))
                .containsExactly(new Cell.Formula("SUM(1,2)"), new Cell.Formula("\"x\""));
    }

    @Test
    void aSharedFormulaIsAFormulaInEveryCell() {
        assertThat(cellsBelowHeader("<c r='A2'><f t='shared' ref='A2:B2' si='0'>C2+1</f><v>1</v></c>"
                        + "<c r='B2'><f t='shared' si='0'/><v>2</v></c>"))
                .containsExactly(new Cell.Formula("C2+1"), new Cell.Formula(""));
    }

    @Test
    void anArrayFormulaReachesAllItsCells() {
        aWorkbook()
                .sheet(HEADER + "<row r='2'><c r='A2'><f t='array' ref='A2:A3'>D2:D3</f><v>1</v></c></row>"
                        + "<row r='3'><c r='A3'><v>2</v></c><c r='B3'><v>3</v></c></row>"
                        + "<row r='4'><c r='A4'><v>4</v></c></row>")
                .writeTo(file);
        Cell formula = new Cell.Formula("D2:D3");
        assertThat(rows(file))
                .extracting(TableRow::cells)
                .containsExactly(
                        List.of(formula, Cell.EMPTY),
                        List.of(formula, new Cell.Number(BigDecimal.valueOf(3))),
                        List.of(new Cell.Number(BigDecimal.valueOf(4)), Cell.EMPTY));
    }

    @Test
    void readsErrorValuesBooleansAndIsoDates() {
        assertThat(cellsBelowHeader("<c r='A2' t='e'><v>#N/A</v></c><c r='B2' t='b'><v>0</v></c>"))
                .containsExactly(new Cell.Failure("#N/A"), new Cell.Bool(false));
        assertThat(cellsBelowHeader("<c r='A2' t='d'><v>2021-03-31T10:00:00Z</v></c>")
                        .getFirst())
                .isEqualTo(new Cell.Date(LocalDate.of(2021, 3, 31)));
    }

    @Test
    void datesFollowTheNumberFormatAndTheWorkbooksCalendar() {
        String styles = "<numFmts><numFmt numFmtId='164' formatCode='#,##0\\ &quot;dagar&quot;'/></numFmts>"
                + "<cellStyleXfs><xf numFmtId='14'/></cellStyleXfs>"
                + "<cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='164'/></cellXfs>";
        String cells = "<row r='2'><c r='A2' s='1'><v>44286</v></c><c r='B2' s='2'><v>44286</v></c></row>";
        Cell number = new Cell.Number(new BigDecimal("44286"));
        aWorkbook().styles(styles).sheet(HEADER + cells).writeTo(file);
        assertThat(rows(file).getFirst().cells()).containsExactly(new Cell.Date(LocalDate.of(2021, 3, 31)), number);
        aWorkbook()
                .styles(styles)
                .sheet(HEADER + cells)
                .with(
                        "xl/workbook.xml",
                        Workbook.workbook("<sheet name='A' sheetId='1' r:id='r1'/>")
                                .replace("<sheets>", "<workbookPr date1904='1'/><sheets>"))
                .writeTo(file);
        assertThat(rows(file).getFirst().cells()).containsExactly(new Cell.Date(LocalDate.of(2025, 4, 1)), number);
    }

    @Test
    void readsTheFirstVisibleSheet() {
        aWorkbook()
                .with(
                        "xl/workbook.xml",
                        Workbook.workbook("<sheet name='A' sheetId='1' state='veryHidden' r:id='r1'/>"
                                + "<sheet name='B' sheetId='2' r:id='r4'/>"))
                .sheet(HEADER)
                .with("xl/worksheets/sheet2.xml", Workbook.sheetXml("<row r='1'>" + inline("A1", "synlig") + "</row>"))
                .writeTo(file);
        assertThat(header(file)).containsExactly("synlig");
    }

    @Test
    void cellsAndRowsMayLackTheirReferences() {
        aWorkbook()
                .sheet("<row><c t='inlineStr'><is><t>a</t></is></c><c t='inlineStr'><is><t>b</t></is></c></row>"
                        + "<row/><row><c/><c><v>7</v></c></row>")
                .writeTo(file);
        assertThat(rows(file))
                .containsExactly(new TableRow(3, List.of(Cell.EMPTY, new Cell.Number(BigDecimal.valueOf(7)))));
    }

    @Test
    void aWorkbookIsKnownByItsContentNotItsName() {
        Path misnamed = aWorkbook().sheet(HEADER).writeTo(folder.resolve("tabell.csv"));
        assertThat(header(misnamed)).containsExactly("a", "b");
    }

    @Test
    void refusesSheetsWithoutUsableHeader() {
        assertThat(problem(aWorkbook().sheet("").writeTo(file))).isEqualTo(aProblem(Kind.EMPTY, 0, 0));
        assertThat(problem(aWorkbook()
                        .sheet("<row r='3'>" + inline("A3", "a") + "</row>")
                        .writeTo(file)))
                .isEqualTo(aProblem(Kind.NO_HEADER, 1, 0));
        assertThat(problem(aWorkbook()
                        .sheet("<row r='1'>" + inline("B1", "b") + "</row>")
                        .writeTo(file)))
                .isEqualTo(aProblem(Kind.BLANK_HEADER, 1, 1));
        assertThat(problem(aWorkbook()
                        .sheet("<row r='1'>" + inline("A1", "a") + inline("C1", "A") + inline("B1", "b") + "</row>")
                        .writeTo(file)))
                .isEqualTo(aProblem(Kind.DUPLICATE_HEADER, 1, 3, "A", 1));
    }

    @Test
    void refusesARowWiderThanTheHeader() {
        aWorkbook()
                .sheet(HEADER + "<row r='9'>" + inline("XFD9", "x") + "</row>")
                .writeTo(file);
        assertThat(problem(file)).isEqualTo(aProblem(Kind.ROW_TOO_WIDE, 9, 3, 16_384, 2));
    }

    @Test
    void refusesMoreRowsThanAllowed() {
        String rows = "<row r='2'><c><v>1</v></c></row><row r='5'><c><v>1</v></c></row>"
                + "<row r='6'><c><v>1</v></c></row><row r='8'><c><v>1</v></c></row>";
        assertThat(problem(aWorkbook().sheet(HEADER + rows).writeTo(file), SMALL))
                .isEqualTo(aProblem(Kind.TOO_MANY_ROWS, 8, 0, 3L));
    }

    @Test
    void refusesEscapedControlCharacters() {
        aWorkbook()
                .sheet(HEADER + "<row r='2'>" + inline("B2", "x_x0000_") + "</row>")
                .writeTo(file);
        assertThat(problem(file)).isEqualTo(aProblem(Kind.CONTROL_CHARACTER, 2, 2, "U+0000"));
    }

    @Test
    void tellsHowFarItHasRead() {
        aWorkbook().sheet(HEADER + "<row><c><v>1</v></c></row>".repeat(50_000)).writeTo(file);
        try (TableReader reader = TableFiles.open(file, "x.xlsx")) {
            assertThat(reader.bytesRead()).isBetween(1L, reader.bytesTotal() / 2);
            reader.forEachRemaining(row -> {});
            assertThat(reader.bytesRead()).isEqualTo(reader.bytesTotal());
        }
    }
}
