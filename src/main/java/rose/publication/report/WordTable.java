package rose.publication.report;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblLook;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import rose.publication.FigureView.Cell;
import rose.publication.FigureView.Table;

/** A real table of a Word document: its first row is repeated on every page, no row is split over two. */
final class WordTable {

    private final Table table;
    private final XWPFTable word;
    private final TableShape shape;
    private final int[] widths;

    private WordTable(Table table, XWPFTable word) {
        this.table = table;
        this.word = word;
        this.shape = TableShape.of(table);
        this.widths = WordColumns.of(table, shape.small()).widths(WordShell.room(shape.turned()));
    }

    /** @param caption says what it is to who cannot see it, too */
    static void add(Table table, String caption, XWPFDocument document) {
        XWPFTable word = document.createTable(
                1 + table.rows().size() + table.sums().size(), table.heads().size());
        new WordTable(table, word).fill(caption);
    }

    private void fill(String caption) {
        properties(caption);
        for (int width : widths) {
            grid().addNewGridCol().setW(BigInteger.valueOf(width));
        }
        XWPFTableRow heads = word.getRow(0);
        heads.setRepeatHeader(true);
        heads.setCantSplitRow(true);
        for (int column = 0; column < table.heads().size(); column++) {
            paragraph(heads.getCell(column), column, true)
                    .words(table.heads().get(column).text());
        }
        List<List<Cell>> rows =
                Stream.concat(table.rows().stream(), table.sums().stream()).toList();
        for (int row = 0; row < rows.size(); row++) {
            boolean more = row < rows.size() - 1;
            fill(
                    word.getRow(row + 1),
                    rows.get(row),
                    shape.whole() && more,
                    row >= table.rows().size());
        }
    }

    private org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid grid() {
        return word.getCTTbl().getTblGrid() == null
                ? word.getCTTbl().addNewTblGrid()
                : word.getCTTbl().getTblGrid();
    }

    private void properties(String caption) {
        CTTblPr properties = word.getCTTbl().getTblPr();
        if (properties.isSetTblBorders()) {
            properties.unsetTblBorders();
        }
        word.setStyleID("ReportTable");
        word.setWidthType(TableWidthType.PCT);
        word.setWidth("100%");
        CTTblLook look = properties.isSetTblLook() ? properties.getTblLook() : properties.addNewTblLook();
        look.setFirstRow(true);
        look.setFirstColumn(true);
        look.setNoHBand(true);
        look.setNoVBand(true);
        properties.addNewTblCaption().setVal(caption);
    }

    private void fill(XWPFTableRow row, List<Cell> cells, boolean keptWithNext, boolean sum) {
        row.setCantSplitRow(true);
        for (int column = 0; column < cells.size(); column++) {
            Cell cell = cells.get(column);
            paragraph(row.getCell(column), column, keptWithNext).words(cell.text(), cell.href(), sum);
        }
    }

    private WordParagraph paragraph(XWPFTableCell cell, int column, boolean keptWithNext) {
        cell.setWidthType(TableWidthType.DXA);
        cell.setWidth(String.valueOf(widths[column]));
        XWPFParagraph paragraph = cell.getParagraphArray(0);
        paragraph.setStyle(shape.small() ? "TableTextSmall" : "TableText");
        if (table.heads().get(column).number()) {
            paragraph.setAlignment(ParagraphAlignment.RIGHT);
        }
        if (keptWithNext) {
            paragraph.setKeepNext(true);
        }
        return new WordParagraph(paragraph);
    }
}
