package rose.collection.workbook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Worksheet;
import rose.platform.Texts;
import rose.surveys.Definition;
import rose.surveys.questions.Field;
import rose.surveys.questions.Many;
import rose.surveys.questions.One;
import rose.surveys.questions.Options;
import rose.surveys.questions.YesNo;

/** The sheet with all answers that can be chosen: one column for each list, whatever number of questions has it. */
final class OptionLists {

    private static final int HEADINGS = 2;
    private static final double WIDTH = 36;

    private final Worksheet sheet;
    private final Texts texts;
    private final Map<List<String>, Integer> columns = new LinkedHashMap<>();
    private final Map<Integer, String> headings = new LinkedHashMap<>();

    OptionLists(Worksheet sheet, Definition definition, Texts texts) {
        this.sheet = sheet;
        this.texts = texts;
        definition.fields().forEach(this::add);
        definition.blocks().forEach(block -> block.entryFields().forEach(this::add));
    }

    private void add(Field field) {
        List<String> words = words(field);
        if (!words.isEmpty()) {
            int column = columns.computeIfAbsent(words, each -> columns.size());
            headings.putIfAbsent(column, field.common().label().in(texts));
        }
    }

    /** The options of a field in words; none where nothing is chosen. */
    List<String> words(Field field) {
        return options(field).listed().stream()
                .map(option -> option.label().in(texts))
                .toList();
    }

    static Options options(Field field) {
        return switch (field) {
            case YesNo yesNo -> yesNo.options();
            case One one -> one.options();
            case Many many -> many.options();
            default -> Options.of(List.of());
        };
    }

    /** Where the options stand of a field that takes one of them; null for others. */
    Range range(Field field) {
        Integer column = field instanceof Many ? null : columns.get(words(field));
        return column == null
                ? null
                : sheet.range(HEADINGS, column, HEADINGS + words(field).size() - 1, column);
    }

    void write() {
        sheet.value(0, 0, Marks.OURS);
        sheet.hideRow(0);
        columns.forEach((words, column) -> {
            sheet.width(column, WIDTH);
            sheet.value(1, column, SheetStyle.words(headings.get(column)));
            SheetStyle.heading(sheet, 1, column);
            for (int i = 0; i < words.size(); i++) {
                sheet.value(HEADINGS + i, column, SheetStyle.words(words.get(i)));
                SheetStyle.text(sheet, HEADINGS + i, column);
            }
        });
        sheet.freezePane(0, HEADINGS);
    }
}
