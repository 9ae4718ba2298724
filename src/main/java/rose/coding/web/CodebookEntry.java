package rose.coding.web;

import java.util.List;

/** A codebook as lists and headings name it. */
public record CodebookEntry(long id, String area, String year, String level) {

    /** The categories of one dimension. */
    public record InDimension(String name, List<Row> rows) {}

    /** @param earlier which categories of the book before it corresponds to, in words, or null */
    public record Row(String name, String definition, String earlier) {}
}
