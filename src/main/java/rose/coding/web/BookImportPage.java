package rose.coding.web;

import java.util.List;

/**
 * A file to be read into a codebook.
 *
 * @param dimensions where categories can go that the file puts in none, {@code chosen} the one that is chosen or empty
 * @param found null as long as nothing has been read
 */
public record BookImportPage(
        CodebookEntry book,
        List<CodebookPage.Choice> dimensions,
        String chosen,
        String file,
        List<String> problems,
        Found found) {

    /** What the file would change. @param content the file in one form, to be sent along when it is to be kept */
    public record Found(List<Part> parts, String same, EffectView effect, String content) {}

    /** The changes in one dimension. */
    public record Part(String name, List<Row> rows) {}

    public record Row(String category, String what) {}
}
