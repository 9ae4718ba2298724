package rose.bench;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rose.coding.Codebook;
import rose.coding.Dimension;
import rose.collection.Intervention;
import rose.platform.Resources;

/** The categories that Röse's own makers gave the published interventions; see the README beside them. */
final class RealCodes {

    private static final String FILE = "rose/bench/real-codes.csv";

    private final Map<String, NamedCsvRecord> rows = new HashMap<>();

    RealCodes() {
        Resources.csv(FILE).forEach(row -> rows.put(row.getField("organisation_code") + row.getField("title"), row));
    }

    Set<Long> of(Intervention intervention, Codebook book) {
        NamedCsvRecord row = rows.get(intervention.organisation().code() + intervention.title());
        Set<Long> categories = new HashSet<>();
        for (Dimension dimension : Dimension.values()) {
            names(row.getField(dimension.key() + "_codes"))
                    .forEach(name -> categories.add(
                            book.category(dimension, name).orElseThrow().id()));
        }
        return categories;
    }

    private static List<String> names(String cell) {
        return cell.isEmpty() ? List.of() : Arrays.asList(cell.split("\\|"));
    }
}
