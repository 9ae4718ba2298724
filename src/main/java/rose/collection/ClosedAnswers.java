package rose.collection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.springframework.stereotype.Component;
import rose.organisations.Organisations;
import rose.platform.InstalledContent;
import rose.surveys.Definition;
import rose.surveys.QuestionPath;
import rose.surveys.questions.Field;

/** Keeps what can be counted of responses beside them, from the moment they are handed in, and reads it back as answers. */
@Component
class ClosedAnswers {

    private final ClosedAnswerStore store;
    private final AnswerStore answers;
    private final Questionnaires questionnaires;
    private final Organisations organisations;

    ClosedAnswers(
            ClosedAnswerStore store,
            AnswerStore answers,
            Questionnaires questionnaires,
            Organisations organisations,
            InstalledContent installed) {
        this.store = store;
        this.answers = answers;
        this.questionnaires = questionnaires;
        this.organisations = organisations;
        installed.install("closed answers of what was handed in before", this::readEarlier);
    }

    /** Keeps what is handed in now, instead of what was before. Its entries have become interventions already. */
    void keep(ResponseContent content) {
        store.replace(content.response().id(), ClosedContent.of(content));
    }

    /** Of all that was handed in before they were kept. */
    void readEarlier() {
        store.eachLast(handed -> {
            Definition definition = questionnaires
                    .of(handed.versionId(), organisations.organisation(handed.organisationId()))
                    .definition();
            ResponseContent content = ContentJson.content(ContentJson.read(handed.content()), null, definition);
            store.replace(handed.responseId(), ClosedContent.of(content));
        });
    }

    /** What came with a file of answers, field by field as a respondent would have answered. @param block null outside of any */
    record FromFile(String block, int entry, SequencedMap<String, String> answers) {}

    /** What came with a file about the whole organisation; each entry of a block by itself. */
    List<FromFile> fromFile(long responseId, Definition definition) {
        SequencedMap<List<Object>, FromFile> places = new LinkedHashMap<>();
        for (ClosedAnswer answer : store.ofTheOrganisation(responseId)) {
            QuestionPath path = QuestionPath.parse(answer.question());
            String id = answer.rowId() == null ? path.id() : path.id() + "." + answer.rowId();
            String value = answer.option() == null ? String.valueOf(answer.number()) : answer.option();
            definition
                    .field(path.block(), id)
                    .ifPresent(field -> places.computeIfAbsent(
                                    Arrays.asList(path.block(), answer.entry()),
                                    place -> new FromFile(path.block(), answer.entry(), new LinkedHashMap<>()))
                            .answers()
                            .merge(id, value, (before, more) -> before + "|" + more));
        }
        return List.copyOf(places.values());
    }

    /** Makes answers of what came with a file, in the name of the organisation that reported them. */
    void takeUp(Response response, Definition definition, Instant now) {
        Author author = Author.named(response.organisation().name());
        Instant written = response.submittedAt() == null ? now : response.submittedAt();
        for (FromFile place : fromFile(response.id(), definition)) {
            Long entry = place.block() == null
                    ? null
                    : answers.addEntry(response.id(), place.block(), null, null, author.name(), now)
                            .orElseThrow();
            place.answers()
                    .forEach((id, value) -> stored(definition, place.block(), id, value)
                            .ifPresent(stored -> answers.insert(
                                    new FieldSave(response.id(), entry, id, List.of(value), 0, "file"),
                                    stored,
                                    false,
                                    author,
                                    written)));
        }
    }

    private static Optional<String> stored(Definition definition, String block, String id, String value) {
        return definition
                .field(block, id)
                .map(field -> field.read(List.of(value)))
                .filter(Field.Reading::good)
                .map(Field.Reading::stored);
    }

    /** What came with a file as answers that are stored nowhere, to be read: those outside of blocks. */
    Map<String, StoredAnswer> asAnswers(Response response, Definition definition) {
        return fromFile(response.id(), definition).stream()
                .filter(place -> place.block() == null)
                .findFirst()
                .map(place -> asAnswers(response, definition, place))
                .orElse(Map.of());
    }

    /** What came with a file as entries that are stored nowhere, to be read. Their ids are below zero, as nothing else's. */
    List<Entry> asEntries(Response response, Definition definition) {
        List<Entry> entries = new ArrayList<>();
        for (FromFile place : fromFile(response.id(), definition)) {
            if (place.block() != null) {
                entries.add(new Entry(
                        -1L - entries.size(),
                        place.block(),
                        place.entry(),
                        null,
                        null,
                        "",
                        asAnswers(response, definition, place)));
            }
        }
        return entries;
    }

    private static Map<String, StoredAnswer> asAnswers(Response response, Definition definition, FromFile place) {
        Map<String, StoredAnswer> read = new LinkedHashMap<>();
        place.answers()
                .forEach((id, value) -> stored(definition, place.block(), id, value)
                        .ifPresent(stored -> read.put(id, StoredAnswer.fromFile(stored, response))));
        return read;
    }
}
