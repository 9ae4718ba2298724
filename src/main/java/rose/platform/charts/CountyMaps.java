package rose.platform.charts;

import java.util.List;
import rose.platform.Texts;

/** The same readings of counties, drawn twice: as equal tiles, and within their borders. */
public record CountyMaps(TileMap tiles, CountyMap drawn) {

    /**
     * @param code SCB county code: "14"
     * @param letter the county letter, one or two characters
     * @param column its tile's, from 1 in the west; {@code row} from 1 in the north
     */
    public record County(String code, String letter, int column, int row, Reading reading, Target target) {

        private TileMap.Tile tile() {
            return new TileMap.Tile(column - 1, row - 1, letter, reading, target);
        }

        private CountyMap.County within(CountyBorders borders) {
            return new CountyMap.County(code, borders.path(code), reading, target);
        }
    }

    /** @param heading of both; its id is where theirs begin */
    public static CountyMaps of(
            Heading heading, List<County> counties, Classes classes, Words words, CountyBorders borders, Texts texts) {
        return new CountyMaps(
                new TileMap(
                        heading.within("rutor"),
                        counties.stream().map(County::tile).toList(),
                        classes,
                        words),
                new CountyMap(
                        heading.within("karta").withNote(CountyBorders.attribution(texts)),
                        borders.viewBox(),
                        counties.stream().map(county -> county.within(borders)).toList(),
                        classes,
                        words));
    }
}
