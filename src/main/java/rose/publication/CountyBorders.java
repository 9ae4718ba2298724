package rose.publication;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import rose.platform.Resources;
import rose.publication.charts.CountyMap.ViewBox;

/** The counties' borders as SVG paths, after @svg-maps/sweden (CC BY 4.0); scripts/county-borders.mjs made the file. */
@Component
class CountyBorders {

    private static final String VIEW_BOX = "viewbox";

    private final Map<String, String> paths = new HashMap<>();

    CountyBorders() {
        Resources.csv("rose/publication/county-borders.csv")
                .forEach(row -> paths.put(row.getField("code"), row.getField("path")));
    }

    ViewBox viewBox() {
        double[] box = Arrays.stream(paths.get(VIEW_BOX).split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
        return new ViewBox(box[0], box[1], box[2], box[3]);
    }

    String path(String countyCode) {
        return paths.get(countyCode);
    }
}
