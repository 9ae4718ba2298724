package rose.collection.workbook;

import java.io.IOException;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Worksheet;
import rose.collection.ResponseContent;
import rose.platform.Texts;
import rose.surveys.Section;
import rose.surveys.questions.Field;
import rose.surveys.questions.Question;
import rose.surveys.questions.Scale;

/** The sheet with the questions outside of blocks: a row for each. */
final class QuestionSheet {

    private static final int ANSWER = 4;
    private static final double[] WIDTHS = {10, 24, 50, 40, 50, 40};

    private final Worksheet sheet;
    private final ResponseContent content;
    private final OptionLists options;
    private final Texts texts;
    private int row = 2;

    QuestionSheet(Worksheet sheet, ResponseContent content, OptionLists options, Texts texts) {
        this.sheet = sheet;
        this.content = content;
        this.options = options;
        this.texts = texts;
    }

    void write() throws IOException {
        headings();
        for (Section section : content.definition().sections()) {
            for (Question question : section.questions()) {
                for (Field field : question.fields()) {
                    row(section, question, field);
                    row++;
                }
            }
        }
        sheet.flush();
    }

    private void headings() {
        sheet.hideRow(0);
        sheet.hideColumn(0);
        sheet.freezePane(0, 2);
        sheet.value(0, 0, Marks.QUESTION);
        sheet.value(0, ANSWER, Marks.ANSWER);
        sheet.value(1, 0, Marks.WORDS);
        String[] names = {"section", "question", "help", "answer", "options"};
        for (int i = 0; i < names.length; i++) {
            sheet.width(i + 1, WIDTHS[i + 1]);
            sheet.value(1, i + 1, texts.get("collection.workbook.column." + names[i]));
            SheetStyle.heading(sheet, 1, i + 1);
        }
    }

    private void row(Section section, Question question, Field field) {
        sheet.value(row, 0, field.id());
        words(1, section.title().in(texts));
        String label = field.common().label().in(texts);
        words(2, question instanceof Scale ? question.common().label().in(texts) + ": " + label : label);
        words(
                3,
                question.common().help() == null ? "" : question.common().help().in(texts));
        words(5, String.join(" | ", options.words(field)));
        SheetStyle.answers(sheet.range(row, ANSWER, row, ANSWER), field);
        EntrySheet.answer(sheet, row, ANSWER, field, content.value(field.id()), texts);
        Range choice = options.range(field);
        if (choice != null) {
            SheetStyle.choose(sheet.range(row, ANSWER, row, ANSWER), choice, texts);
        }
    }

    private void words(int column, String text) {
        if (!text.isEmpty()) {
            sheet.value(row, column, SheetStyle.words(text));
        }
        SheetStyle.text(sheet, row, column);
    }
}
