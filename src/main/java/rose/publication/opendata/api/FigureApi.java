package rose.publication.opendata.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import rose.analysis.Figure;
import rose.analysis.FigureChoice;
import rose.analysis.FigureKind;
import rose.analysis.Selection;
import rose.coding.Dimension;
import rose.platform.Missing;
import rose.platform.Texts;
import rose.platform.UserProblem;
import rose.publication.opendata.OpenFigures;

/** The kinds of figures, and one figure's table. */
@RestController
@RequestMapping("/api/v1/figures")
class FigureApi {

    private static final String FORMATS = "json, csv, xlsx, json-stat";

    private final OpenFigures figures;
    private final ApiParameters parameters;
    private final ApiAnswers answers;

    FigureApi(OpenFigures figures, ApiParameters parameters, ApiAnswers answers) {
        this.figures = figures;
        this.parameters = parameters;
        this.answers = answers;
    }

    /** What a request asks for, read. */
    private record Asked(FigureKind kind, Selection selection, Dimension dimension) {

        String fileName(String end) {
            String shown = dimension == null ? "" : "-" + dimension.key();
            return "rose-" + kind.key() + shown + "-" + selection.area().shortName() + "-"
                    + selection.level().name().toLowerCase() + "-" + selection.year() + end;
        }
    }

    @GetMapping
    ResponseEntity<byte[]> kinds(Texts texts) {
        return answers.json(Map.of(
                "kinds",
                FigureKind.all().stream()
                        .map(kind -> Map.of(
                                "kind",
                                kind.key(),
                                "counts",
                                kind.ofOrganisations() ? "organisations" : "interventions",
                                "all_areas",
                                kind.perArea(),
                                "choices",
                                kind.choices().stream()
                                        .map(choice -> choice(choice, texts))
                                        .toList()))
                        .toList()));
    }

    private static Map<String, Object> choice(FigureChoice choice, Texts texts) {
        return choice.dimension() == null
                ? Map.of("name", choice.name(texts))
                : Map.of("dimension", choice.dimension().key(), "name", choice.name(texts));
    }

    @GetMapping("/{kind}")
    ResponseEntity<byte[]> figure(
            @PathVariable String kind,
            @RequestParam(required = false) String year,
            @RequestParam(required = false) String area,
            @RequestParam(required = false) String level,
            @RequestParam(required = false) String dimension,
            @RequestParam(required = false) String format,
            HttpServletRequest request,
            Texts texts) {
        FigureKind known = FigureKind.of(kind).orElseThrow(() -> new Missing("figure kind " + kind));
        Selection selection = parameters.selection(year, area, level);
        List<Dimension> possible = known.choices().stream()
                .map(FigureChoice::dimension)
                .filter(Objects::nonNull)
                .toList();
        Asked asked = new Asked(known, selection, ApiParameters.dimension(dimension, possible));
        Figure figure = figures.figure(asked.kind(), asked.selection(), asked.dimension());
        return answer(figure, asked, format == null ? "json" : format, request, texts);
    }

    private ResponseEntity<byte[]> answer(
            Figure figure, Asked asked, String format, HttpServletRequest request, Texts texts) {
        return switch (format) {
            case "json" -> answers.bytes(figures.file(figure, format, texts), ApiAnswers.JSON);
            case "csv" -> answers.file(figures.file(figure, format, texts), ApiAnswers.CSV, asked.fileName(".csv"));
            case "xlsx" -> answers.file(figures.file(figure, format, texts), ApiAnswers.XLSX, asked.fileName(".xlsx"));
            case "json-stat" ->
                answers.json(figures.jsonStat(figure, request.getRequestURI() + "?" + query(asked), texts));
            default -> throw new UserProblem("publication.opendata.problem.unknown", "format", format, FORMATS);
        };
    }

    /** The same address whoever writes it. */
    private static String query(Asked asked) {
        return "year=" + asked.selection().year() + "&area="
                + asked.selection().area().shortName() + "&level="
                + asked.selection().level()
                + (asked.dimension() == null
                        ? ""
                        : "&dimension=" + asked.dimension().key()) + "&format=json-stat";
    }
}
