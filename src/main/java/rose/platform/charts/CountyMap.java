package rose.platform.charts;

import java.util.List;

/**
 * Counties within their drawn borders.
 *
 * @param box the part of the paths' plane that is shown
 */
public record CountyMap(Heading heading, ViewBox box, List<County> counties, Classes classes, Words words)
        implements Chart {

    /** @throws IllegalArgumentException if there are no counties */
    public CountyMap {
        counties = List.copyOf(counties);
        if (counties.isEmpty()) {
            throw new IllegalArgumentException("a map needs a county");
        }
    }

    /** In the unit of the paths; the same numbers as an SVG {@code viewBox}. */
    public record ViewBox(double x, double y, double width, double height) {

        /** @throws IllegalArgumentException if it has no extent */
        public ViewBox {
            if (!(width > 0) || !(height > 0)) {
                throw new IllegalArgumentException("a view box needs an extent");
            }
        }
    }

    /**
     * @param code SCB county code: "14"
     * @param path SVG path data in the plane of the view box
     */
    public record County(String code, String path, Reading reading, Target target) {}
}
