package rose.coding;

import java.time.Instant;
import java.util.List;

/**
 * One change in a codebook's history.
 *
 * @param version the book's version after it
 * @param names the categories that it was about, as they were called then
 * @param moved how many interventions' codes were moved on; {@code recoded} how many were to be coded anew
 */
public record CodebookChange(
        int version, Instant at, String by, ChangeKind kind, List<String> names, int moved, int recoded) {}
