package rose.collection;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import rose.platform.Problem;

/** The columns of an import file and where they stand in one file. */
final class ImportColumns {

    static final List<String> REQUIRED = List.of("year", "area", "level", "organisation_code", "title");
    static final List<String> OPTIONAL = List.of(
            "organisation",
            "activities",
            "goals",
            "outputs",
            "outcomes",
            "target_groups",
            "responsible_units",
            "partners",
            "funds_sek",
            "into_ordinary",
            "external_id",
            "submitted_at");

    private final Map<String, Integer> places = new HashMap<>();
    private final List<String> codeColumns;

    ImportColumns(List<String> header, List<String> codeColumns) {
        for (int i = 0; i < header.size(); i++) {
            places.put(header.get(i), i);
        }
        this.codeColumns = codeColumns.stream().filter(places::containsKey).toList();
    }

    /** What is wrong with a header, all at once. */
    static List<ImportProblem> problems(List<String> header, List<String> codeColumns) {
        List<String> known =
                Stream.of(REQUIRED, OPTIONAL, codeColumns).flatMap(List::stream).toList();
        Stream<ImportProblem> missing = REQUIRED.stream()
                .filter(name -> !header.contains(name))
                .map(name -> ImportProblem.at(
                        1, name, null, Problem.of("collection.import.column-missing", String.join(", ", REQUIRED))));
        Stream<ImportProblem> unknown = header.stream()
                .filter(name -> !known.contains(name))
                .map(name -> ImportProblem.at(
                        1,
                        ImportProblem.shortened(name),
                        null,
                        Problem.of("collection.import.column-unknown", String.join(", ", known))));
        return Stream.concat(missing, unknown).toList();
    }

    /** The column's place in a row, or -1. */
    int place(String name) {
        return places.getOrDefault(name, -1);
    }

    /** Those code columns that the file has. */
    List<String> codeColumns() {
        return codeColumns;
    }

    boolean coded() {
        return !codeColumns.isEmpty();
    }
}
