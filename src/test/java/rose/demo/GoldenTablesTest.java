package rose.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static rose.Person.SARA;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import rose.RoseTest;
import rose.World;
import rose.analysis.StatedTotals;
import rose.analysis.explore.Exploration;
import rose.analysis.explore.Explorer;
import rose.analysis.explore.Filter;
import rose.analysis.explore.Measure;
import rose.analysis.explore.Split;
import rose.analysis.stated.Check;
import rose.collection.AnswerImport;
import rose.collection.ImportListener;
import rose.collection.ImportProblem;
import rose.collection.InterventionImport;
import rose.organisations.Viewer;

/** Every published number beside what the program computes of the synthetic years 2021 to 2023, read in as anybody's files are. */
@RoseTest
class GoldenTablesTest {

    private static final Path PUBLISHED = Path.of("src/main/resources/rose/analysis/published.csv");
    private static final Path BY_NAME = Path.of("src/main/resources/rose/demo/interventions.csv");
    private static final Path TOLD = Path.of("docs/synthetic-year.md");
    /** A row of the table of lines that are not met. */
    private static final Pattern LINE = Pattern.compile("(?m)^\\| (\\d+) \\|");

    @Autowired
    World world;

    @Autowired
    ReferenceWorld reference;

    @Autowired
    InterventionImport interventions;

    @Autowired
    AnswerImport answers;

    @Autowired
    StatedTotals totals;

    @Autowired
    Explorer explorer;

    @TempDir
    Path folder;

    @Test
    void everyPublishedLineIsMetButThoseThatContradictOthers() throws Exception {
        readIn();

        StatedTotals.Checked checked = (StatedTotals.Checked) totals.check(PUBLISHED, "published.csv", world.as(SARA));

        assertThat(checked.unchecked()).isEmpty();
        assertThat(checked.checks().stream().map(Check::line).distinct())
                .as("all lines but the first, which names the columns")
                .hasSize(Files.readAllLines(PUBLISHED).size() - 1);
        assertThat(checked.differing())
                .extracting(check -> check.line().line() + " " + check.line().measure() + " " + check.stated() + " "
                        + check.against() + " " + check.computed().orElseThrow())
                .containsExactly(
                        "43 responding_organisations 258 DATA 259",
                        "45 into_ordinary_yes 259 FILE_BASE 258",
                        "46 into_ordinary_cannot_judge 259 FILE_BASE 258",
                        "53 interventions_stated_total 1247 PARTS 1412",
                        "53 interventions_stated_total 1247 DATA 2721");
        assertThat(LINE.matcher(Files.readString(TOLD)).results().map(match -> match.group(1)))
                .as("told in " + TOLD)
                .containsExactlyElementsOf(checked.differing().stream()
                        .map(check -> String.valueOf(check.line().line()))
                        .distinct()
                        .toList());
        assertThat(municipalitiesWithInterventionsForGoodCare2022()).isEqualTo(258);
    }

    private long municipalitiesWithInterventionsForGoodCare2022() {
        Filter filter =
                Filter.ALL.with(Split.YEAR, "2022").with(Split.AREA, "god-vard").with(Split.LEVEL, "MUNICIPALITY");
        return explorer.explore(Exploration.of(Measure.ORGANISATIONS, Split.NOTHING, filter), world.as(SARA))
                .first()
                .total()
                .amount()
                .value();
    }

    private void readIn() throws IOException {
        imported(BY_NAME, false);
        for (int year : List.of(2021, 2022, 2023)) {
            Path file = folder.resolve(year + ".csv");
            new SyntheticYear(reference, DemoContent.SEED).writeCsv(year, 1, file);
            imported(file, true);
            new SyntheticAnswers(reference, reference, DemoContent.SEED).writeCsv(year, file);
            answers.run(new AnswerImport.Source(file, "answers.csv", true), Viewer.COMMAND_LINE, new Strict());
        }
    }

    private void imported(Path file, boolean synthetic) {
        var source = new InterventionImport.Source(file, "interventions.csv", synthetic, !synthetic);
        interventions.run(source, Viewer.COMMAND_LINE, new Strict());
    }

    private static final class Strict implements ImportListener {

        @Override
        public void problem(ImportProblem problem) {
            throw new AssertionError("refused: " + problem);
        }

        @Override
        public void progress(long rows, long bytesRead, long bytesTotal) {
            // nobody waits to be told
        }
    }
}
