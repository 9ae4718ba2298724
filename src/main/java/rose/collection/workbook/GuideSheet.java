package rose.collection.workbook;

import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;
import rose.collection.ResponseContent;
import rose.platform.Texts;

/** The first sheet: whose response it is, when it was made, and how to fill it in. */
final class GuideSheet {

    private static final double WIDTH = 90;
    private static final int TITLE = 16;

    private GuideSheet() {}

    static void write(Worksheet sheet, ResponseContent content, Cover cover, Texts texts) {
        sheet.value(0, 0, Marks.OURS);
        sheet.hideRow(0);
        sheet.width(0, WIDTH);
        List<String> lines = new ArrayList<>();
        lines.add(cover.title());
        lines.add(texts.get("collection.workbook.guide.whose", cover.respondent()));
        lines.add(texts.get("collection.workbook.guide.made", texts.dateTime(cover.at()), cover.by()));
        lines.add("");
        if (content.definition().interventions().isPresent()) {
            lines.add(texts.get("collection.workbook.guide.rows"));
        }
        lines.add(texts.get("collection.workbook.guide.choose"));
        lines.add(texts.get("collection.workbook.guide.many"));
        lines.add(texts.get("collection.workbook.guide.remove"));
        lines.add(texts.get("collection.workbook.guide.long", texts.get("collection.workbook.too-long")));
        lines.add(texts.get("collection.workbook.guide.up"));
        lines.add(texts.get("collection.workbook.guide.others"));
        for (int i = 0; i < lines.size(); i++) {
            sheet.value(i + 1, 0, SheetStyle.words(lines.get(i)));
            SheetStyle.text(sheet, i + 1, 0);
        }
        sheet.style(1, 0).bold().fontSize(TITLE).wrapText(true).set();
    }
}
