package rose.surveys.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rose.platform.Texts;
import rose.surveys.Samples;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What every type of question keeps to. A new type is tried as soon as it has samples here, and fails until it has. */
class FieldContractTest {

    private static final JsonMapper JSON = new JsonMapper();

    /** A question, answers to it as people type them, and what cannot be one. */
    private record Sample(Field field, List<List<String>> good, List<String> bad) {

        @Override
        public String toString() {
            return field.type() + " " + field.id();
        }
    }

    private static final Options ODD = Options.of(List.of(
            new Option("a,b", new Words("Ett, två", "One, two")),
            new Option("a/b; c", new Words("Ja | nej", "Yes | no")),
            new Option("Other", new Words("Annat", "Övrigt")),
            new Option("Annat", new Words("Other", "Other")),
            new Option("\"'<b>", new Words("  Mellanslag ", "åäö 🌱")),
            new Option("1", new Words("Aldrig", null), new FhirOption(null, "http://loinc.org", "LA6568-5", "Never")),
            new Option("2", new Words("2", null), new FhirOption("integer", null, null, null))));

    static Stream<Sample> samples() {
        Common common = Samples.everyCommonPart("question");
        return Stream.of(
                new Sample(
                        new ShortText(common, 300),
                        texts("En rad", "  <b>&amp;</b> 🌱  ", "a\nb"),
                        List.of("x".repeat(301))),
                new Sample(new ShortText(common, 5), texts("12345", "🌱🌱🌱🌱🌱"), List.of("123456")),
                new Sample(
                        new LongText(common, 20_000), texts("En\n\nannan\ttext", "=1+1"), List.of("x".repeat(20_001))),
                new Sample(
                        new WholeNumber(common, 0, Digits.MOST),
                        texts("0", "1 250 000", "1.250.000", "1\u00a0250", "12 st", "007", "-0", "5,00"),
                        List.of("-5", "abc", "1,5", "1e3", "9999999999999", "1 2 x")),
                new Sample(new WholeNumber(common, -10, 10), texts("-5", "−5", "10"), List.of("11", "-11", "--5")),
                new Sample(
                        new Money(common),
                        texts("1 250 000 kr", "1.250.000", "1\u00a0250\u202f000:-", "0", "12 SEK"),
                        List.of("-5", "1e308", "12,50", "kr", "1000000000000")),
                new Sample(
                        new Date(common),
                        texts("2023-05-31", "2023/5/1", "20230531", "2024-02-29"),
                        List.of("0000-00-00", "2023-02-29", "31 maj", "202311", "1899-12-31", "2023-13-01")),
                new Sample(
                        new YesNo(common, YesNo.DO_NOT_KNOW), texts("yes", "Nej", "vet ej"), List.of("kanske", "true")),
                new Sample(
                        new YesNo(common, new Words("Kan ej bedöma", "Cannot tell")),
                        texts("unsure"),
                        List.of("Vet ej")),
                new Sample(new YesNo(common, null), texts("yes", "no"), List.of("unsure")),
                new Sample(new One(common, ODD), odd().toList(), List.of("c", "a,b|1")),
                new Sample(
                        new Many(common, ODD),
                        Stream.concat(odd(), Stream.of(List.of("1", "a,b"), List.of("a/b; c|Other")))
                                .toList(),
                        List.of("c", "a,b|c")));
    }

    private static Stream<List<String>> odd() {
        return ODD.listed().stream().map(Option::code).map(List::of);
    }

    private static List<List<String>> texts(String... typed) {
        return Arrays.stream(typed).map(List::of).toList();
    }

    @Test
    void everyTypeHasSamples() {
        Set<Class<?>> tried = samples().map(sample -> sample.field().getClass()).collect(Collectors.toSet());
        assertThat(tried).containsExactlyInAnyOrder(Field.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void whatIsReadIsReadTheSameAgain(Sample sample) {
        for (String stored : stored(sample)) {
            assertThat(sample.field().read(List.of(stored))).isEqualTo(Field.Reading.of(stored));
            assertThat(sample.field().readsAs(stored)).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyFormIsReadBack(Sample sample) {
        Field field = sample.field();
        for (String stored : stored(sample)) {
            Field.Reading same = Field.Reading.of(stored);
            assertThat(field.readJson(through(field.json(stored))))
                    .as("JSON of " + stored)
                    .isEqualTo(same);
            for (Texts texts : Samples.LANGUAGES) {
                assertThat(field.readCell(field.cell(stored, texts)))
                        .as("cell of %s in %s", stored, texts.language())
                        .isEqualTo(same);
                assertThat(field.shown(stored, texts)).isNotBlank();
            }
            List<JsonNode> fhir = field.fhirAnswers(stored).stream()
                    .map(FieldContractTest::through)
                    .toList();
            assertThat(fhir).isNotEmpty();
            assertThat(field.readFhir(fhir)).as("FHIR of " + stored).isEqualTo(same);
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void emptyIsEmptyInEveryForm(Sample sample) {
        Field field = sample.field();
        Field.Reading none = Field.Reading.of("");
        for (List<String> typed : List.of(List.<String>of(), List.of(""), List.of("  \n\t "), List.of("\r\n"))) {
            assertThat(field.read(typed)).isEqualTo(none);
        }
        assertThat(field.json("").isNull()).isTrue();
        assertThat(field.readJson(field.json(""))).isEqualTo(none);
        assertThat(field.readJson(JSON.createObjectNode().path("absent"))).isEqualTo(none);
        assertThat(field.fhirAnswers("")).isEmpty();
        assertThat(field.readFhir(List.of())).isEqualTo(none);
        assertThat(field.amount("")).isNull();
        for (Texts texts : Samples.LANGUAGES) {
            assertThat(field.shown("", texts)).isEmpty();
            assertThat(field.cell("", texts)).isEmpty();
            assertThat(field.readCell(field.cell("", texts))).isEqualTo(none);
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void whatCannotBeTakenIsKeptAsTypedAndWorded(Sample sample) {
        for (String bad : sample.bad()) {
            Field.Reading reading = sample.field().read(List.of(bad));
            assertThat(reading.good()).as(bad).isFalse();
            assertThat(reading.stored()).isEqualTo(bad);
            worded(reading);
            assertThat(sample.field().read(List.of(reading.stored()))).isEqualTo(reading);
        }
    }

    private static void worded(Field.Reading reading) {
        for (Texts texts : Samples.LANGUAGES) {
            assertThat(reading.problem().in(texts))
                    .isNotBlank()
                    .doesNotContain("{0}")
                    .hasSizeLessThan(1500);
        }
    }

    static Stream<String> hostile() {
        return Stream.of(
                "x".repeat(100_000),
                "1".repeat(100_000),
                "1" + " ".repeat(100_000) + "x",
                "1.000".repeat(25_000),
                "|".repeat(100_000),
                "a|".repeat(50_000),
                "🌱".repeat(50_000),
                "\u0000",
                "a\u0000b\u0007\u001b[31m",
                "\ud800",
                "x\udfffy\ud83c",
                "\ufffe",
                "0000-00-00",
                "1e308",
                "-5",
                "1 250 000 kr",
                "1.250.000",
                "1\u00a0250\u00a0000",
                "\u00a0",
                "a,b",
                "a/b; c",
                "١٢٣",
                "１２３",
                "NaN",
                "Infinity",
                "-",
                "kr",
                "{9}",
                "'",
                "\u2028",
                "\u202etxt",
                "=cmd|' /C calc'!A0",
                "null",
                "[]",
                "\\",
                "%s");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void nothingThatIsTypedBreaksIt(Sample sample) {
        Field field = sample.field();
        Assertions.assertThatNoException().isThrownBy(() -> hostile().forEach(typed -> tried(field, typed)));
    }

    private static void tried(Field field, String typed) {
        long began = System.nanoTime();
        for (List<String> way : List.of(List.of(typed), List.of(typed, typed))) {
            Field.Reading reading = field.read(way);
            assertThat(reading.stored()).matches(each -> PlainText.clean(each).equals(each), "has nothing unseen");
            if (reading.good()) {
                assertThat(field.read(List.of(reading.stored()))).isEqualTo(Field.Reading.of(reading.stored()));
            } else {
                worded(reading);
            }
        }
        field.readCell(typed);
        field.readJson(JSON.getNodeFactory().stringNode(typed));
        field.readFhir(List.of(JSON.createObjectNode().put("valueString", typed)));
        assertThat(Duration.ofNanos(System.nanoTime() - began))
                .as(typed.substring(0, 1))
                .isLessThan(Duration.ofSeconds(3));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void noJsonBreaksIt(Sample sample) {
        for (String json : List.of(
                "{}",
                "[]",
                "[[]]",
                "[{}]",
                "[null]",
                "true",
                "1e308",
                "1e999999999",
                "-1.5",
                "1.0",
                "\"\"",
                "{\"a\":1}",
                "123456789012345678901234567890",
                "0.1",
                "[1,\"a\"]",
                "1e-999999999")) {
            JsonNode node = JSON.readTree(json);
            Field.Reading reading = sample.field().readJson(node);
            if (!reading.good()) {
                worded(reading);
            }
            ObjectNode answer = JSON.createObjectNode();
            for (String key :
                    List.of("valueDecimal", "valueCoding", "valueDate", "valueBoolean", "valueQuantity", "value")) {
                answer.removeAll().set(key, node);
                Field.Reading fhir = sample.field().readFhir(List.of(answer));
                if (!fhir.good()) {
                    worded(fhir);
                }
            }
            sample.field().readFhir(List.of(node));
        }
    }

    @Test
    void aNumberWithDigitsBeyondNumberTakesNoTime() {
        JsonNode huge = JSON.reader()
                .with(tools.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .readTree("1e999999999");
        assertThat(new Money(Samples.everyCommonPart("money")).readJson(huge).good())
                .isFalse();
    }

    private static List<String> stored(Sample sample) {
        List<String> all = new ArrayList<>();
        for (List<String> typed : sample.good()) {
            Field.Reading reading = sample.field().read(typed);
            if (!reading.good()) {
                fail("%s: %s".formatted(typed, reading.problem()));
            }
            all.add(reading.stored());
        }
        return all;
    }

    private static JsonNode through(JsonNode node) {
        return JSON.readTree(JSON.writeValueAsString(node));
    }

    static Stream<Question> questions() {
        Map<String, Question> all = new LinkedHashMap<>();
        samples().forEach(sample -> all.put(sample.toString() + all.size(), sample.field()));
        Common common = Samples.everyCommonPart("question");
        all.put("scale", new Scale(common, List.of(new Scale.Row("row", new Words("Rad", "Row"))), ODD));
        all.put("information", new Information(common));
        all.put("one", new One(common, new Options(List.of(), Options.COUNTY_ORGANISATIONS)));
        all.put(
                "block",
                new Block(
                        common,
                        List.of(new ShortText(Common.of("title", new Words("Namn", null)), 300), new Money(common)),
                        7,
                        new Words("insats", "intervention"),
                        "title",
                        true));
        return all.values().stream();
    }

    @Test
    void everyTypeOfQuestionIsTried() {
        Set<String> tried = questions().map(Question::type).collect(Collectors.toSet());
        assertThat(tried).containsExactlyInAnyOrderElementsOf(QuestionTypes.names());
    }

    @ParameterizedTest
    @MethodSource("questions")
    void aQuestionIsWrittenAsItIsRead(Question question) {
        ObjectNode written = JSON.createObjectNode();
        question.write(written);
        List<DefinitionProblem> problems = new ArrayList<>();
        Question read = QuestionTypes.read(new JsonReading(through(written), problems));

        assertThat(problems).isEmpty();
        assertThat(read).isEqualTo(question);
        ObjectNode again = JSON.createObjectNode();
        read.write(again);
        assertThat(JSON.writeValueAsString(again)).isEqualTo(JSON.writeValueAsString(written));
    }
}
