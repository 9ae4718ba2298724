package rose.collection.workbook;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Worksheet;
import rose.collection.Entry;
import rose.collection.ResponseContent;
import rose.collection.StoredAnswer;
import rose.platform.Texts;
import rose.platform.table.TableRow;
import rose.platform.table.WorkbookFile;
import rose.surveys.questions.Block;
import rose.surveys.questions.Field;

/** The sheet that nobody sees: what the workbook was made from, so that what has changed since is noticed. */
final class StateSheet {

    private static final int AT_A_TIME = 1_000;

    private final Worksheet sheet;
    private final Texts texts;
    private int row;

    private StateSheet(Worksheet sheet, Texts texts) {
        this.sheet = sheet;
        this.texts = texts;
    }

    static void write(Worksheet sheet, ResponseContent content, Cover cover, Texts texts) throws IOException {
        StateSheet state = new StateSheet(sheet, texts);
        state.row(Marks.STATE, Marks.FORM);
        state.row("response", content.response().id());
        state.row("version", content.response().versionId());
        state.row("workbook", cover.id());
        for (Block block : content.definition().blocks()) {
            state.row("block", block.id());
        }
        state.fields(0, content.definition().fields(), content.answers());
        for (Entry entry : content.entries()) {
            var block = content.definition().block(entry.block());
            if (block.isPresent()) {
                state.row("entry", entry.id(), entry.block());
                state.fields(entry.id(), block.get().entryFields(), entry.answers());
            }
        }
    }

    private void fields(long entry, List<Field> fields, Map<String, StoredAnswer> answers) throws IOException {
        for (Field field : fields) {
            StoredAnswer answer = answers.get(field.id());
            if (answer != null) {
                String text = CellText.of(field, answer.value(), texts);
                boolean tooLong = CellText.tooLong(text);
                String there = tooLong ? texts.get("collection.workbook.too-long") : text;
                row("field", entry, field.id(), answer.revision(), CellText.fingerprint(there), tooLong ? "long" : "");
            }
        }
    }

    private void row(Object... cells) throws IOException {
        for (int column = 0; column < cells.length; column++) {
            if (cells[column] instanceof Number number) {
                sheet.value(row, column, number);
            } else {
                sheet.value(row, column, String.valueOf(cells[column]));
            }
        }
        if (++row % AT_A_TIME == 0) {
            sheet.flush();
        }
    }

    /** @return null where the sheet has been spoilt */
    static WorkbookState read(WorkbookFile.Rows rows) {
        WorkbookState state = new WorkbookState();
        for (TableRow row = rows.next(); row != null; row = rows.next()) {
            List<String> cells =
                    row.cells().stream().map(rose.platform.table.Cell::asText).toList();
            try {
                state.add(cells);
            } catch (NumberFormatException | IndexOutOfBoundsException spoilt) {
                return null;
            }
        }
        return state.whole() ? state : null;
    }
}
