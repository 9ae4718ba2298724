package rose.collection.workbook;

import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Worksheet;
import rose.collection.Entry;
import rose.platform.Texts;
import rose.surveys.questions.Block;
import rose.surveys.questions.Field;
import rose.surveys.questions.Many;

/** A block's sheet: a row for each entry, a column for each question. Ids stand in the first row and column, both hidden. */
final class EntrySheet {

    private static final int FIRST = 2;
    private static final int AT_A_TIME = 100;
    /** Rows below the last that are ready for new entries. */
    private static final int SPARE = 200;
    /** Rows that let an option be picked. */
    private static final int CHOOSING = 10_000;

    private static final int NOTE = 2_000;

    private final Worksheet sheet;
    private final Block block;
    private final List<Field> fields;
    private final OptionLists options;
    private final Texts texts;

    EntrySheet(Worksheet sheet, Block block, OptionLists options, Texts texts) {
        this.sheet = sheet;
        this.block = block;
        this.fields = block.entryFields();
        this.options = options;
        this.texts = texts;
    }

    void write(List<Entry> entries) throws IOException {
        headings();
        sheet.freezePane(2, FIRST);
        int last = FIRST + Math.max(entries.size(), 1) - 1;
        sheet.setAutoFilter(1, 1, last, fields.size());
        for (int column = 1; column <= fields.size(); column++) {
            Range choice = options.range(fields.get(column - 1));
            if (choice != null) {
                SheetStyle.choose(sheet.range(FIRST, column, last + CHOOSING, column), choice, texts);
            }
        }
        for (int from = 0; from < entries.size() + SPARE; from += AT_A_TIME) {
            style(from, Math.min(from + AT_A_TIME, entries.size() + SPARE) - 1);
            for (int i = from; i < Math.min(from + AT_A_TIME, entries.size()); i++) {
                row(FIRST + i, entries.get(i));
            }
            sheet.flush();
        }
    }

    private void headings() {
        sheet.hideRow(0);
        sheet.hideColumn(0);
        sheet.value(0, 0, Marks.ENTRY + block.id());
        sheet.value(1, 0, Marks.WORDS);
        for (int column = 1; column <= fields.size(); column++) {
            Field field = fields.get(column - 1);
            sheet.width(column, SheetStyle.width(field));
            sheet.value(0, column, field.id());
            sheet.value(1, column, SheetStyle.words(heading(field)));
            SheetStyle.heading(sheet, 1, column);
            String note = note(field);
            if (!note.isEmpty()) {
                sheet.comment(1, column, note);
            }
        }
    }

    private String heading(Field field) {
        String label = field.common().label().in(texts);
        int dot = field.id().indexOf('.');
        return dot < 0
                ? label
                : block.questions().stream()
                                .filter(question ->
                                        question.id().equals(field.id().substring(0, dot)))
                                .map(question -> question.common().label().in(texts) + ": ")
                                .findFirst()
                                .orElse("")
                        + label;
    }

    /** The help text; and for a choice of many what there is to choose, as a cell cannot offer that. */
    private String note(Field field) {
        String help = field.common().help() == null ? "" : field.common().help().in(texts);
        String many = field instanceof Many
                ? texts.get("collection.workbook.many", String.join(" | ", options.words(field)))
                : "";
        String note = (help + "\n" + many).strip();
        return note.length() <= NOTE ? note : note.substring(0, NOTE).strip() + " …";
    }

    private void style(int from, int to) {
        for (int column = 1; column <= fields.size(); column++) {
            SheetStyle.answers(sheet.range(FIRST + from, column, FIRST + to, column), fields.get(column - 1));
        }
    }

    private void row(int row, Entry entry) {
        sheet.value(row, 0, entry.id());
        for (int column = 1; column <= fields.size(); column++) {
            Field field = fields.get(column - 1);
            answer(sheet, row, column, field, entry.value(field.id()), texts);
        }
    }

    static void answer(Worksheet sheet, int row, int column, Field field, String stored, Texts texts) {
        if (stored.isEmpty()) {
            return;
        }
        String text = CellText.of(field, stored, texts);
        switch (CellText.tooLong(text) ? texts.get("collection.workbook.too-long") : CellText.value(field, text)) {
            case Long number -> sheet.value(row, column, number);
            case java.time.LocalDate date -> sheet.value(row, column, date);
            case Object words -> sheet.value(row, column, words.toString());
        }
    }
}
