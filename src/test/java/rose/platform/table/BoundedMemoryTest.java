package rose.platform.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static rose.platform.table.Workbook.MAIN;
import static rose.platform.table.Workbook.XML;
import static rose.platform.table.Workbook.aWorkbook;
import static rose.platform.table.Workbook.repeated;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Reads files far larger than the memory of the JVM that reads them, which is one of its own. Those of a gigabyte take
 * a minute and the disk space, so they run with {@code -Drose.gigabyte=true} only.
 */
class BoundedMemoryTest {
    private static final int ROWS = 50_000;
    private static final String TEXT = "Återhämtningsinriktat stöd i samverkan, nr %d. ".repeat(12);
    private static final String HEADER =
            "<row r='1'><c t='inlineStr'><is><t>a</t></is></c><c t='inlineStr'><is><t>b</t></is></c></row>";

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("tabell.xlsx");
    }

    /** What the other JVM does. */
    static final class ReadAll {
        private ReadAll() {}

        public static void main(String[] arguments) {
            long started = System.nanoTime();
            long chars = 0;
            int rows = 0;
            try (TableReader reader = TableFiles.open(Path.of(arguments[0]), arguments[0])) {
                while (reader.hasNext()) {
                    chars += reader.next().cells().stream()
                            .mapToLong(cell -> cell.asText().length())
                            .sum();
                    rows++;
                }
                System.out.printf("%d rows %d chars%n", rows, chars);
            } catch (UnreadableTable e) {
                System.out.printf(
                        "%s line %d column %d%n",
                        e.problem().kind(), e.problem().line(), e.problem().column());
            }
            System.err.printf("%d ms%n", (System.nanoTime() - started) / 1_000_000);
        }
    }

    private String readIn(String heap) throws IOException, InterruptedException {
        Process jvm = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + heap,
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ReadAll.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(jvm.getInputStream().readAllBytes(), UTF_8).strip();
        assertThat(jvm.waitFor()).as(said).isZero();
        return said;
    }

    private static long charsOfAllRows() {
        long chars = 0;
        for (int i = 0; i < ROWS; i++) {
            chars += 4L * TEXT.formatted((Object[]) numbers(i)).length();
        }
        return chars;
    }

    private static Integer[] numbers(int number) {
        Integer[] numbers = new Integer[12];
        Arrays.fill(numbers, number);
        return numbers;
    }

    @Test
    void readsAHundredMegabytesOfCsv() throws IOException, InterruptedException {
        file = folder.resolve("tabell.csv");
        try (var out = Files.newBufferedWriter(file)) {
            out.write("a,b,c,d\n");
            for (int i = 0; i < ROWS; i++) {
                String cell = "\"" + TEXT.formatted((Object[]) numbers(i)) + "\"";
                out.write(String.join(",", cell, cell, cell, cell) + "\n");
            }
        }
        assertThat(Files.size(file)).isGreaterThan(100_000_000);
        assertThat(readIn("48m")).isEqualTo("%d rows %d chars".formatted(ROWS, charsOfAllRows()));
    }

    @Test
    void readsAHundredMegabytesOfDistinctSharedStrings() throws IOException, InterruptedException {
        aWorkbook()
                .with("xl/sharedStrings.xml", BoundedMemoryTest::distinctStrings)
                .with("xl/worksheets/sheet1.xml", BoundedMemoryTest::rowsOfSharedStrings)
                .writeTo(file);
        assertThat(readIn("64m")).isEqualTo("%d rows %d chars".formatted(ROWS, charsOfAllRows()));
    }

    private static void distinctStrings(OutputStream out) throws IOException {
        write(out, XML + "<sst xmlns='" + MAIN + "'>");
        write(out, "<si><t>a</t></si><si><t>b</t></si><si><t>c</t></si><si><t>d</t></si>");
        for (int i = 0; i < ROWS; i++) {
            write(out, ("<si><t>" + TEXT.formatted((Object[]) numbers(i)) + "</t></si>").repeat(4));
        }
        write(out, "</sst>");
    }

    private static void rowsOfSharedStrings(OutputStream out) throws IOException {
        write(out, XML + "<worksheet xmlns='" + MAIN + "'><sheetData>");
        for (int i = 0; i < 4 * (ROWS + 1); i += 4) {
            // backwards within the row, as a sheet sorted after it was filled
            write(out, "<row>" + shared(i + 3) + shared(i + 2) + shared(i + 1) + shared(i) + "</row>");
        }
        write(out, "</sheetData></worksheet>");
    }

    private static String shared(int number) {
        return "<c t='s'><v>" + number + "</v></c>";
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(UTF_8));
    }

    @Test
    @EnabledIfSystemProperty(named = "rose.gigabyte", matches = "true")
    void findsAGigabyteInACsvCell() throws IOException, InterruptedException {
        file = folder.resolve("tabell.csv");
        try (OutputStream out = Files.newOutputStream(file)) {
            repeated("a,b\n1,2\n3,\"", "x".repeat(1 << 20), 1 << 10, "\"\n").write(out);
        }
        assertThat(readIn("48m")).isEqualTo("CELL_TOO_LARGE line 3 column 2");
    }

    @Test
    @EnabledIfSystemProperty(named = "rose.gigabyte", matches = "true")
    void findsAGigabyteInAnInlineCell() throws IOException, InterruptedException {
        String[] around = Workbook.sheetXml(HEADER + "<row r='3'>" + Workbook.inline("B3", "|") + "</row>")
                .split("\\|");
        aWorkbook()
                .with("xl/worksheets/sheet1.xml", repeated(around[0], "x".repeat(1 << 20), 1 << 10, around[1]))
                .writeTo(file);
        assertThat(readIn("48m")).isEqualTo("CELL_TOO_LARGE line 3 column 2");
    }

    @Test
    @EnabledIfSystemProperty(named = "rose.gigabyte", matches = "true")
    void findsAGigabyteInASharedString() throws IOException, InterruptedException {
        aWorkbook()
                .with(
                        "xl/sharedStrings.xml",
                        repeated(
                                XML + "<sst xmlns='" + MAIN + "'><si><t>",
                                "x".repeat(1 << 20),
                                1 << 10,
                                "</t></si></sst>"))
                .sheet(HEADER + "<row r='3'><c/>" + shared(0) + "</row>")
                .writeTo(file);
        assertThat(readIn("48m")).isEqualTo("CELL_TOO_LARGE line 3 column 2");
    }

    @Test
    @EnabledIfSystemProperty(named = "rose.gigabyte", matches = "true")
    void survivesAGigabyteWhereNoCellIs() throws IOException, InterruptedException {
        String megabyte = "x".repeat(1 << 20);
        for (String[] around : new String[][] {
            {"<!--", "-->"},
            {"<row ", "='1'/>"},
            {"<row r='", "'/>"},
            {"<", "/>"},
            {"<?x ", "?>"},
            {"&", ";"},
            {"&#x", ";"}
        }) {
            String[] sheet = Workbook.sheetXml(HEADER + "|").split("\\|");
            aWorkbook()
                    .with(
                            "xl/worksheets/sheet1.xml",
                            repeated(sheet[0] + around[0], megabyte, 1 << 10, around[1] + sheet[1]))
                    .writeTo(file);
            assertThat(readIn("48m")).as(around[0]).matches("(BROKEN_EXCEL|EXCEL_TOO_LARGE) .*");
        }
    }
}
