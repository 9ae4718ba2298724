package rose.publication;

import java.util.ArrayList;
import java.util.List;
import rose.platform.Texts;
import rose.publication.FigureView.Cell;
import rose.publication.FigureView.Head;
import rose.publication.FigureView.Table;
import rose.publication.StatusReport.Chapter;
import rose.publication.StatusReport.MoneyRow;
import rose.publication.StatusReport.MoneyTable;
import rose.publication.StatusReport.Part;
import rose.publication.StatusReport.Sentence;
import rose.publication.report.ReportDocument;
import rose.publication.report.ReportDocument.Computed;
import rose.publication.report.ReportDocument.Element;
import rose.publication.report.ReportDocument.Heading;
import rose.publication.report.ReportDocument.NumberedFigure;
import rose.publication.report.ReportDocument.NumberedTable;
import rose.publication.report.ReportDocument.Paragraph;
import rose.publication.report.ReportDocument.Run;

/** Makes of a status report the same kind of document as of one that is written, so that both become pages and files alike. */
public final class StatusDocument {

    private final StatusReport report;
    private final Texts texts;
    private final List<Element> elements = new ArrayList<>();
    private int paragraphs;

    private StatusDocument(StatusReport report, Texts texts) {
        this.report = report;
        this.texts = texts;
    }

    public static ReportDocument of(StatusReport report, Texts texts) {
        return new StatusDocument(report, texts).document();
    }

    private ReportDocument document() {
        elements.add(new Heading("sammanfattning", 1, texts.get("publication.report.summary")));
        sentences(report.summary());
        elements.add(new Heading("medlen", 1, texts.get("publication.report.money")));
        paragraph(List.of(Run.words(texts.get("publication.report.money.text"))));
        elements.add(
                new NumberedTable("tabell-1", 1, texts.get("publication.report.money"), table(report.money()), null));
        report.chapters().forEach(this::chapter);
        elements.add(new Heading("metod", 1, texts.get("publication.report.method")));
        paragraph(List.of(Run.words(String.join(
                " ",
                texts.get("publication.report.method.1"),
                texts.get("publication.report.method.2"),
                texts.get("publication.report.method.3")))));
        return new ReportDocument(
                report.title(),
                report.lead(),
                report.authority(),
                report.year(),
                texts.language(),
                report.computedAt(),
                0,
                report.synthetic(),
                elements);
    }

    private void chapter(Chapter chapter) {
        elements.add(new Heading(chapter.id(), 1, chapter.title()));
        if (chapter.note() != null) {
            paragraph(List.of(Run.words(chapter.note())));
        }
        chapter.sections().forEach(section -> {
            elements.add(new Heading(section.id(), 2, section.title()));
            sentences(section.text());
            section.figures()
                    .forEach(figure -> elements.add(
                            NumberedFigure.of(figure.view().id(), figure.number(), figure.view(), null, null)));
        });
    }

    private void sentences(List<Sentence> sentences) {
        List<Run> runs = new ArrayList<>();
        for (Sentence sentence : sentences) {
            if (!runs.isEmpty()) {
                runs.add(Run.words(" "));
            }
            sentence.parts().forEach(part -> runs.add(run(part)));
        }
        if (!runs.isEmpty()) {
            paragraph(runs);
        }
    }

    /** Its numbers are not written by anybody, and so have no expression. */
    private static Run run(Part part) {
        return part.href() == null
                ? Run.words(part.text())
                : new Run(part.text(), new Computed("", part.text(), part.href()));
    }

    private void paragraph(List<Run> runs) {
        paragraphs++;
        elements.add(new Paragraph("s" + paragraphs, paragraphs, runs));
    }

    private Table table(MoneyTable money) {
        return new Table(
                List.of(
                        new Head(texts.get("publication.report.line"), false),
                        new Head(texts.get("publication.report.allocated"), true),
                        new Head(texts.get("publication.report.reported"), true),
                        new Head(texts.get("publication.report.difference"), true)),
                money.rows().stream().map(StatusDocument::cells).toList(),
                List.of(cells(money.sum())));
    }

    private static List<Cell> cells(MoneyRow row) {
        return List.of(
                new Cell(row.name(), row.href()),
                Cell.of(row.allocated()),
                Cell.of(row.reported()),
                Cell.of(row.difference()));
    }
}
