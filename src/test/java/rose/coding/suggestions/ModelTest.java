package rose.coding.suggestions;

import static org.assertj.core.api.Assertions.assertThat;
import static rose.coding.suggestions.SmallWorld.DIGITAL;
import static rose.coding.suggestions.SmallWorld.TRAINING;
import static rose.coding.suggestions.SmallWorld.activities;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import rose.coding.Dimension;
import rose.coding.suggestions.Suggestion.Word;

class ModelTest {

    private final Model model = SmallWorld.learner().learn(SmallWorld.examples(120));

    @Test
    void theWordsBehindStandAsInTheText() {
        Example example = new Example("Chatt", "Vi har öppnat en PLATTFORM på nätet.", "", "", "", List.of());
        Suggestion first = model.suggest(example).getFirst();

        assertThat(first.categoryId()).isEqualTo(DIGITAL);
        assertThat(first.words()).contains(new Word(Part.ACTIVITIES, 17, 26, "PLATTFORM"));
        assertThat(first.words())
                .allSatisfy(word -> assertThat(example.text(word.part()).substring(word.start(), word.end()))
                        .isEqualTo(word.text()));
    }

    @Test
    void wordsOfTheCodebookAreBehindToo() {
        Model untaught = SmallWorld.learner().learn(List.of());
        List<Suggestion> suggestions = untaught.suggest(activities("Först utbildning, sedan MHFA:n"));

        assertThat(suggestions.getFirst().categoryId()).isEqualTo(TRAINING);
        assertThat(suggestions.getFirst().words())
                .extracting(Word::text)
                .containsExactlyInAnyOrder("utbildning", "MHFA");
    }

    @Test
    void aWordIsSaidOnce() {
        Suggestion first =
                model.suggest(activities("Plattform, plattform och PLATTFORM")).getFirst();
        assertThat(first.words()).extracting(Word::text).containsExactly("Plattform");
    }

    @Test
    void suggestionsFallAndAreAtMostFive() {
        List<CategoryWords> many = IntStream.range(0, 30)
                .mapToObj(i -> new CategoryWords(i, "Namn" + i, "", List.of("utbildning")))
                .toList();
        Model wide = new Learner(Dimension.ACTIVITY, many).learn(List.of());
        List<Suggestion> suggestions = wide.suggest(activities("namn1 namn2 namn3 namn4 namn5 namn6 namn7"));

        assertThat(suggestions).hasSize(Model.MOST_SUGGESTIONS);
        assertThat(model.suggest(activities("Enkäter och kurs om chatt")))
                .isSortedAccordingTo((a, b) -> Double.compare(b.probability(), a.probability()))
                .allSatisfy(each -> assertThat(each.probability()).isBetween(Model.LEAST_PROBABILITY, 1.0));
    }

    @Test
    void aModelIsTheSameAfterItHasBeenBytes() {
        Model again = Model.fromBytes(model.toBytes()).orElseThrow();

        assertThat(again.toBytes()).isEqualTo(model.toBytes());
        assertThat(again.learnt()).isEqualTo(model.learnt());
        assertThat(again.threshold()).isEqualTo(model.threshold());
        assertThat(again.dimension()).isEqualTo(Dimension.ACTIVITY);
        for (Labelled each : SmallWorld.examples(40)) {
            assertThat(again.suggest(each.example())).isEqualTo(model.suggest(each.example()));
        }
    }

    @Test
    void bytesThatAreDamagedOrOfAnotherVersionAreNoModel() throws Exception {
        byte[] bytes = model.toBytes();
        assertThat(Model.fromBytes(new byte[0])).isEmpty();
        assertThat(Model.fromBytes(Arrays.copyOf(bytes, bytes.length / 2))).isEmpty();
        byte[] wrong = bytes.clone();
        wrong[bytes.length / 2] ^= 0x55;
        assertThat(Model.fromBytes(wrong)).isEmpty();
        assertThat(Model.fromBytes(ofVersion(ModelBytes.VERSION + 1, bytes))).isEmpty();
        assertThat(Model.fromBytes(ofVersion(ModelBytes.VERSION, bytes))).isPresent();
    }

    private static byte[] ofVersion(int version, byte[] bytes) throws Exception {
        var packed = new java.util.zip.GZIPInputStream(new java.io.ByteArrayInputStream(bytes));
        byte[] plain = packed.readAllBytes();
        plain[3] = (byte) version;
        var out = new java.io.ByteArrayOutputStream();
        try (var zip = new java.util.zip.GZIPOutputStream(out)) {
            zip.write(plain);
        }
        return out.toByteArray();
    }

    @Test
    void whatIsEmptyHasNoSuggestions() {
        assertThat(model.suggest(activities(""))).isEmpty();
        assertThat(model.suggest(activities(" \n\t!?— 12 %"))).isEmpty();
    }

    @Test
    void strangeTextsAreReadAsFarAsTheyCanBe() {
        assertThat(model.suggest(activities("👩‍👩‍👧 🎉 plattform 🎉 \uD83D"))).isNotEmpty();
        assertThat(model.suggest(activities("plattform " + "🎉".repeat(Analysis.LONGEST))))
                .isNotEmpty();
        assertThat(model.suggest(activities("\uDE00 plattform \uD83D på nätet")))
                .isNotEmpty();
        assertThat(model.suggest(activities("plattform\u0000\u202E<script>"))
                        .getFirst()
                        .categoryId())
                .isEqualTo(DIGITAL);
        assertThat(model.suggest(activities("plattform ".repeat(100_000)))
                        .getFirst()
                        .categoryId())
                .isEqualTo(DIGITAL);
        assertThat(model.suggest(activities("å".repeat(1_000_000)))).isNotNull();
    }

    @Test
    void manyThreadsGetWhatOneGets() {
        List<Labelled> examples = SmallWorld.examples(200);
        List<List<Suggestion>> one =
                examples.stream().map(each -> model.suggest(each.example())).toList();
        List<List<Suggestion>> many = examples.parallelStream()
                .map(each -> model.suggest(each.example()))
                .toList();
        assertThat(many).isEqualTo(one);
    }
}
