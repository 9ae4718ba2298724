package rose.platform.table;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;
import static rose.platform.table.Tables.aProblem;
import static rose.platform.table.Tables.file;
import static rose.platform.table.Tables.problem;
import static rose.platform.table.Workbook.MAIN;
import static rose.platform.table.Workbook.XML;
import static rose.platform.table.Workbook.aWorkbook;
import static rose.platform.table.Workbook.inline;
import static rose.platform.table.Workbook.repeated;
import static rose.platform.table.Workbook.sheetXml;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rose.platform.table.TableProblem.Kind;

class HostileFileTest {
    private static final String HEADER = "<row r='1'>" + inline("A1", "a") + inline("B1", "b") + "</row>";
    private static final String OLE_MAGIC = "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1";

    @TempDir
    Path folder;

    private Path xlsx;

    @BeforeEach
    void nameTheFile() {
        xlsx = folder.resolve("tabell.xlsx");
    }

    @Test
    void refusesOldExcel() {
        byte[] bytes = (OLE_MAGIC + "\0".repeat(4096)).getBytes(ISO_8859_1);
        assertThat(problem(file(folder, "x.csv", bytes))).isEqualTo(aProblem(Kind.OLD_EXCEL, 0, 0));
    }

    @Test
    void tellsAnEncryptedWorkbookFromOldExcelWhereverItsDirectoryLies() {
        for (int before : new int[] {1016, (1 << 16) - 24, 200_000}) {
            String directory = new String("EncryptedPackage".getBytes(UTF_16LE), ISO_8859_1);
            byte[] bytes = (OLE_MAGIC + "\0".repeat(before) + directory + "\0".repeat(1000)).getBytes(ISO_8859_1);
            assertThat(problem(file(folder, "x.xlsx", bytes))).isEqualTo(aProblem(Kind.ENCRYPTED_EXCEL, 0, 0));
        }
    }

    @Test
    void refusesATruncatedWorkbook() throws IOException {
        byte[] whole = Files.readAllBytes(aWorkbook().sheet(HEADER).writeTo(xlsx));
        for (int length : new int[] {4, 100, whole.length / 2, whole.length - 1}) {
            assertThat(problem(file(folder, "x.xlsx", Arrays.copyOf(whole, length)))
                            .kind())
                    .as("%d of %d bytes", length, whole.length)
                    .isEqualTo(Kind.BROKEN_EXCEL);
        }
    }

    @Test
    void noDamagedByteDoesMoreThanRefuseTheFile() throws IOException {
        byte[] whole = Files.readAllBytes(aWorkbook()
                .sheet(HEADER + "<row r='2'><c r='A2'><v>1</v></c></row>")
                .writeTo(xlsx));
        for (int i = 4; i < whole.length; i++) {
            byte[] damaged = whole.clone();
            damaged[i] ^= 0x15;
            Path file = file(folder, "x.xlsx", damaged);
            try {
                Tables.rows(file);
            } catch (UnreadableTable expected) {
                assertThat(expected.problem()).isNotNull();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row r='x'/>",
                "<row r='1'/>",
                "<row r='2'><c r='7'/></row>",
                "<row r='2'><c r='ZZZZ2'/></row>",
                "<row r='2'><c r='A2' t='s'><v>0</v></c></row>",
                "<row r='2'><c r='A2' t='s'><v>-1</v></c></row>",
                "<row r='2'><c r='A2' t='s'><v>2147483647</v></c></row>",
                "<row r='2'><c r='A2' t='?'><v>1</v></c></row>",
                "<row r='2'><c r='A2' s='x'><v>1</v></c></row>",
                "<row r='2'><c r='A2'><v>1</row>",
                "<row r='99999999'/>",
                "<row r='2'><c r='A2'><f t='array' ref='?'>1</f></c></row>",
                "<row r='2'>&unknown;</row>"
            })
    void refusesASheetThatBreaksTheRules(String rows) {
        assertThat(problem(aWorkbook().sheet(HEADER + rows).writeTo(xlsx)).kind())
                .isEqualTo(Kind.BROKEN_EXCEL);
    }

    @Test
    void saysHowFarABrokenSheetCouldBeRead() {
        aWorkbook()
                .sheet(HEADER + "<row r='2'><c><v>1</v></c></row><row r='3'><c>")
                .writeTo(xlsx);
        assertThat(problem(xlsx)).isEqualTo(aProblem(Kind.BROKEN_EXCEL, 3, 0));
    }

    @Test
    void refusesOtherZipFiles() {
        assertThat(problem(new Workbook().with("a.txt", "a,b").writeTo(xlsx)))
                .isEqualTo(aProblem(Kind.NOT_EXCEL, 0, 0));
        new Workbook()
                .with("_rels/.rels", Workbook.relationships("officeDocument", "word/document.xml"))
                .with("word/document.xml", XML + "<w:document xmlns:w='x'/>")
                .with("word/_rels/document.xml.rels", Workbook.relationships())
                .writeTo(xlsx);
        assertThat(problem(xlsx)).isEqualTo(aProblem(Kind.NOT_EXCEL, 0, 0));
        aWorkbook()
                .with("_rels/.rels", Workbook.relationships("officeDocument", "xl/workbook.bin"))
                .with("xl/workbook.bin", "\u0001\u0002")
                .writeTo(xlsx);
        assertThat(problem(xlsx)).isEqualTo(aProblem(Kind.NOT_EXCEL, 0, 0));
    }

    @Test
    void textCalledXlsxIsABrokenWorkbook() {
        assertThat(problem(file(folder, "x.XLSX", "a,b\n1,2\n".getBytes(US_ASCII))))
                .isEqualTo(aProblem(Kind.BROKEN_EXCEL, 0, 0));
    }

    @Test
    void refusesAWorkbookWithoutVisibleSheet() {
        aWorkbook()
                .with("xl/workbook.xml", Workbook.workbook("<sheet name='A' sheetId='1' state='hidden' r:id='r1'/>"))
                .sheet(HEADER)
                .writeTo(xlsx);
        assertThat(problem(xlsx)).isEqualTo(aProblem(Kind.NO_SHEET, 0, 0));
    }

    @Test
    void aDocumentTypeIsRefusedWithItsEntities() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "hemligt");
        for (String entity : new String[] {"SYSTEM '" + secret.toUri() + "'", "'lol'"}) {
            String sheet = sheetXml(HEADER + "<row r='2'>" + inline("A2", "&e;") + "</row>")
                    .replace(XML, XML + "<!DOCTYPE worksheet [<!ENTITY e " + entity + ">]>");
            assertThat(problem(
                            aWorkbook().with("xl/worksheets/sheet1.xml", sheet).writeTo(xlsx)))
                    .isEqualTo(aProblem(Kind.BROKEN_EXCEL, 0, 0));
        }
    }

    @Test
    void findsTenMegabytesInACsvCell() {
        Path file = Tables.csv(folder, "a,b\n1,2\n\"3\n\",\"" + "x".repeat(10_000_000) + "\"\n");
        assertThat(problem(file)).isEqualTo(aProblem(Kind.CELL_TOO_LARGE, 3, 2, 100_000));
    }

    @Test
    void findsTenMegabytesInAnInlineCell() {
        aWorkbook().with("xl/worksheets/sheet1.xml", sheetWithHugeCell(10_000)).writeTo(xlsx);
        assertThat(problem(xlsx)).isEqualTo(aProblem(Kind.CELL_TOO_LARGE, 7, 2, 100_000));
    }

    private static Workbook.Part sheetWithHugeCell(int thousands) {
        String[] around =
                sheetXml(HEADER + "<row r='7'>" + inline("B7", "|") + "</row>").split("\\|");
        return repeated(around[0], "x".repeat(1000), thousands, around[1]);
    }

    @Test
    void findsTenMegabytesInASharedStringWhereItIsUsed() {
        aWorkbook()
                .with("xl/sharedStrings.xml", stringsWithHugeOne(10_000))
                .sheet(HEADER + "<row r='4'><c r='A4' t='s'><v>1</v></c></row>"
                        + "<row r='5'><c r='B5' t='s'><v>0</v></c></row>")
                .writeTo(xlsx);
        assertThat(problem(xlsx)).isEqualTo(aProblem(Kind.CELL_TOO_LARGE, 5, 2, 100_000));
    }

    private static Workbook.Part stringsWithHugeOne(int thousands) {
        String start = XML + "<sst xmlns='" + MAIN + "'><si><t>";
        return repeated(start, "x".repeat(1000), thousands, "</t></si><si><t>kort</t></si></sst>");
    }

    @Test
    void findsAHugeFormula() {
        String[] around =
                sheetXml(HEADER + "<row r='2'><c r='A2'><f>|</f></c></row>").split("\\|");
        aWorkbook()
                .with("xl/worksheets/sheet1.xml", repeated(around[0], "1+".repeat(500), 10_000, around[1]))
                .writeTo(xlsx);
        assertThat(problem(xlsx)).isEqualTo(aProblem(Kind.CELL_TOO_LARGE, 2, 1, 100_000));
    }

    @Test
    void refusesAZipBomb() {
        String[] around = sheetXml(HEADER + "|").split("\\|");
        aWorkbook()
                .with("xl/worksheets/sheet1.xml", repeated(around[0], "<row/>".repeat(200), 100_000, around[1]))
                .writeTo(xlsx);
        assertThat(problem(xlsx)).isEqualTo(aProblem(Kind.EXCEL_TOO_LARGE, 0, 0));
    }

    @Test
    void refusesAWorkbookThatUnpacksToMoreThanAllowed() {
        aWorkbook().sheet(HEADER + "<row><c><v>1</v></c></row>".repeat(50_000)).writeTo(xlsx);
        assertThat(problem(xlsx, new TableLimits(100, 100_000, 10, 1 << 20)))
                .isEqualTo(aProblem(Kind.EXCEL_TOO_LARGE, 0, 0));
    }

    @Test
    void refusesAnEndlessListOfNames() {
        StringBuilder rows = new StringBuilder(HEADER);
        for (int i = 0; i < 5_000; i++) {
            rows.append("<x").append(i).append("/>");
        }
        assertThat(problem(aWorkbook().sheet(rows.toString()).writeTo(xlsx)).kind())
                .isEqualTo(Kind.BROKEN_EXCEL);
    }

    @Test
    void refusesAnEndlessListOfParts() throws IOException {
        byte[] bytes = Files.readAllBytes(aWorkbook().sheet(HEADER).writeTo(xlsx));
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(bytes.length - 10, 500_000_000);
        assertThat(problem(file(folder, "x.xlsx", bytes))).isEqualTo(aProblem(Kind.EXCEL_TOO_LARGE, 0, 0));
    }

    @Test
    void aNumberTooLongToWriteOutIsText() {
        aWorkbook()
                .sheet(HEADER + "<row r='2'><c><v>1E999999999</v></c><c><v>-1e300</v></c></row>")
                .writeTo(xlsx);
        assertThat(Tables.rows(xlsx).getFirst().cells().getFirst()).isEqualTo(new Cell.Text("1E999999999"));
        assertThat(Tables.rows(xlsx).getFirst().cells().get(1).asText()).isEqualTo("-1" + "0".repeat(300));
    }
}
