package rose.publication;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import rose.analysis.explore.Explored;
import rose.analysis.explore.Result;
import rose.analysis.explore.ResultRow;
import rose.platform.Texts;

/**
 * The rows of an exploration as they leave the program, each selection's with its total last. A value stands only where the state is
 * {@code known}; {@code of} only where the value is the part of a share.
 */
final class ExplorationRows {

    static final List<String> COLUMNS =
            List.of("selection", "row", "name", "state", "value", "of", "counted", "asked", "reported", "late");

    private ExplorationRows() {}

    static List<List<Object>> of(Explored explored, Texts texts) {
        List<List<Object>> rows = new ArrayList<>();
        rows(explored, explored.first(), "a", texts, rows);
        explored.second().ifPresent(second -> rows(explored, second, "b", texts, rows));
        return rows;
    }

    private static void rows(Explored explored, Result result, String selection, Texts texts, List<List<Object>> rows) {
        ExplorationWords words = new ExplorationWords(explored, texts);
        explored.keys()
                .forEach(key -> rows.add(row(explored, Explored.row(result, key), selection, key, words.name(key))));
        rows.add(row(explored, result.total(), selection, "total", texts.get("analysis.explore.all")));
    }

    private static List<Object> row(Explored explored, ResultRow row, String selection, String key, String name) {
        boolean share = row.known() && explored.exploration().measure().share();
        return Arrays.asList(
                selection,
                key,
                name,
                row.state().name().toLowerCase(Locale.ROOT),
                row.known() ? Long.valueOf(row.amount().value()) : null,
                share ? Long.valueOf(row.amount().of()) : null,
                row.known() ? Long.valueOf(row.amount().counted()) : null,
                (long) row.reach().asked(),
                (long) row.reach().reported(),
                (long) row.reach().late());
    }
}
