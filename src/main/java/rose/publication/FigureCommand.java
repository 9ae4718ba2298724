package rose.publication;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import rose.agreements.Agreement;
import rose.agreements.Agreements;
import rose.agreements.AreaPart;
import rose.analysis.Figure;
import rose.analysis.FigureKind;
import rose.analysis.FigureRequest;
import rose.analysis.Figures;
import rose.analysis.Selection;
import rose.coding.Dimension;
import rose.organisations.Level;
import rose.platform.Arguments;
import rose.platform.Command;
import rose.platform.Texts;
import rose.platform.UserProblem;

/** {@code ./rose figure KIND --year Y --area A --level L [--dimension D] [--weighted] [--format csv|xlsx|json|svg|png]}. */
@Component
class FigureCommand implements Command {

    /** Kinds that others are promised, which wait for the survey answers that they are made of. */
    private final Figures figures;

    private final FigureFiles files;
    private final Agreements agreements;

    FigureCommand(Figures figures, FigureFiles files, Agreements agreements) {
        this.figures = figures;
        this.files = files;
        this.agreements = agreements;
    }

    @Override
    public String name() {
        return "figure";
    }

    @Override
    public int run(Arguments arguments, Texts texts, PrintStream out, PrintStream err) {
        arguments.allow(1, "year", "area", "level", "dimension", "weighted", "format");
        FigureKind kind = kind(arguments.plain());
        Selection selection = selection(arguments);
        Dimension dimension =
                arguments.option("dimension").map(name -> dimension(kind, name)).orElse(null);
        String format = arguments.option("format").orElse("csv");
        Figure figure =
                figures.figure(FigureRequest.of(kind, selection, dimension).weighted(weighted(kind, arguments)));
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
        return 0;
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
        return new Selection(area, level(area, arguments.required("level")));
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
