package rose.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static rose.Person.ANNA;
import static rose.Person.EVA;
import static rose.collection.sql.Tables.ANSWER;
import static rose.collection.sql.Tables.REPLACED_ANSWER;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import rose.Reporting;
import rose.RoseTest;

/** One field at a time is saved; two in one field never overwrite each other unseen. */
@RoseTest
class AnswersTest {

    private static final Author LI = new Author(null, null, "Li Ng");

    @Autowired
    Reporting reporting;

    @Autowired
    Answers answers;

    @Autowired
    DSLContext db;

    private Response response;

    @BeforeEach
    void begin() {
        response = reporting.open(ANNA, 2023, "god-vard");
    }

    private SaveResult annas(int revision, String writer, String text) {
        return reporting.save(ANNA, response, null, "perspectives_how", revision, writer, text);
    }

    private SaveResult lis(int revision, String text) {
        return answers.save(
                new FieldSave(response.id(), null, "perspectives_how", List.of(text), revision, "lis page"), LI);
    }

    private String stands() {
        return reporting.value(ANNA, response, null, "perspectives_how");
    }

    @Test
    void theSecondToWriteInAFieldIsShownWhatTheFirstWrote() {
        annas(0, "a", "Annas text");

        var conflict = (SaveResult.Conflict) lis(0, "Lis text");

        assertThat(conflict.theirs().value()).isEqualTo("Annas text");
        assertThat(conflict.theirs().changedBy()).isEqualTo("Anna Berg");
        assertThat(stands()).isEqualTo("Annas text");
    }

    @Test
    void whoHasSeenTheOtherTextMayReplaceItAndItIsKept() {
        annas(0, "a", "Annas text");
        var seen = (SaveResult.Conflict) lis(0, "Lis text");

        assertThat(lis(seen.theirs().revision(), "Lis text")).isInstanceOf(SaveResult.Saved.class);

        assertThat(stands()).isEqualTo("Lis text");
        assertThat(db.select(REPLACED_ANSWER.VALUE, REPLACED_ANSWER.CHANGED_BY, REPLACED_ANSWER.REPLACED_BY)
                        .from(REPLACED_ANSWER)
                        .fetchSingle()
                        .intoList())
                .containsExactly("Annas text", "Anna Berg", "Li Ng");
    }

    @Test
    void twoPagesOfOnePersonDoNotOverwriteEachOtherEither() {
        annas(0, "page one", "skrivet här");

        assertThat(annas(0, "page two", "skrivet där")).isInstanceOf(SaveResult.Conflict.class);
    }

    @Test
    void thePageThatWroteLastNeedNotHaveHeardHowItWent() {
        annas(0, "page", "Vi har");

        assertThat(annas(0, "page", "Vi har börjat")).isInstanceOf(SaveResult.Saved.class);
        assertThat(stands()).isEqualTo("Vi har börjat");
    }

    @Test
    void sendingTheSameAgainChangesNothing() {
        annas(0, "page", "Vi har");
        int revision = ((SaveResult.Saved) annas(0, "page", "Vi har")).revision();

        assertThat(revision).isEqualTo(1);
        assertThat(lis(0, "Vi har")).isInstanceOf(SaveResult.Saved.class);
    }

    @Test
    void whatOneEmptiedTheOtherDoesNotFillUnseen() {
        annas(0, "a", "Annas text");
        annas(1, "a", "");

        assertThat(lis(1, "Annas text, bättre")).isInstanceOf(SaveResult.Conflict.class);
    }

    @Test
    void ofManyWhoBeginAtOnceOneIsFirst() throws Exception {
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<SaveResult>> writers = IntStream.range(0, 12)
                    .<Callable<SaveResult>>mapToObj(i -> () -> annas(0, "page " + i, "text " + i))
                    .toList();
            List<SaveResult> results = new ArrayList<>();
            for (var future : pool.invokeAll(writers)) {
                results.add(future.get());
            }
            assertThat(results.stream().filter(SaveResult.Saved.class::isInstance))
                    .hasSize(1);
            assertThat(results.stream().filter(SaveResult.Conflict.class::isInstance))
                    .hasSize(11);
        }
    }

    /** Whatever the order: a confirmed text stands, or is kept, or was replaced by its own writer or by one who had seen it. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void noConfirmedTextIsLostWhateverTheOrder(long seed) {
        Random random = new Random(seed);
        Map<String, Integer> seenRevision = new HashMap<>(Map.of("Anna", 0, "Li", 0));
        Map<String, Set<String>> seen = new HashMap<>(Map.of("Anna", new HashSet<>(), "Li", new HashSet<>()));
        String standing = "";
        String standingBy = "";
        for (int i = 0; i < 60; i++) {
            String who = random.nextBoolean() ? "Anna" : "Li";
            String text = who + " " + i;
            SaveResult result = who.equals("Anna")
                    ? annas(seenRevision.get(who), "annas page", text)
                    : lis(seenRevision.get(who), text);
            switch (result) {
                case SaveResult.Saved saved -> {
                    boolean mayReplace = standing.isEmpty()
                            || standingBy.equals(who)
                            || seen.get(who).contains(standing);
                    assertThat(mayReplace).as("%s over %s", text, standing).isTrue();
                    standing = text;
                    standingBy = who;
                    seenRevision.put(who, saved.revision());
                }
                case SaveResult.Conflict conflict -> {
                    assertThat(conflict.theirs().value()).isEqualTo(standing);
                    if (random.nextInt(3) > 0) {
                        seen.get(who).add(standing);
                        seenRevision.put(who, conflict.theirs().revision());
                    }
                }
                default -> throw new AssertionError(result);
            }
            assertThat(stands()).isEqualTo(standing);
        }
    }

    @Test
    void whatCannotBeReadIsKeptAsTypedAndSaidInWords() {
        var saved = (SaveResult.Saved) reporting.write(ANNA, response, null, "money_used", "1e308 SEK");

        assertThat(saved.fields())
                .filteredOn(field -> field.question().equals("money_used"))
                .extracting(field -> field.problem().key())
                .containsExactly("surveys.answer.money");
        assertThat(reporting.value(ANNA, response, null, "money_used")).isEqualTo("1e308 SEK");
    }

    @Test
    void aHundredThousandCharactersAreKeptAndSaidToBeTooMany() {
        String pasted = "å".repeat(100_000);

        var saved = (SaveResult.Saved) annas(0, "a", pasted);

        assertThat(saved.fields().getFirst().problem().key()).isEqualTo("surveys.answer.too-long");
        assertThat(stands()).isEqualTo(pasted);
    }

    @Test
    void whatNobodyTypesIsRefused() {
        assertThat(annas(0, "a", "x".repeat(500_001))).isEqualTo(new SaveResult.TooLarge(500_000));
        assertThat(db.fetchCount(ANSWER)).isZero();
    }

    @Test
    void emojiAreKeptAndControlCharactersTakenOut() {
        var saved = (SaveResult.Saved) annas(0, "a", "Bra \uD83D\uDC4D\u0000\u0007\u001b[31m! Rad 1\r\nRad 2");

        assertThat(saved.cleaned()).isTrue();
        assertThat(stands()).isEqualTo("Bra \uD83D\uDC4D[31m! Rad 1\nRad 2");
    }

    @Test
    void anAnswerThatOthersWaitForTellsWhatIsShownNow() {
        var saved = (SaveResult.Saved) reporting.write(ANNA, response, null, "perspectives", "Barnrättsperspektivet");

        assertThat(saved.fields())
                .filteredOn(field -> field.question().equals("perspectives_how"))
                .allMatch(FieldState::shown);
    }

    @Test
    void savingHasTheNameOfWhoeverWrote() {
        annas(0, "a", "text");

        var stored = reporting.content(EVA, response).answers().get("perspectives_how");
        assertThat(stored.changedBy()).isEqualTo("Anna Berg");
        assertThat(stored.accountId()).isEqualTo(ANNA.accountId());
    }
}
