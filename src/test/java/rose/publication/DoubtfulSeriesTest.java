package rose.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import rose.RoseTest;
import rose.World;
import rose.analysis.Base;
import rose.analysis.CategorySeries;
import rose.analysis.Counted;
import rose.analysis.Figure;
import rose.analysis.FigureKind;
import rose.analysis.Selection;
import rose.coding.Category;
import rose.coding.Dimension;
import rose.organisations.Level;
import rose.platform.Texts;

/** Two categories over a codebook that changed: one came of two, the other is what it was. */
@RoseTest
class DoubtfulSeriesTest {

    @Autowired
    World world;

    @Autowired
    FigureDrawer drawer;

    @Autowired
    FigureFiles files;

    @Autowired
    MessageSource messages;

    private Figure figure() {
        Selection before = world.selection(2021, "barn-unga", Level.REGION);
        Selection now = world.selection(2022, "barn-unga", Level.REGION);
        Category changed = category(1, "Ökad kompetens");
        Category same = category(2, "Ökat välmående");
        var series = new CategorySeries(
                Dimension.GOAL,
                List.of(new CategorySeries.Year(before, 10), new CategorySeries.Year(now, 20)),
                List.of(
                        new CategorySeries.Line(
                                changed,
                                List.of(
                                        new CategorySeries.Point(List.of(changed, same), 4, 0.4, true),
                                        new CategorySeries.Point(List.of(changed), 10, 0.5, false))),
                        new CategorySeries.Line(
                                same,
                                List.of(
                                        new CategorySeries.Point(List.of(same), 2, 0.2, false),
                                        new CategorySeries.Point(List.of(same), 2, 0.1, false)))));
        return new Figure(
                FigureKind.of("year-to-year").orElseThrow(),
                now,
                Dimension.GOAL,
                new Base(20, 20, 2, 21, 0, 0, Counted.LeftOut.NOTHING, false, true),
                List.of(),
                series);
    }

    private static Category category(long id, String name) {
        var none = Category.Note.NONE;
        return new Category(
                id,
                Dimension.GOAL,
                (int) id,
                name,
                name,
                none,
                none,
                none,
                List.of(),
                List.of(),
                List.of(),
                null,
                false,
                List.of(),
                List.of());
    }

    @Test
    void aDoubtfulStepIsToldInSentenceTableFootAndFiles() {
        Texts texts = new Texts(messages, Texts.SWEDISH);
        FigureView view = drawer.view(figure(), texts);

        assertThat(view.says()).contains("(osäkert)");
        assertThat(view.table().rows().getFirst().get(1).text()).endsWith("(osäkert)");
        assertThat(view.table().rows().get(1).get(1).text()).doesNotContain("osäkert");
        assertThat(view.foot().getFirst())
                .contains("Osäkra steg, där kodboken har ändrats: ”Ökad kompetens” 2021–2022.")
                .doesNotContain("”Ökat välmående” 2021–2022");
        assertThat(files.json(figure(), texts)).contains("”Ökad kompetens” 2021–2022");
        assertThat(files.csv(figure())).contains("Ökad kompetens,2021,4,10,0.4000,true");
        assertThat(files.svg(figure(), texts)).contains("Osäkert");
    }
}
