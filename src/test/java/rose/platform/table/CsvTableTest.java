package rose.platform.table;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static rose.platform.table.Tables.SMALL;
import static rose.platform.table.Tables.aProblem;
import static rose.platform.table.Tables.csv;
import static rose.platform.table.Tables.file;
import static rose.platform.table.Tables.header;
import static rose.platform.table.Tables.problem;
import static rose.platform.table.Tables.row;
import static rose.platform.table.Tables.rows;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rose.platform.table.TableProblem.Encoding;
import rose.platform.table.TableProblem.Kind;

class CsvTableTest {
    @TempDir
    Path folder;

    @Test
    void readsHeaderAndRows() {
        Path file = csv(folder, "year, title \n2021,Trygg hemgång\n2022,BarnSäkert\n");
        assertThat(header(file)).containsExactly("year", "title");
        assertThat(rows(file)).containsExactly(row(2, "2021", "Trygg hemgång"), row(3, "2022", "BarnSäkert"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void countsLinesOfTheFileWhateverEndsThem(String end) {
        Path file = csv(folder, String.join(end, "a,b", "1,\"två", "rader\"", "", "3,4"));
        assertThat(rows(file)).containsExactly(row(2, "1", "två" + end + "rader"), row(5, "3", "4"));
    }

    @Test
    void skipsAByteOrderMark() {
        assertThat(header(csv(folder, "\uFEFFa,b\n1,2\n"))).containsExactly("a", "b");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void takesTheSeparatorFromTheHeader(String separator) {
        Path file = csv(
                folder, String.join(separator, "a", "\"b,;\t\"", "c") + "\n" + String.join(separator, "1", "2", "3"));
        assertThat(header(file)).containsExactly("a", "b,;", "c");
        assertThat(rows(file)).containsExactly(row(2, "1", "2", "3"));
    }

    @Test
    void readsQuotedSeparatorsAndDoubledQuotes() {
        assertThat(rows(csv(folder, "a,b\n\"x, y\",\"sa \"\"hej\"\"\"\n")))
                .containsExactly(row(2, "x, y", "sa \"hej\""));
    }

    @Test
    void padsShortRowsAndForgivesEmptyCellsTooMany() {
        assertThat(rows(csv(folder, "a,b,c,,\n1\n1,2,3,, ,\n")))
                .containsExactly(row(2, "1", "", ""), row(3, "1", "2", "3"));
    }

    @Test
    void skipsBlankRows() {
        assertThat(rows(csv(folder, "a,b\n\n,\n  ,\"\"\n1,2\n\n"))).containsExactly(row(5, "1", "2"));
    }

    @Test
    void aHeaderAloneIsATableWithoutRows() {
        Path file = csv(folder, "a,b");
        assertThat(header(file)).containsExactly("a", "b");
        assertThat(rows(file)).isEmpty();
    }

    @Test
    void keepsCharactersBeyondTheBasicPlane() {
        assertThat(rows(csv(folder, "a\n😀 åäö\n"))).containsExactly(row(2, "😀 åäö"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\uFEFF", "\n\n", " ,\n,,\n"})
    void refusesAnEmptyFile(String content) {
        assertThat(problem(csv(folder, content))).isEqualTo(aProblem(Kind.EMPTY, 0, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\na,b\n1,2\n", ",,\na,b\n"})
    void refusesABlankHeaderRow(String content) {
        assertThat(problem(csv(folder, content))).isEqualTo(aProblem(Kind.NO_HEADER, 1, 0));
    }

    @Test
    void refusesAColumnWithoutName() {
        assertThat(problem(csv(folder, "a, ,c\n"))).isEqualTo(aProblem(Kind.BLANK_HEADER, 1, 2));
    }

    @Test
    void refusesTheSameNameTwice() {
        assertThat(problem(csv(folder, "title,b, Title\n")))
                .isEqualTo(aProblem(Kind.DUPLICATE_HEADER, 1, 3, "Title", 1));
    }

    @Test
    void refusesMoreColumnsThanAllowed() {
        assertThat(problem(csv(folder, "a,b,c,d,e,f\n"), SMALL)).isEqualTo(aProblem(Kind.TOO_MANY_COLUMNS, 1, 0, 6, 4));
    }

    @Test
    void refusesARowWiderThanTheHeader() {
        assertThat(problem(csv(folder, "a,b\n1,2\n1,2,,4,,\n"))).isEqualTo(aProblem(Kind.ROW_TOO_WIDE, 3, 3, 4, 2));
    }

    @Test
    void refusesMoreRowsThanAllowed() {
        assertThat(problem(csv(folder, "a\n1\n2\n3\n\n4\n5\n"), SMALL))
                .isEqualTo(aProblem(Kind.TOO_MANY_ROWS, 6, 0, 3L));
        assertThat(rows(csv(folder, "a\n1\n2\n3\n"), SMALL)).hasSize(3);
    }

    @Test
    void refusesACellOverTheLimitOnly() {
        assertThat(problem(csv(folder, "a,b\n\n1," + "x".repeat(21)), SMALL))
                .isEqualTo(aProblem(Kind.CELL_TOO_LARGE, 3, 2, 20));
        assertThat(rows(csv(folder, "a,b\n\n1,\"" + "\"\"".repeat(20) + "\""), SMALL))
                .containsExactly(row(3, "1", "\"".repeat(20)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1,\"öppet\n3,4\n", "1,\"öppet\n3,\"fyra\"\n", "1,\"a\"b\n", "1,sa \"hej\"\n", "1, \"a\"\n"})
    void refusesUnbalancedQuotesWhereTheirRowBegins(String rows) {
        assertThat(problem(csv(folder, "a,b\n5,6\n" + rows))).isEqualTo(aProblem(Kind.BROKEN_QUOTES, 3, 2));
    }

    @Test
    void saysThatAFileLooksLikeWindows1252() {
        byte[] bytes = "a,b\n1,2\n\"3\n3\",från Åmål\n".getBytes(Charset.forName("windows-1252"));
        assertThat(problem(file(folder, "x.csv", bytes)))
                .isEqualTo(aProblem(Kind.NOT_UTF8, 4, 2, Encoding.WINDOWS_1252));
    }

    @Test
    void findsTheBrokenByteFarIntoTheFile() {
        String rows = "1,text åäö som fyller ut\n".repeat(20_000);
        byte[] bytes = ("a,b\n" + rows + "1,").getBytes(UTF_8);
        byte[] broken = Arrays.copyOf(bytes, bytes.length + 2);
        broken[bytes.length] = (byte) 0xF6;
        broken[bytes.length + 1] = '\n';
        assertThat(problem(file(folder, "x.csv", broken)))
                .isEqualTo(aProblem(Kind.NOT_UTF8, 20_002, 2, Encoding.WINDOWS_1252));
    }

    @Test
    void doesNotTakeACutOffFileForWindows1252() {
        byte[] bytes = "a\n1\n€".getBytes(UTF_8);
        assertThat(problem(file(folder, "x.csv", Arrays.copyOf(bytes, bytes.length - 1))))
                .isEqualTo(aProblem(Kind.NOT_UTF8, 3, 1, Encoding.UNKNOWN));
    }

    @Test
    void saysThatAFileIsUtf16WithOrWithoutMark() {
        for (Charset charset : new Charset[] {UTF_16, UTF_16LE, UTF_16BE}) {
            assertThat(problem(file(folder, "x.csv", "title,b\nÅmål,2\n".getBytes(charset))))
                    .as(charset.name())
                    .isEqualTo(aProblem(Kind.NOT_UTF8, 1, 1, Encoding.UTF_16));
        }
    }

    @Test
    void refusesControlCharacters() {
        assertThat(problem(csv(folder, "a,b\n\"1\n1\",2\u0000\n")))
                .isEqualTo(aProblem(Kind.CONTROL_CHARACTER, 3, 2, "U+0000"));
        assertThat(problem(csv(folder, "a\u001b,b\n"))).isEqualTo(aProblem(Kind.CONTROL_CHARACTER, 1, 1, "U+001B"));
    }

    @Test
    void aFileOfZerosIsNoTable() {
        assertThat(problem(file(folder, "x.csv", new byte[100_000])))
                .isEqualTo(aProblem(Kind.CONTROL_CHARACTER, 1, 1, "U+0000"));
    }

    @Test
    void tellsHowFarItHasRead() {
        Path file = csv(folder, "a\n" + "x\n".repeat(50_000));
        try (TableReader reader = TableFiles.open(file, "x.csv")) {
            assertThat(reader.bytesTotal()).isEqualTo(100_002);
            assertThat(reader.bytesRead()).isBetween(1L, 50_000L);
            reader.forEachRemaining(row -> {});
            assertThat(reader.bytesRead()).isEqualTo(100_002);
        }
    }
}
