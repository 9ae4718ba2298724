package rose.coding.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rose.coding.Category.Note;
import rose.coding.Change.Replace.Notes;
import rose.coding.Dimension;
import rose.coding.Wording;
import rose.coding.exchange.BookFile.FileCategory;

class BookFilesTest {

    private static final Note NONE = Note.NONE;

    // --- there and back

    @Test
    void yamlReadsBackAsItWasWritten() {
        BookFile file = file(hard());

        assertThat(read(YamlBooks.write(file))).isEqualTo(file);
    }

    @Test
    void csvReadsBackAsItWasWrittenButForHeadingAndNotes() {
        BookFile file = file(hard());

        assertThat(read(CsvBooks.write(file))).isEqualTo(new BookFile(null, null, file.dimensions(), List.of()));
    }

    @Test
    void refiQdaReadsBackAllButHeadingNotesAndWhatItCorrespondsTo() {
        BookFile file = file(hard());
        Map<Dimension, List<FileCategory>> unmapped = new EnumMap<>(Dimension.class);
        file.dimensions()
                .forEach((dimension, categories) -> unmapped.put(
                        dimension,
                        categories.stream()
                                .map(each -> new FileCategory(each.guid(), each.wording(), null))
                                .toList()));

        assertThat(read(QdcBooks.write(file))).isEqualTo(new BookFile(null, null, unmapped, List.of()));
    }

    @Test
    void refiQdaKeepsTheRulesOfItsStandard() throws Exception {
        var schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(getClass().getResource("/codebooks/refi-qda-codebook.xsd"));
        String written = QdcBooks.write(file(hard()));

        assertThatNoException()
                .isThrownBy(() -> schema.newValidator().validate(new StreamSource(new StringReader(written))));
        assertThat(written).contains("origin=\"Röse\"", "name=\"Mål\" isCodable=\"false\"", "color=\"#2f78a3\"");
    }

    @Test
    void guidsAreTheSameEveryTime() {
        assertThat(Guids.v5(UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8"), "www.example.com"))
                .isEqualTo(UUID.fromString("2ed6657d-e927-568b-95e1-2665a8aea6a2"));
        assertThat(Guids.of("codebook/a/null/2021/category/1")).isEqualTo(Guids.of("codebook/a/null/2021/category/1"));
    }

    // --- from other tools

    @Test
    void anotherToolsNestedCodesBecomeOneNameEach() {
        BookFile file = read(qdc("""
                <Code guid="{1FF58B12-6F6F-4B0C-8BE5-BBDC91F55294}" name="Stöd" isCodable="false">
                  <Code guid="0ff58b12-6f6f-4b0c-8be5-bbdc91f55295" name="Grupp" isCodable="true" color="#2F78A0">
                    <Description>Möten i grupp.
                Hit hör: kurser</Description>
                    <Code guid="0ff58b12-6f6f-4b0c-8be5-bbdc91f55296" name="Digitalt" isCodable="true"/>
                  </Code>
                </Code>
                <Code guid="0ff58b12-6f6f-4b0c-8be5-bbdc91f55297" name="Ensam" isCodable="true" color="#FF0000"/>"""));

        assertThat(file.dimensions()).isEmpty();
        assertThat(file.loose())
                .extracting(
                        each -> each.wording().name(), each -> each.wording().colour())
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("Stöd: Grupp", 3),
                        org.assertj.core.api.Assertions.tuple("Stöd: Grupp: Digitalt", null),
                        org.assertj.core.api.Assertions.tuple("Ensam", 6));
        assertThat(file.loose().getFirst().wording().definition().sv()).isEqualTo("Möten i grupp.");
        assertThat(file.loose().getFirst().wording().includes().sv()).isEqualTo("kurser");
    }

    @Test
    void aByteOrderMarkAndAnotherSeparatorAreNoHindrance() {
        assertThat(read("\ufeffdimension;name;colour\r\ngoal;Stöd;3\r\n")
                        .dimensions()
                        .get(Dimension.GOAL))
                .extracting(each -> each.wording().name())
                .containsExactly("Stöd");
        assertThat(((BookFile.Result.Read) BookFile.read(
                                qdc("<Code guid=\"0ff58b12-6f6f-4b0c-8be5-bbdc91f55297\" name=\"Ö\" isCodable=\"true\"/>")
                                        .replace("UTF-8", "UTF-16")
                                        .getBytes(StandardCharsets.UTF_16)))
                        .file()
                        .loose())
                .hasSize(1);
    }

    // --- refused

    @Test
    void everyFaultIsToldWithItsLine() {
        assertThat(faults("""
                dimension,name,colour,guid
                goal,Bra,9,
                mål,Fel dimension,,
                goal,,1,
                goal,Fel id,1,nej
                goal,För få celler
                """))
                .containsExactly(
                        "2 coding.wording.colour",
                        "3 coding.file.dimension",
                        "4 coding.wording.name-missing",
                        "5 coding.file.guid",
                        "6 coding.file.cells");
        assertThat(faults("""
                codebooks:
                - area: a
                  okänd: 1
                  GOAL:
                  - name: [a]
                  - name: b
                    name: c
                    colour: röd
                """))
                .containsExactly(
                        "3 coding.file.unknown-key",
                        "5 coding.file.yaml-text",
                        "5 coding.wording.name-missing",
                        "7 coding.file.key-twice",
                        "6 coding.wording.colour");
        assertThat(faults(qdc("""
                <Code guid="fel" name="A" isCodable="true" color="red"/>"""))).containsExactly("2 coding.file.colour", "2 coding.file.guid");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE CodeBook [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><CodeBook>&x;</CodeBook>",
                "<!DOCTYPE CodeBook SYSTEM \"http://127.0.0.1:9/x.dtd\"><CodeBook/>",
                "<!DOCTYPE l [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><CodeBook>&b;</CodeBook>"
            })
    void aDocumentTypeIsRefusedBeforeItDoesAnything(String xml) {
        assertThat(faults(xml)).containsExactly("1 coding.file.doctype");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hej",
                "{}",
                "codebooks: []",
                "codebooks: [{}, {}]",
                "codebooks: &a [*a]",
                "a: &a [x, x]\ncodebooks: [*a, *a]",
                "!!javax.script.ScriptEngineManager [!!java.net.URL [\"http://127.0.0.1:9/\"]]",
                "codebooks: [{GOAL: {follows: GOAL}}]",
                "codebooks:\n- GOAL: \"",
                "dimension,name\n",
                "dimension,name\ngoal,\"öppet citat\n",
                "dimension,dimension,name\ngoal,goal,A\n",
                "name\nA\n",
                "<CodeBook",
                "<CodeBook>&entitet;</CodeBook>",
                "<Project xmlns=\"urn:QDA-XML:project:1.0\"/>",
                "<CodeBook xmlns=\"urn:QDA-XML:codebook:1.0\"/>"
            })
    void whatIsNoCodebookIsRefusedInWords(String text) {
        assertThat(faults(text)).isNotEmpty().allMatch(fault -> fault.contains(" coding."));
    }

    @Test
    void whatIsTooLargeOrTooDeepIsRefused() {
        assertThat(faults("x".repeat(BookFile.LARGEST + 1))).containsExactly("0 coding.file.too-large");
        String deep = "<Code name=\"a\" isCodable=\"true\">".repeat(500) + "</Code>".repeat(500);
        assertThat(faults(qdc(deep))).singleElement().asString().endsWith("coding.file.too-many");
        assertThat(faults("[".repeat(5_000))).singleElement().asString().endsWith("coding.file.not-yaml");
        String many = IntStream.range(0, BookFile.MOST + 1)
                .mapToObj(number -> "goal,n" + number + "\n")
                .reduce("dimension,name\n", String::concat);
        assertThat(faults(many)).containsExactly("0 coding.file.too-many");
        assertThat(((BookFile.Result.Refused) BookFile.read(new byte[] {'a', (byte) 0xff, (byte) 0xfe, 'b'})).faults())
                .extracting(fault -> fault.problem().key())
                .containsExactly("coding.file.not-utf-8");
    }

    // --- shortly

    private static BookFile read(String text) {
        BookFile.Result result = BookFile.read(text.getBytes(StandardCharsets.UTF_8));
        assertThat(result).as(text).isInstanceOf(BookFile.Result.Read.class);
        return ((BookFile.Result.Read) result).file();
    }

    private static List<String> faults(String text) {
        BookFile.Result result = BookFile.read(text.getBytes(StandardCharsets.UTF_8));
        assertThat(result).as(text).isInstanceOf(BookFile.Result.Refused.class);
        return ((BookFile.Result.Refused) result)
                .faults().stream()
                        .map(fault -> fault.line() + " " + fault.problem().key())
                        .toList();
    }

    private static String qdc(String codes) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><CodeBook xmlns=\"urn:QDA-XML:codebook:1.0\"><Codes>\n"
                + codes + "</Codes></CodeBook>";
    }

    private static BookFile file(List<FileCategory> categories) {
        Map<Dimension, List<FileCategory>> dimensions = new EnumMap<>(Dimension.class);
        dimensions.put(Dimension.ACTIVITY, categories.subList(0, 1));
        dimensions.put(Dimension.GOAL, categories);
        Notes notes = new Notes(new Note("Anmärkning: ett\ntvå", "Note"), NONE);
        return new BookFile(new BookFile.Heading("barn-unga", null, 2024), notes, distinct(dimensions), List.of());
    }

    /** Each category has an id of its own, in each dimension. */
    private static Map<Dimension, List<FileCategory>> distinct(Map<Dimension, List<FileCategory>> dimensions) {
        dimensions.replaceAll((dimension, categories) -> categories.stream()
                .map(each ->
                        new FileCategory(Guids.of(dimension + each.wording().name()), each.wording(), each.mapsTo()))
                .toList());
        return dimensions;
    }

    /** Categories with all that has gone wrong in files before. */
    private static List<FileCategory> hard() {
        Wording full = new Wording(
                "Stöd, \"råd\" & <hjälp>",
                "Support",
                new Note("En rad.\n\nEn till: med kolon\n  indragen", "In English"),
                new Note("Exempel: inte en ny del", null),
                new Note("\\Definition: snedstreck\n\\annat", "Hit hör: nej"),
                List.of("=SUMMA(A1)", "”citat”", "- punkt", "Hit hör: kurser"),
                List.of("ja", "null", "2021", "#ord", "a;b,c"),
                List.of("Stöd/råd"),
                3);
        Wording bare = Wording.of("nej", null, NONE);
        Wording yes = Wording.of("2023-01-01", "~", new Note("'", null));
        return List.of(
                new FileCategory(null, full, List.of("Äldre, namn", "Ett till")),
                new FileCategory(null, bare, List.of()),
                new FileCategory(null, yes, List.of("nej")));
    }
}
