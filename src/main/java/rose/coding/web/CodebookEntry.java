package rose.coding.web;

import java.util.List;

/**
 * A codebook as lists and headings name it.
 *
 * @param byProgram nobody has changed it, so that its definitions are the program's
 * @param area with its number in the agreement; {@code shortName} names it over the years
 */
public record CodebookEntry(
        long id,
        String shortName,
        String area,
        String year,
        String level,
        boolean draft,
        int version,
        boolean byProgram) {

    /** "Område 2 Barn och unga 2022". */
    public String title() {
        return area + " " + year;
    }

    public String href() {
        return "/kodbocker/" + id;
    }

    /** The books of one area, oldest first. */
    public record InArea(String name, List<CodebookEntry> books) {}

    /** A category that a search found. */
    public record Found(String name, String dimensions, String definition, CodebookEntry book, long id) {

        public String href() {
            return book.href() + "#k" + id;
        }
    }
}
