package rose.collection.workbook;

import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Worksheet;
import rose.platform.Texts;
import rose.surveys.questions.Date;
import rose.surveys.questions.Field;
import rose.surveys.questions.LongText;
import rose.surveys.questions.Many;
import rose.surveys.questions.Money;
import rose.surveys.questions.ShortText;
import rose.surveys.questions.WholeNumber;

/** How cells look. Texts have the format of text, so that what begins with "=" stays one when the cell is edited. */
final class SheetStyle {

    private static final String TEXT = "@";
    private static final String SHADE = "E7ECEA";

    private SheetStyle() {}

    /** As much of a text of the survey's as a cell takes. */
    static String words(String text) {
        return (String)
                CellText.value(NOT_TYPED, text.length() <= Marks.MOST ? text : text.substring(0, Marks.MOST - 1));
    }

    private static final Field NOT_TYPED = new LongText(rose.surveys.questions.Common.of("text", null), 1);

    static void heading(Worksheet sheet, int row, int column) {
        sheet.style(row, column)
                .bold()
                .wrapText(true)
                .verticalAlignment("top")
                .fillColor(SHADE)
                .format(TEXT)
                .set();
    }

    static void text(Worksheet sheet, int row, int column) {
        sheet.style(row, column)
                .wrapText(true)
                .verticalAlignment("top")
                .format(TEXT)
                .set();
    }

    /** Cells that answers to a field stand in, or will. */
    static void answers(Range cells, Field field) {
        cells.style()
                .wrapText(true)
                .verticalAlignment("top")
                .format(format(field))
                .set();
    }

    static String format(Field field) {
        return switch (field) {
            case Money money -> "#,##0";
            case WholeNumber number -> "0";
            case Date date -> "yyyy-mm-dd";
            default -> TEXT;
        };
    }

    static double width(Field field) {
        return switch (field) {
            case LongText text -> 50;
            case ShortText text -> 32;
            case Many many -> 40;
            case Money money -> 16;
            case WholeNumber number -> 14;
            case Date date -> 14;
            default -> 24;
        };
    }

    /** Lets one of the options be picked in the cells. */
    static void choose(Range cells, Range options, Texts texts) {
        cells.validateWithList(options)
                .allowBlank(true)
                .showDropdown(true)
                .errorStyle(DataValidationErrorStyle.STOP)
                .showErrorMessage(true)
                .errorTitle(texts.get("collection.workbook.choose.title"))
                .error(texts.get("collection.workbook.choose"));
    }
}
