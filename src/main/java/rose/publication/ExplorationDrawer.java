package rose.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import rose.analysis.explore.Explored;
import rose.organisations.Organisations;
import rose.platform.Texts;
import rose.platform.charts.CountyBorders;
import rose.platform.charts.Heading;

/** Words and draws what readers explore, for pages, files and reports alike. */
@Component
public class ExplorationDrawer {

    private final Organisations organisations;
    private final CountyBorders borders;

    ExplorationDrawer(Organisations organisations, CountyBorders borders) {
        this.organisations = organisations;
        this.borders = borders;
    }

    /** @param id unique on the page; a letter, then letters, digits and hyphens */
    public FigureView view(Explored explored, String id, Texts texts) {
        ExplorationWords words = new ExplorationWords(explored, texts);
        return view(explored, id, words.title(), texts);
    }

    /** Under a title that somebody has given it. */
    public FigureView view(Explored explored, String id, String title, Texts texts) {
        ExplorationWords words = new ExplorationWords(explored, texts);
        ExplorationCharts charts = new ExplorationCharts(explored, words, organisations.counties(), borders, texts);
        String says = words.says();
        List<String> foot = new ArrayList<>(words.foot());
        if (charts.cut()) {
            foot.addFirst(texts.get(
                    "analysis.explore.cut",
                    ExplorationCharts.MOST_BARS,
                    explored.keys().size()));
        }
        return new FigureView(
                id,
                title,
                says,
                charts.charts(Heading.of(id, title, says)),
                new ExplorationTable(explored, words, texts).table(),
                List.of(),
                Optional.empty(),
                foot,
                explored.synthetic(),
                Optional.empty());
    }
}
