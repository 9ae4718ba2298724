package rose.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rose.commandline.Answer;
import rose.platform.AllTexts;
import rose.platform.Arguments;
import rose.platform.Texts;
import rose.platform.UserProblem;

class ReliabilityCommandTest {

    /** The three dresses of NLTK's test: alpha −1/3. */
    private static final String DRESSES = """
            unit,coder,value
            dress1,A,YES
            dress1,B,NO
            dress1,C,NO
            dress2,A,YES
            dress2,B,NO
            dress2,C,
            dress3,C,NO
            """;

    /** Alpha is 3/164 with MASI, as reckoned in MasiTest. */
    private static final String SETS = """
            unit,coder,value
            1,A,a|b
            1,B,b|a
            2,A,a|b
            2,B,a
            3,A,b
            3,B,c
            4,A,a|b
            4,B,b|c
            """;

    @TempDir
    Path folder;

    private Path file(String content, Charset charset) throws Exception {
        return Files.write(folder.resolve("values.csv"), content.getBytes(charset));
    }

    private Answer agreement(String content, String... options) throws Exception {
        List<String> words = new ArrayList<>();
        words.add(file(content, StandardCharsets.UTF_8).toString());
        words.addAll(List.of(options));
        return run(Texts.SWEDISH, words);
    }

    private static Answer run(java.util.Locale language, List<String> words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = new ReliabilityCommand()
                .run(
                        Arguments.parse(words),
                        AllTexts.in(language),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Answer(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static double value(Answer answer, String measure) {
        return answer.outLines().stream()
                .filter(line -> line.startsWith(measure + ","))
                .map(line -> line.substring(measure.length() + 1))
                .mapToDouble(Double::parseDouble)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void twoCodersHaveEveryMeasure() throws Exception {
        Answer answer = agreement(SETS, "--distance", "masi");
        assertThat(answer.exit()).isZero();
        assertThat(answer.err()).isEmpty();
        assertThat(answer.outLines())
                .startsWith("measure,value", "percent_agreement,0.2500000", "cohen_kappa,0.0769231")
                .contains("krippendorff_alpha,0.0182927")
                .extracting(line -> line.split(",")[0])
                .containsExactly(
                        "measure",
                        "percent_agreement",
                        "cohen_kappa",
                        "fleiss_kappa",
                        "krippendorff_alpha",
                        "alpha_low",
                        "alpha_high");
        assertThat(value(answer, "krippendorff_alpha"))
                .isBetween(value(answer, "alpha_low"), value(answer, "alpha_high"));
    }

    @Test
    void aSetIsOneLabelUnlessTheDistanceIsMasi() throws Exception {
        assertThat(value(agreement(SETS), "krippendorff_alpha")).isEqualTo(0.0454545);
    }

    @Test
    void measuresThatAreNotForTheDataAreLeftOutAndToldOf() throws Exception {
        Answer answer = agreement(DRESSES);
        assertThat(answer.exit()).isZero();
        assertThat(answer.outLines())
                .startsWith("measure,value", "percent_agreement,0.1666667", "krippendorff_alpha,-0.3333333")
                .hasSize(5);
        assertThat(answer.err().lines())
                .satisfiesExactly(
                        line -> assertThat(line).contains("cohen_kappa", "filen har 3"),
                        line -> assertThat(line).contains("fleiss_kappa", "lika många kodare"));
    }

    @Test
    void oneSingleValueHasNoAlphaAndNoKappa() throws Exception {
        Answer answer = agreement("unit,coder,value\n1,A,x\n1,B,x\n2,A,x\n2,B,x\n");
        assertThat(answer.exit()).isZero();
        assertThat(answer.out()).isEqualTo("measure,value\npercent_agreement,1.0000000\n");
        assertThat(answer.err()).contains("bara ett enda värde").hasLineCount(1);
    }

    @Test
    void anIntervalThatStandsOnLittleIsToldOf() throws Exception {
        Answer answer = agreement("unit,coder,value\n1,A,x\n1,B,x\n2,A,y\n2,B,y\n");
        assertThat(value(answer, "alpha_low")).isEqualTo(1);
        assertThat(answer.err()).contains("Intervallet är osäkert");
        Answer one = agreement("unit,coder,value\n1,A,x\n1,B,y\n");
        assertThat(one.out()).contains("krippendorff_alpha,0.0000000").doesNotContain("alpha_low");
        assertThat(one.err()).contains("alpha_low och alpha_high utelämnas");
    }

    @Test
    void theOrderOfRowsColumnsAndLabelsDoesNotMatterNorDoRepeatedLabels() throws Exception {
        List<String> rows = new ArrayList<>(SETS.lines().skip(1).toList());
        Collections.shuffle(rows, new Random(1));
        StringBuilder other = new StringBuilder("\uFEFFnote;Value;coder;unit\r\n");
        for (String row : rows) {
            String[] cells = row.split(",");
            String value = new StringBuilder(cells[2]).reverse() + " | " + cells[2].charAt(0);
            other.append("\"x, y\";%s; %s;%s\r\n".formatted(value, cells[1], cells[0]));
        }
        assertThat(agreement(other.toString(), "--distance", "masi")).isEqualTo(agreement(SETS, "--distance", "masi"));
    }

    @Test
    void everyFaultIsToldWithItsLine() throws Exception {
        Answer answer = agreement("""
                unit,coder,value
                1,A,x
                1,A,y
                ,B,x
                2,,x
                2,B,|
                """);
        assertThat(answer.exit()).isEqualTo(1);
        assertThat(answer.outLines())
                .satisfiesExactly(
                        line -> assertThat(line)
                                .startsWith("Rad 3, kolumn coder: ”A” har redan")
                                .contains("på rad 2"),
                        line -> assertThat(line).startsWith("Rad 4, kolumn unit: Cellen är tom"),
                        line -> assertThat(line).startsWith("Rad 5, kolumn coder: Cellen är tom"),
                        line -> assertThat(line).startsWith("Rad 6, kolumn value: Cellen har bara skiljetecken"));
        assertThat(answer.err()).isEqualTo("Ingenting räknades ut: 4 fel måste rättas först.\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "'' ! Filen är tom.",
                "item,coder\\n1,A ! Rad 1, kolumn unit: Kolumnen saknas",
                "item,coder\\n1,A ! Rad 1, kolumn value: Kolumnen saknas",
                "unit,coder,value\\n1,A,x\\n2,B,x\\n3,A,y\\n3,B, ! Ingen enhet har värden från två kodare",
                "unit,coder,value ! Ingen enhet har värden från två kodare",
                "unit,coder,value\\n1,A,x,y ! Rad 2, kolumn 4: Raden har 4 celler"
            })
    void aFileThatCannotBeComparedIsRefused(String content, String reason) throws Exception {
        Answer answer = agreement(content.replace("\\n", "\n"));
        assertThat(answer.exit()).isEqualTo(1);
        assertThat(answer.outLines())
                .anySatisfy(line -> assertThat(line)
                        .startsWith(reason.strip().substring(0, 6))
                        .contains(reason.strip()));
        assertThat(answer.err()).startsWith("Ingenting räknades ut").hasLineCount(1);
    }

    @Test
    void anotherEncodingIsRefusedWithItsLine() throws Exception {
        Path file = file("unit,coder,value\n1,A,mål\n1,B,mål\n", StandardCharsets.ISO_8859_1);
        Answer answer = run(Texts.ENGLISH, List.of(file.toString()));
        assertThat(answer.exit()).isEqualTo(1);
        assertThat(answer.out()).startsWith("Line 2, column").contains("UTF-8");
    }

    @Test
    void wordsThatAreWrongAreToldInOneLine() {
        assertThatThrownBy(() -> agreement(SETS, "--distance", "jaccard"))
                .isInstanceOf(UserProblem.class)
                .hasMessage("coding.reliability.distance");
        assertThatThrownBy(() -> run(Texts.SWEDISH, List.of()))
                .isInstanceOf(UserProblem.class)
                .hasMessage("coding.reliability.which-file");
        assertThatThrownBy(() -> run(Texts.SWEDISH, List.of(folder.toString())))
                .isInstanceOf(UserProblem.class)
                .hasMessage("coding.reliability.no-such-file");
    }

    /** The program itself: no data folder is made, not even where one is named. */
    @Test
    void neitherDataNorDatabaseIsNeeded() throws Exception {
        Path data = folder.resolve("data");
        Answer answer =
                Answer.of(data, "agreement", file(SETS, StandardCharsets.UTF_8).toString(), "--lang", "en");
        assertThat(answer.err()).isEmpty();
        assertThat(answer.exit()).isZero();
        assertThat(answer.out()).startsWith("measure,value\npercent_agreement,0.2500000\n");
        assertThat(data).doesNotExist();
    }
}
