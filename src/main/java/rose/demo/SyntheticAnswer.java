package rose.demo;

import java.time.LocalDate;
import java.util.List;
import rose.demo.SyntheticWorld.Level;

/**
 * One invented answer of an organisation, as a row of the import file.
 *
 * @param row of the question; empty where it has none
 * @param entry which of its block's entries, from 1; 0 outside of blocks
 * @param values codes of options, or one number
 */
public record SyntheticAnswer(
        int year,
        String area,
        Level level,
        String organisationCode,
        String question,
        String row,
        int entry,
        List<String> values,
        LocalDate submittedAt) {

    /** The header of the import file, in the order of {@link #cells()}. */
    public static final List<String> COLUMNS =
            List.of("year", "area", "level", "organisation_code", "question", "row", "entry", "value", "submitted_at");

    public List<String> cells() {
        return List.of(
                Integer.toString(year),
                area,
                level.name(),
                organisationCode,
                question,
                row,
                entry == 0 ? "" : Integer.toString(entry),
                String.join("|", values),
                submittedAt.toString());
    }
}
