package rose.publication;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import rose.agreements.Agreement;
import rose.agreements.Agreements;
import rose.agreements.AreaPart;
import rose.analysis.Counted;
import rose.analysis.Figure;
import rose.analysis.FigureKind;
import rose.analysis.FigureRequest;
import rose.analysis.Figures;
import rose.analysis.Selection;
import rose.analysis.register.RegisterChoice;
import rose.analysis.register.RegisterMeasure;
import rose.analysis.register.Registers;
import rose.coding.Dimension;
import rose.organisations.Level;
import rose.organisations.Organisations;
import rose.platform.Arguments;
import rose.platform.Command;
import rose.platform.Texts;
import rose.platform.UserProblem;

/**
 * {@code ./rose figure KIND --year Y --area A --level L [--dimension D] [--without-late] [--without-simplified] [--weighted] [--format
 * F]}; for registers {@code [--measure M] [--county C] [--year Y]} instead.
 */
@Component
class FigureCommand implements Command {

    private final Figures figures;

    private final FigureFiles files;
    private final Agreements agreements;
    private final Registers registers;
    private final Organisations organisations;

    FigureCommand(
            Figures figures,
            FigureFiles files,
            Agreements agreements,
            Registers registers,
            Organisations organisations) {
        this.figures = figures;
        this.files = files;
        this.agreements = agreements;
        this.registers = registers;
        this.organisations = organisations;
    }

    @Override
    public String name() {
        return "figure";
    }

    @Override
    public int run(Arguments arguments, Texts texts, PrintStream out, PrintStream err) {
        arguments.allow(
                1,
                "year",
                "area",
                "level",
                "dimension",
                "without-late",
                "without-simplified",
                "weighted",
                "measure",
                "county",
                "format");
        FigureKind kind = kind(arguments.plain());
        String format = arguments.option("format").orElse("csv");
        Figure figure = kind.ofRegister() ? ofRegister(kind, arguments) : ofSelection(kind, arguments);
        switch (format) {
            case "csv" -> out.print(files.csv(figure));
            case "json" -> out.print(files.json(figure, texts));
            case "svg" -> out.print(files.svg(figure, texts));
            case "png" -> out.writeBytes(files.png(figure, texts));
            case "xlsx" -> out.writeBytes(files.xlsx(figure, texts));
            default -> throw new UserProblem("publication.format-unknown", format, "csv, xlsx, json, svg, png");
        }
        if (figure.base().synthetic()) {
            err.println(texts.get("publication.synthetic-warning"));
        }
        ReliabilityWords.warnings(figure, texts).forEach(err::println);
        BaseWords.leftOut(figure, texts).ifPresent(err::println);
        return 0;
    }

    private Figure ofSelection(FigureKind kind, Arguments arguments) {
        refuse(kind, arguments, "measure", "county");
        if (!kind.leavesOutLate()) {
            refuse(kind, arguments, "without-late");
        }
        if (!kind.leavesOutSimplified()) {
            refuse(kind, arguments, "without-simplified");
        }
        Dimension dimension =
                arguments.option("dimension").map(name -> dimension(kind, name)).orElse(null);
        return figures.figure(
                FigureRequest.of(kind, selection(arguments), dimension).weighted(weighted(kind, arguments)));
    }

    /** Its measures are about no area. */
    private Figure ofRegister(FigureKind kind, Arguments arguments) {
        refuse(kind, arguments, "area", "level", "dimension", "without-late", "without-simplified");
        Integer year = arguments.has("year") ? Integer.valueOf(arguments.requiredYear("year")) : null;
        var choice = new RegisterChoice(
                arguments.option("measure").map(this::measure).orElse(null),
                arguments.option("county").map(this::county).orElse(null),
                year);
        AreaPart any = agreements.latest().areas().getFirst();
        return figures.ofRegister(kind, new Selection(any, any.levels().getFirst()), choice);
    }

    private static void refuse(FigureKind kind, Arguments arguments, String... options) {
        for (String option : options) {
            if (arguments.has(option)) {
                throw new UserProblem("publication.option-not-here", "--" + option, kind.key());
            }
        }
    }

    private String measure(String key) {
        List<String> known =
                registers.measures().stream().map(RegisterMeasure::key).toList();
        if (!known.contains(key)) {
            throw new UserProblem("publication.measure-unknown", key, String.join(", ", known));
        }
        return key;
    }

    private String county(String code) {
        if (organisations.county(code) == null) {
            throw new UserProblem("publication.county-unknown", code);
        }
        return code;
    }

    private static FigureKind kind(List<String> words) {
        String known = FigureKind.all().stream().map(FigureKind::key).collect(Collectors.joining(", "));
        if (words.isEmpty()) {
            throw new UserProblem("publication.kind-missing", known);
        }
        String key = words.getFirst();
        return FigureKind.of(key).orElseThrow(() -> new UserProblem("publication.kind-unknown", key, known));
    }

    private Selection selection(Arguments arguments) {
        int year = arguments.requiredYear("year");
        String years = agreements.all().stream()
                .map(agreement -> String.valueOf(agreement.year()))
                .collect(Collectors.joining(", "));
        Agreement agreement = agreements
                .find(year)
                .orElseThrow(() -> new UserProblem("publication.year-unknown", String.valueOf(year), years));
        String name = arguments.required("area");
        String areas = agreement.areas().stream().map(AreaPart::shortName).collect(Collectors.joining(", "));
        AreaPart area = agreement
                .area(name)
                .orElseThrow(() -> new UserProblem("publication.area-unknown", name, String.valueOf(year), areas));
        return new Selection(
                area,
                level(area, arguments.required("level")),
                new Counted(!arguments.has("without-late"), !arguments.has("without-simplified")));
    }

    private static Level level(AreaPart area, String name) {
        String levels = area.levels().stream().map(Level::name).collect(Collectors.joining(", "));
        return Level.recipient(name)
                .filter(area::has)
                .orElseThrow(() -> new UserProblem("publication.level-unknown", name, area.shortName(), levels));
    }

    private static boolean weighted(FigureKind kind, Arguments arguments) {
        boolean weighted = arguments.has("weighted");
        if (weighted && !kind.weightable()) {
            String known = FigureKind.all().stream()
                    .filter(FigureKind::weightable)
                    .map(FigureKind::key)
                    .collect(Collectors.joining(", "));
            throw new UserProblem("publication.not-weightable", kind.key(), known);
        }
        return weighted;
    }

    private static Dimension dimension(FigureKind kind, String name) {
        String known = Arrays.stream(Dimension.values()).map(Dimension::key).collect(Collectors.joining(", "));
        if (kind.choices().size() == 1) {
            throw new UserProblem("publication.dimension-not-here", kind.key());
        }
        return Dimension.of(name).orElseThrow(() -> new UserProblem("publication.dimension-unknown", name, known));
    }
}
