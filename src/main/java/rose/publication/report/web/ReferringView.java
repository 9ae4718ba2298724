package rose.publication.report.web;

import java.util.List;
import rose.publication.report.References;
import rose.publication.report.References.Effect;
import rose.publication.report.References.Referring;

/**
 * What others say of a figure or table that has just been removed.
 *
 * @param lost what refers to it
 * @param moved what names by hand one that has got another number
 */
public record ReferringView(List<Line> lost, List<Line> moved) {

    /** @param text the paragraph's @param words that refer @param href where it is mended */
    public record Line(String text, String words, String href) {}

    /** Null where there is nothing to tell. */
    static ReferringView of(Effect effect, String report) {
        return effect.none() ? null : new ReferringView(lines(effect.lost(), report), lines(effect.moved(), report));
    }

    private static List<Line> lines(List<References.Referring> all, String report) {
        return all.stream().map(each -> line(each, report)).toList();
    }

    private static Line line(Referring each, String report) {
        return new Line(
                each.text(),
                String.join(", ", each.words()),
                report + "/redigera?stycke=" + each.blockId() + "&fokus=andra");
    }
}
