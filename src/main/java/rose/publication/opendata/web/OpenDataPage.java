package rose.publication.opendata.web;

import java.util.List;

/**
 * The page that tells of all open data.
 *
 * @param years to choose among, newest first
 * @param year the one whose files are listed
 * @param synthetic whether anything of that year is made by the program
 * @param address where the program is reached, for examples to copy
 * @param language what is put after an address to keep the language, or empty
 */
public record OpenDataPage(
        List<Integer> years,
        int year,
        List<Row> tables,
        List<Row> surveys,
        List<State> states,
        boolean synthetic,
        String address,
        String email,
        String language) {

    /** What can be fetched. */
    public record Row(String title, List<File> files) {}

    public record File(String text, String href) {}

    /** Why a number is missing. @param code in JSON-stat; @param missing in the surveys' data, or null */
    public record State(String code, String missing, String text) {}

    public boolean empty() {
        return tables.isEmpty();
    }
}
