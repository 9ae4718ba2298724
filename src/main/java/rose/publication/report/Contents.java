package rose.publication.report;

import java.util.ArrayList;
import java.util.List;
import rose.publication.report.ReportDocument.Element;
import rose.publication.report.ReportDocument.Heading;

/** The table of contents: chapters, and the parts of each; what is below them is not listed. */
public record Contents(List<Chapter> chapters) {

    private static final int LISTED = 2;

    public record Chapter(Heading heading, List<Heading> parts) {}

    public static Contents of(ReportDocument document) {
        List<Chapter> chapters = new ArrayList<>();
        for (Element element : document.elements()) {
            if (element instanceof Heading heading && heading.level() == 1) {
                chapters.add(new Chapter(heading, new ArrayList<>()));
            } else if (element instanceof Heading heading && heading.level() == LISTED) {
                chapters.getLast().parts().add(heading);
            }
        }
        return new Contents(chapters);
    }

    /** The same with no heading more than one level below the one before it. */
    static List<Element> nested(List<Element> elements) {
        List<Element> nested = new ArrayList<>();
        int level = 0;
        for (Element element : elements) {
            if (element instanceof Heading heading) {
                level = Math.min(heading.level(), level + 1);
                nested.add(new Heading(heading.id(), level, heading.text()));
            } else {
                nested.add(element);
            }
        }
        return List.copyOf(nested);
    }
}
