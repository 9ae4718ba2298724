package rose.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import rose.agreements.Agreement;
import rose.agreements.Agreements;
import rose.agreements.AreaPart;
import rose.analysis.stated.Check;
import rose.analysis.stated.OwnLines;
import rose.analysis.stated.StatedFile;
import rose.analysis.stated.StatedLine;
import rose.analysis.stated.Unit;
import rose.collection.ImportProblem;
import rose.organisations.Level;
import rose.organisations.Viewer;
import rose.platform.Forbidden;
import rose.platform.Problem;

/**
 * Numbers that somebody has stated, in a report or a draft, compared with what the data say and with each other: whether a
 * total is the sum of its parts, a share rounded right, a base what it says. For analysts.
 */
@Component
public class StatedTotals {

    private final Figures figures;
    private final Agreements agreements;
    private final List<StatedMeasure> measures;

    StatedTotals(Figures figures, Agreements agreements, List<StatedMeasure> measures) {
        this.figures = figures;
        this.agreements = agreements;
        this.measures = measures;
    }

    /** What came of it. */
    public sealed interface Result {}

    /**
     * Every comparison, in the order of the lines; a line has one or more.
     *
     * @param synthetic whether any of the interventions compared with is made by the program
     */
    public record Checked(List<Check> checks, boolean synthetic) implements Result {

        public List<Check> differing() {
            return checks.stream().filter(Check::differs).toList();
        }

        public long agreeing() {
            return checks.stream().filter(Check::agrees).count();
        }

        /** Lines that could be compared with nothing. */
        public List<Check> unchecked() {
            return checks.stream().filter(check -> check.computed().isEmpty()).toList();
        }
    }

    /** The file cannot be read: every reason. */
    public record Refused(List<ImportProblem> problems) implements Result {}

    /** Checks a file. @param name what the user calls it */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Result check(Path file, String name, Viewer viewer) {
        if (!viewer.analyst()) {
            throw new Forbidden("checking of stated totals");
        }
        return switch (StatedFile.read(file, name)) {
            case StatedFile.Refused refused -> new Refused(refused.problems());
            case StatedFile.Read read -> checked(read.lines());
        };
    }

    /** Checks what stands in a file, sent or pasted. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Result check(byte[] content, String name, Viewer viewer) {
        try {
            Path file = Files.createTempFile("rose-stated", ".tmp");
            try {
                return check(Files.write(file, content), name, viewer);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Checked checked(List<StatedLine> lines) {
        OwnLines own = new OwnLines(lines);
        FigureReading reading = new FigureReading(figures);
        List<Check> checks = new ArrayList<>();
        for (StatedLine line : lines) {
            own.parts(line, this::complete).ifPresent(checks::add);
            checks.addAll(data(line, reading));
            own.base(line).ifPresent(checks::add);
        }
        return new Checked(List.copyOf(checks), reading.synthetic());
    }

    private List<Check> data(StatedLine line, FigureReading reading) {
        Optional<Problem> nowhere = nowhere(line);
        if (nowhere.isPresent()) {
            return List.of(Check.unchecked(line, nowhere.get()));
        }
        StatedMeasure.Found found = measures.stream()
                .filter(measure -> measure.knows(line))
                .findFirst()
                .map(measure -> measure.find(line, places(line), reading))
                .orElseGet(() -> new StatedMeasure.Nothing(Problem.of("analysis.stated.why.not-yet")));
        return switch (found) {
            case StatedMeasure.Nothing nothing -> List.of(Check.unchecked(line, nothing.why()));
            case StatedMeasure.Value value -> beside(line, value);
        };
    }

    /** Of shares of money the base is SEK, which no file states as a number of interventions. */
    private static List<Check> beside(StatedLine line, StatedMeasure.Value value) {
        Check check = Check.ofValue(line, line.unit().from(value.value()));
        return line.base() == null || value.base() == null || line.unit() == Unit.PERCENT_OF_FUNDS
                ? List.of(check)
                : List.of(check, Check.ofBase(line, value.base()));
    }

    /** Why there is nothing in the agreements that the line could be about. */
    private Optional<Problem> nowhere(StatedLine line) {
        Optional<Agreement> agreement = agreements.find(line.year());
        if (agreement.isEmpty()) {
            return Optional.of(Problem.of("analysis.stated.why.no-such-year", String.valueOf(line.year())));
        }
        if (!line.allAreas() && agreement.get().area(line.area()).isEmpty()) {
            return Optional.of(
                    Problem.of("analysis.stated.why.no-such-area", line.area(), String.valueOf(line.year())));
        }
        return places(line).isEmpty()
                ? Optional.of(Problem.of("analysis.stated.why.no-such-level", line.level(), line.area()))
                : Optional.empty();
    }

    private List<Selection> places(StatedLine line) {
        return agreements.agreement(line.year()).areas().stream()
                .filter(area -> line.allAreas() || area.shortName().equals(line.area()))
                .flatMap(area -> levels(line, area).map(level -> new Selection(area, level)))
                .toList();
    }

    private static Stream<Level> levels(StatedLine line, AreaPart area) {
        return area.levels().stream()
                .filter(level -> line.allLevels()
                        || Level.recipient(line.level()).filter(level::equals).isPresent());
    }

    /** Whether there is a line for every place of the total. */
    private boolean complete(StatedLine total, List<StatedLine> parts) {
        return nowhere(total).isEmpty()
                && places(total).stream()
                        .allMatch(place -> parts.stream()
                                .anyMatch(part ->
                                        nowhere(part).isEmpty() && places(part).contains(place)));
    }
}
