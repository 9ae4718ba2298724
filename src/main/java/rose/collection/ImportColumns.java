package rose.collection;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import rose.platform.Problem;

/** The columns of an import file and where they stand in one file. */
final class ImportColumns {

    private static final List<String> RECIPIENT = List.of("year", "area", "level", "organisation_code");
    private static final List<String> INTERVENTION = List.of(
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
            "status",
            "reach_people",
            "reach_staff",
            "reach_units",
            "external_id",
            "submitted_at");
    private static final List<String> ANSWER = List.of("organisation", "entry", "row", "submitted_at");

    private final List<String> header;
    private final List<String> required;
    private final List<String> all;
    private final List<String> codeColumns;
    private final Map<String, Integer> places = new HashMap<>();

    private ImportColumns(List<String> header, List<String> required, List<String> optional, List<String> codeColumns) {
        this.header = header;
        this.required = required;
        this.all = joined(required, optional);
        for (int i = 0; i < header.size(); i++) {
            places.put(header.get(i), i);
        }
        this.codeColumns = codeColumns.stream().filter(places::containsKey).toList();
    }

    static ImportColumns ofInterventions(List<String> header, List<String> codeColumns) {
        return new ImportColumns(header, with(RECIPIENT, "title"), joined(INTERVENTION, codeColumns), codeColumns);
    }

    static ImportColumns ofAnswers(List<String> header) {
        return new ImportColumns(header, with(RECIPIENT, "question", "value"), ANSWER, List.of());
    }

    private static List<String> with(List<String> names, String... more) {
        return joined(names, List.of(more));
    }

    private static List<String> joined(List<String> names, List<String> more) {
        return Stream.concat(names.stream(), more.stream()).toList();
    }

    /** What is wrong with the header, all at once. */
    List<ImportProblem> problems() {
        Stream<ImportProblem> missing = required.stream()
                .filter(name -> !header.contains(name))
                .map(name -> ImportProblem.at(
                        1, name, null, Problem.of("collection.import.column-missing", String.join(", ", required))));
        Stream<ImportProblem> unknown = header.stream()
                .filter(name -> !all.contains(name))
                .map(name -> ImportProblem.at(
                        1,
                        ImportProblem.shortened(name),
                        null,
                        Problem.of("collection.import.column-unknown", String.join(", ", all))));
        return Stream.concat(missing, unknown).toList();
    }

    /** All that a file may have. */
    List<String> all() {
        return all;
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
