package rose.platform.charts;

import java.util.List;

/** One equal tile per county, so that each has the same weight. */
public record TileMap(Heading heading, List<Tile> tiles, Classes classes, Words words) implements Chart {

    /** @throws IllegalArgumentException if there are no tiles, or two in one place */
    public TileMap {
        tiles = List.copyOf(tiles);
        long places =
                tiles.stream().map(t -> List.of(t.column(), t.row())).distinct().count();
        if (tiles.isEmpty() || places != tiles.size()) {
            throw new IllegalArgumentException("a tile map needs tiles, each in a place of its own");
        }
    }

    /**
     * @param column 0 to 9 from the west
     * @param row 0 to 19 from the north
     * @param letter the county letter, one or two characters
     * @param reading its text at most 6 characters to stay readable
     */
    public record Tile(int column, int row, String letter, Reading reading, Target target) {

        /** @throws IllegalArgumentException if the place is outside the grid */
        public Tile {
            if (column < 0 || column > 9 || row < 0 || row > 19) {
                throw new IllegalArgumentException("no place for a tile: " + column + ", " + row);
            }
        }
    }
}
