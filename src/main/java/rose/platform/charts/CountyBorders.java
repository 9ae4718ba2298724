package rose.platform.charts;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import rose.platform.Resources;
import rose.platform.Texts;
import rose.platform.charts.CountyMap.ViewBox;

/** The counties' borders as SVG paths, after @svg-maps/sweden (CC BY 4.0); scripts/county-borders.mjs made the file. */
@Component
public class CountyBorders {

    private static final String VIEW_BOX = "viewbox";

    private final Map<String, String> paths = new HashMap<>();

    CountyBorders() {
        Resources.csv("rose/platform/county-borders.csv")
                .forEach(row -> paths.put(row.getField("code"), row.getField("path")));
    }

    public ViewBox viewBox() {
        double[] box = Arrays.stream(paths.get(VIEW_BOX).split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
        return new ViewBox(box[0], box[1], box[2], box[3]);
    }

    /** For {@link CountyMap.County}. @param countyCode SCB's: "14" */
    public String path(String countyCode) {
        return paths.get(countyCode);
    }

    /** Whose borders they are. The licence wants it said where they are shown: as the note of the chart's heading. */
    public static String attribution(Texts texts) {
        return texts.get("platform.map.attribution");
    }
}
