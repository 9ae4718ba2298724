package rose.collection.workbook;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import rose.collection.Entry;
import rose.collection.ResponseContent;
import rose.collection.StoredAnswer;
import rose.platform.Problem;
import rose.surveys.questions.Block;
import rose.surveys.questions.Field;

/**
 * Rows that name no entry. A row becomes a new one, unless it is there already: the same workbook or table may be sent twice, and
 * must not double what it brought the first time.
 */
final class NewEntries {

    private final Block block;
    private final Collection<Field> columns;
    private final ReportBuilder report;
    private final Changes changes;
    private final Map<Map<String, String>, Deque<Entry>> alike = new HashMap<>();
    private final Map<String, Deque<Entry>> brought = new HashMap<>();
    private final String writer;
    private long count;

    /**
     * @param unnamed which entries no row names
     * @param writer by what name this workbook has written before
     */
    NewEntries(
            Block block,
            Collection<Field> columns,
            ResponseContent content,
            Predicate<Entry> unnamed,
            String writer,
            ReportBuilder report,
            Changes changes) {
        this.block = block;
        this.columns = columns;
        this.writer = writer;
        this.report = report;
        this.changes = changes;
        List<Entry> entries = content.entries(block.id());
        this.count = entries.size();
        entries.stream().filter(unnamed).forEach(this::known);
    }

    private void known(Entry entry) {
        Map<String, String> there = new HashMap<>();
        for (Field field : columns) {
            String value = entry.value(field.id());
            if (!value.isEmpty()) {
                there.put(field.id(), value);
            }
        }
        alike.computeIfAbsent(there, key -> new ArrayDeque<>()).add(entry);
        StoredAnswer title =
                block.titleQuestion() == null ? null : entry.answers().get(block.titleQuestion());
        if (title != null && title.writer().equals(writer)) {
            brought.computeIfAbsent(title.value(), key -> new ArrayDeque<>()).add(entry);
        }
    }

    /** @param values stored, those that say something */
    void take(String sheet, long line, Map<String, String> values) {
        Entry same = poll(alike.get(values));
        if (same != null) {
            brought.values().forEach(entries -> entries.remove(same));
            report.unchanged(sheet, line);
            return;
        }
        String title = block.titleQuestion() == null ? "" : values.getOrDefault(block.titleQuestion(), "");
        Entry earlier = poll(brought.get(title));
        if (earlier != null) {
            alike.values().forEach(entries -> entries.remove(earlier));
            again(sheet, line, title, earlier, values);
        } else {
            add(sheet, line, title, values);
        }
    }

    private static Entry poll(Deque<Entry> entries) {
        return entries == null ? null : entries.poll();
    }

    private void add(String sheet, long line, String title, Map<String, String> values) {
        if (block.max() != null && ++count > block.max()) {
            report.row(sheet, line, Problem.of("collection.workbook.problem.full", block.max()));
            return;
        }
        changes.add(block.id(), values);
        List<WorkbookReport.Change> told = new ArrayList<>();
        columns.stream()
                .filter(field -> values.containsKey(field.id()))
                .forEach(field -> told.add(new WorkbookReport.Change(field, "", values.get(field.id()))));
        report.row(new WorkbookReport.Row(sheet, line, title, true, told));
    }

    /** The row was new when the workbook was sent before, and has been changed in the workbook since. */
    private void again(String sheet, long line, String title, Entry entry, Map<String, String> values) {
        List<WorkbookReport.Change> told = new ArrayList<>();
        for (Field field : columns) {
            StoredAnswer there = entry.answers().get(field.id());
            String now = there == null ? "" : there.value();
            String value = values.getOrDefault(field.id(), "");
            boolean own = there == null || there.writer().equals(writer);
            if (value.equals(now) || value.isEmpty() && !own) {
                continue;
            }
            if (own) {
                changes.change(entry.id(), field.id(), value, there);
                told.add(new WorkbookReport.Change(field, now, value));
            } else {
                report.problem(SheetRows.meanwhile(sheet, line, null, field, value, there));
            }
        }
        if (told.isEmpty()) {
            report.unchanged(sheet, line);
        } else {
            report.row(new WorkbookReport.Row(sheet, line, title, false, told));
        }
    }

    /** What the cells of such a row say; what cannot be taken is told. */
    static Map<String, String> values(
            Map<Field, rose.platform.table.Cell> cells, java.util.function.BiConsumer<Field, Problem> refused) {
        Map<String, String> values = new LinkedHashMap<>();
        cells.forEach((field, cell) -> {
            if (!cell.isBlank()) {
                Field.Reading reading = CellReading.read(field, cell);
                if (!reading.good()) {
                    refused.accept(field, reading.problem());
                } else if (!reading.stored().isEmpty()) {
                    values.put(field.id(), reading.stored());
                }
            }
        });
        return values;
    }
}
