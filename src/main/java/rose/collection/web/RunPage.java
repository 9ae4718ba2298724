package rose.collection.web;

import java.util.List;
import rose.collection.ImportProblem;
import rose.collection.ImportRun;
import rose.platform.Texts;

/**
 * An import as its page shows it.
 *
 * @param problems the first of {@code problemCount}
 */
public record RunPage(
        long id,
        String fileName,
        ImportRun.State state,
        int percent,
        String rows,
        String result,
        String when,
        long problemCount,
        String refused,
        List<Row> problems) {

    /** One reason; texts are empty where the whole file or row is meant. */
    public record Row(String line, String column, String value, String problem) {}

    static RunPage of(ImportRun run, List<ImportProblem> problems, Texts texts) {
        return new RunPage(
                run.id(),
                run.fileName(),
                run.state(),
                run.percentRead(),
                texts.count("collection.import.rows-read", run.rowsRead()),
                texts.get(
                        "collection.import.done",
                        run.added() + run.updated() + run.unchanged(),
                        run.added(),
                        run.updated(),
                        run.unchanged()),
                texts.dateTime(run.endedAt() == null ? run.startedAt() : run.endedAt()),
                run.problemCount(),
                texts.count("collection.import.refused", run.problemCount()),
                problems.stream().map(problem -> row(problem, texts)).toList());
    }

    private static Row row(ImportProblem problem, Texts texts) {
        return new Row(
                problem.line() == null ? "" : String.valueOf(problem.line()),
                problem.column() == null ? "" : problem.column(),
                problem.value() == null ? "" : problem.value(),
                problem.problem().in(texts));
    }

    public boolean running() {
        return state == ImportRun.State.RUNNING;
    }
}
