package rose.platform.table;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads whole tables for tests. */
final class Tables {
    static final TableLimits SMALL = new TableLimits(20, 3, 4, 1 << 20);

    private Tables() {}

    static Path csv(Path folder, String content) {
        return file(folder, "tabell.csv", content.getBytes(StandardCharsets.UTF_8));
    }

    static Path file(Path folder, String name, byte[] content) {
        try {
            return Files.write(folder.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<TableRow> rows(Path file) {
        return rows(file, TableLimits.DEFAULT);
    }

    static List<TableRow> rows(Path file, TableLimits limits) {
        try (TableReader reader = open(file, limits)) {
            List<TableRow> rows = new ArrayList<>();
            reader.forEachRemaining(rows::add);
            return rows;
        }
    }

    static List<String> header(Path file) {
        try (TableReader reader = open(file, TableLimits.DEFAULT)) {
            return reader.header();
        }
    }

    private static TableReader open(Path file, TableLimits limits) {
        return TableFiles.open(file, file.getFileName().toString(), limits);
    }

    static TableProblem problem(Path file) {
        return problem(file, TableLimits.DEFAULT);
    }

    static TableProblem problem(Path file, TableLimits limits) {
        return catchThrowableOfType(UnreadableTable.class, () -> rows(file, limits))
                .problem();
    }

    static TableProblem aProblem(TableProblem.Kind kind, long line, int column, Object... arguments) {
        return new TableProblem(kind, line, column, List.of(arguments));
    }

    static TableRow row(long line, String... texts) {
        List<Cell> cells = new ArrayList<>();
        for (String text : texts) {
            cells.add(Cell.ofText(text));
        }
        return new TableRow(line, cells);
    }
}
