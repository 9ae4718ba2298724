package rose.collection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import rose.agreements.Agreements;
import rose.agreements.AreaPart;
import rose.surveys.questions.AnswerSheet;
import rose.surveys.questions.Block;
import rose.surveys.questions.Field;
import rose.surveys.questions.Many;

/** Between the entries of a response and the interventions that they are once it is handed in. */
@Component
class InterventionReports {

    private final ReportedStore store;
    private final AnswerStore answers;
    private final Agreements agreements;

    InterventionReports(ReportedStore store, AnswerStore answers, Agreements agreements) {
        this.store = store;
        this.answers = answers;
        this.agreements = agreements;
    }

    /** Makes the response's interventions what its entries are; one that was there before keeps its id and so its codes. */
    void report(ResponseContent content, Instant now) {
        Response response = content.response();
        if (response.year() == null) {
            return;
        }
        AreaPart area = agreements.area(response.year(), response.area());
        AnswerSheet sheet = content.sheet();
        List<Long> kept = new ArrayList<>();
        content.definition()
                .interventions()
                .filter(block -> sheet.shows(block.id()))
                .ifPresent(block -> content.entries(block.id())
                        .forEach(entry -> kept.add(report(content, block, entry, area, sheet, now))));
        store.removeAllBut(kept, response.id());
    }

    private long report(
            ResponseContent content, Block block, Entry entry, AreaPart area, AnswerSheet sheet, Instant now) {
        Map<String, String> reported = new HashMap<>(store.answers(entry.interventionId()));
        boolean there = !reported.isEmpty();
        AnswerSheet own = content.sheet(block, entry, sheet);
        block.entryFields().stream()
                .map(Field::id)
                .forEach(id -> reported.merge(id, own.answer(id), InterventionReports::changed));
        if (reported.getOrDefault(InterventionAnswers.TITLE, "").isBlank()) {
            reported.put(InterventionAnswers.TITLE, block.entry().sv() + " " + entry.position());
        }
        ImportedRow row = InterventionAnswers.row(area, content.response().organisation(), reported);
        if (there) {
            store.update(entry.interventionId(), row, now);
            return entry.interventionId();
        }
        long made = store.add(content.response().id(), row, now);
        store.link(entry.id(), made);
        return made;
    }

    /** The new answer; the old one where the same is chosen in another order, so that nothing seems to have changed. */
    private static String changed(String before, String now) {
        return Set.copyOf(Many.codes(before)).equals(Set.copyOf(Many.codes(now))) ? before : now;
    }

    /** Makes entries of those interventions that came with a file, in the name of the organisation that reported them. */
    void takeUp(Response response, Block block, Instant now) {
        Author author = Author.named(response.organisation().name());
        Instant written = response.submittedAt() == null ? now : response.submittedAt();
        store.withoutEntry(response.id()).forEach((intervention, reported) -> {
            long entry = answers.addEntry(response.id(), block.id(), null, intervention, author.name(), now)
                    .orElseThrow();
            reported.forEach((question, value) -> block.entryField(question)
                    .filter(field -> !value.isEmpty())
                    .ifPresent(field -> answers.insert(
                            new FieldSave(response.id(), entry, question, List.of(value), 0, "file"),
                            field.read(List.of(value)).stored(),
                            false,
                            author,
                            written)));
        });
    }

    /** The interventions that came with a file as entries that are stored nowhere, to be read. An entry's id is the intervention's. */
    List<Entry> asEntries(Response response, Block block) {
        List<Entry> entries = new ArrayList<>();
        store.withoutEntry(response.id()).forEach((intervention, reported) -> {
            Map<String, StoredAnswer> stored = new HashMap<>();
            reported.forEach((question, value) -> block.entryField(question)
                    .ifPresent(field -> stored.put(
                            question,
                            StoredAnswer.fromFile(field.read(List.of(value)).stored(), response))));
            entries.add(new Entry(intervention, block.id(), entries.size() + 1, intervention, null, "", stored));
        });
        return entries;
    }
}
