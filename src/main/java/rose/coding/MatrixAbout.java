package rose.coding;

import java.time.Instant;
import java.util.List;
import rose.platform.Texts;

/**
 * What holds for a whole matrix.
 *
 * @param bookChangedAt when the codebook was last changed here, or null where it is as it came with the program
 * @param rows how many interventions it has, {@code settled} of them settled and {@code synthetic} invented by the program
 */
record MatrixAbout(Lot lot, Codebook book, Instant bookChangedAt, int rows, int settled, int synthetic) {

    /** Each as its name and its value, the names as they stand in the dictionary. */
    List<List<String>> facts() {
        return List.of(
                List.of("about.year", String.valueOf(lot.year())),
                List.of("about.area", lot.area().shortName()),
                List.of("about.level", lot.level().name()),
                List.of("about.codebook_year", String.valueOf(book.year())),
                List.of("about.codebook_version", String.valueOf(book.version())),
                List.of("about.codebook_changed_at", bookChangedAt == null ? "" : bookChangedAt.toString()),
                List.of("about.interventions", String.valueOf(rows)),
                List.of("about.settled", String.valueOf(settled)),
                List.of("about.synthetic", String.valueOf(synthetic)));
    }

    static String label(String fact, Texts texts) {
        return texts.get("coding.export." + fact);
    }
}
