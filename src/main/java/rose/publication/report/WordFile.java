package rose.publication.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import rose.platform.Texts;
import rose.platform.charts.ChartPng;
import rose.publication.FigureView.Table;
import rose.publication.report.ReportDocument.Element;
import rose.publication.report.ReportDocument.Heading;
import rose.publication.report.ReportDocument.Listing;
import rose.publication.report.ReportDocument.NumberedFigure;
import rose.publication.report.ReportDocument.NumberedTable;
import rose.publication.report.ReportDocument.Paragraph;
import rose.publication.report.ReportDocument.Run;

/** Writes a report as a Word document, element by element. */
final class WordFile {

    private static final int LONG_TITLE = 90;

    private final ReportDocument document;
    private final Texts texts;
    private final XWPFDocument word;
    private final Map<String, byte[]> pictures;
    private final Map<Heading, String> bookmarks = new LinkedHashMap<>();
    private boolean turned;

    private WordFile(ReportDocument document, Texts texts, Runnable drawn) {
        this.document = document;
        this.texts = texts;
        this.word = WordShell.of(document, texts);
        this.pictures = pictures(document, drawn);
        document.elements().stream()
                .filter(Heading.class::isInstance)
                .forEach(heading -> bookmarks.put((Heading) heading, "_Toc" + (1_000 + bookmarks.size())));
    }

    static byte[] of(ReportDocument document, Texts texts) {
        return of(document, texts, () -> {});
    }

    /** @param drawn told of each picture, by any thread */
    static byte[] of(ReportDocument document, Texts texts, Runnable drawn) {
        WordFile file = new WordFile(document, texts, drawn);
        file.cover();
        file.contents();
        document.elements().forEach(file::add);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XWPFDocument word = file.word) {
            word.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return SameZip.of(bytes.toByteArray());
    }

    /** Drawn before the rest and by all processors at once: it is what takes time. */
    private static Map<String, byte[]> pictures(ReportDocument document, Runnable drawn) {
        return document.elements().parallelStream()
                .filter(element -> element instanceof NumberedFigure figure && figure.drawing() != null)
                .map(NumberedFigure.class::cast)
                .collect(Collectors.toMap(NumberedFigure::id, figure -> picture(figure, drawn)));
    }

    private static byte[] picture(NumberedFigure figure, Runnable drawn) {
        byte[] png = ChartPng.draw(figure.drawing().print(), WordPicture.SCALE);
        drawn.run();
        return png;
    }

    private WordParagraph paragraph(String style) {
        var paragraph = word.createParagraph();
        paragraph.setStyle(style);
        return new WordParagraph(paragraph);
    }

    private void cover() {
        paragraph(document.title().length() > LONG_TITLE ? "TitleLong" : "Title")
                .words(document.title());
        paragraph("Subtitle").words(document.lead());
        paragraph("Subtitle").words(document.authority());
        if (document.synthetic()) {
            paragraph("Notice").words(texts.get("shell.synthetic.mark") + ". " + texts.get("shell.synthetic.text"));
        }
        if (document.edition() == 0) {
            paragraph("Notice")
                    .words(texts.get("publication.unread.mark") + ". " + texts.get("publication.unread.text"));
        }
        String edition =
                document.edition() == 0 ? "" : texts.get("publication.written.edition", document.edition()) + ". ";
        String computed = texts.get("publication.report.computed", texts.dateTime(document.computedAt()));
        paragraph("Subtitle").words(edition + computed);
    }

    /** Filled in without page numbers, which Word alone knows: it adds them when its user updates the field. */
    private void contents() {
        paragraph("TOCHeading").words(texts.get("publication.report.contents"));
        WordParagraph last = null;
        for (Heading heading : bookmarks.keySet()) {
            WordParagraph entry = paragraph("TOC" + heading.level());
            if (last == null) {
                entry.beginField("TOC \\o \"1-3\" \\h \\z \\u");
            }
            last = entry.linkWithin(heading.text(), bookmarks.get(heading));
        }
        if (last != null) {
            last.endField();
        }
    }

    private void add(Element element) {
        if (!(element instanceof NumberedFigure || element instanceof NumberedTable)) {
            turn(false);
        }
        switch (element) {
            case Heading heading ->
                paragraph("Heading" + heading.level()).bookmarked(heading.text(), bookmarks.get(heading));
            case Paragraph text -> numbered(paragraph("Normal").runs(text.runs()), text.number());
            case Listing list -> add(list);
            case NumberedFigure figure -> add(figure);
            case NumberedTable table -> {
                String label = texts.get("publication.report.table", table.number());
                add(table.table(), label, table.title());
            }
        }
    }

    private static void numbered(WordParagraph paragraph, int number) {
        if (number > 0) {
            paragraph.words(" §\u00a0" + number, "ParagraphNumber");
        }
    }

    private void add(Listing list) {
        WordParagraph last = null;
        for (List<Run> item : list.items()) {
            last = paragraph("ListBullet").runs(item);
        }
        if (last != null) {
            numbered(last, list.number());
        }
    }

    private void add(NumberedFigure figure) {
        turn(false);
        paragraph("Caption").words(texts.get("publication.report.figure", figure.number()) + ". " + figure.title());
        WordParagraph says = paragraph("FigureText").words(figure.says());
        if (figure.synthetic()) {
            says.words(" ").words(texts.get("shell.synthetic.short") + ".", null, true);
        }
        if (figure.drawing() != null) {
            new WordPicture(pictures.get(figure.id()))
                    .addTo(
                            paragraph("Figure").paragraph(),
                            texts.get("publication.report.figure", figure.number()),
                            figure.title() + ". " + figure.says());
        }
        figure.warnings().forEach(warning -> paragraph("Warning").words(warning));
        for (int line = 0; line < figure.foot().size(); line++) {
            WordParagraph foot = paragraph("Source").words(figure.foot().get(line));
            if (line < figure.foot().size() - 1 || figure.href() != null) {
                foot.keptWithNext();
            }
        }
        if (figure.href() != null) {
            paragraph("Source").words(texts.get("publication.written.page"), figure.href(), false);
        }
        if (!figure.table().rows().isEmpty()) {
            add(figure.table(), texts.get("publication.written.table", figure.number()), figure.title());
        }
    }

    private void add(Table table, String label, String title) {
        turn(TableShape.of(table).turned());
        paragraph("Caption").words(label + ". " + title);
        WordTable.add(table, title, word);
        paragraph("Source");
    }

    /** What follows is on pages the other way; the last pages' way stands in the body itself. */
    private void turn(boolean wide) {
        if (wide == turned) {
            return;
        }
        CTSectPr last = word.getDocument().getBody().getSectPr();
        paragraph("Source").paragraph().getCTP().getPPr().setSectPr((CTSectPr) last.copy());
        WordShell.turn(last, wide);
        turned = wide;
    }
}
