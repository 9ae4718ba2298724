package rose.collection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import rose.collection.workbook.Changes;

/** Saves what a workbook changes, some rows at a time, in the transaction at hand. */
final class WorkbookTaking implements Changes {

    private static final int AT_A_TIME = 500;

    private final AnswerBatch store;
    private final long responseId;
    private final Author author;
    private final Instant now;
    private final List<AnswerBatch.Answer> answers = new ArrayList<>();
    private final List<AnswerBatch.Replaced> replaced = new ArrayList<>();
    private final List<Map<String, String>> added = new ArrayList<>();
    private String addedTo;
    private String writer;

    WorkbookTaking(AnswerBatch store, long responseId, Author author, Instant now) {
        this.store = store;
        this.responseId = responseId;
        this.author = author;
        this.now = now;
    }

    @Override
    public void from(String name) {
        writer = name;
    }

    @Override
    public void add(String block, Map<String, String> values) {
        if (!block.equals(addedTo) || added.size() >= AT_A_TIME) {
            addEntries();
            addedTo = block;
        }
        added.add(values);
    }

    private void addEntries() {
        if (added.isEmpty()) {
            return;
        }
        List<Long> ids = store.addEntries(responseId, addedTo, added.size(), author, now);
        for (int i = 0; i < ids.size(); i++) {
            long id = ids.get(i);
            added.get(i).forEach((question, value) -> answers.add(new AnswerBatch.Answer(id, question, value)));
        }
        added.clear();
        save();
    }

    @Override
    public void change(Long entry, String question, String value, StoredAnswer before) {
        answers.add(new AnswerBatch.Answer(entry, question, value));
        if (before != null && !before.value().isEmpty()) {
            replaced.add(new AnswerBatch.Replaced(entry, question, before));
        }
        if (answers.size() >= AT_A_TIME) {
            save();
        }
    }

    private void save() {
        store.keepReplaced(responseId, replaced, author, now);
        store.save(responseId, answers, writer, author, now);
        replaced.clear();
        answers.clear();
    }

    /** Saves what is left. */
    void end() {
        addEntries();
        save();
    }
}
