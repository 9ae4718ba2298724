package rose.publication.opendata.api;

import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import rose.agreements.Agreement;
import rose.platform.Missing;
import rose.platform.Texts;
import rose.publication.opendata.OpenFigures;
import rose.publication.opendata.OpenFigures.YearTable;

/** What figures show for a whole year, all areas and levels, as files. */
@RestController
@RequestMapping("/api/v1/tables")
class TableApi {

    private final OpenFigures figures;
    private final ApiParameters parameters;
    private final ApiAnswers answers;

    TableApi(OpenFigures figures, ApiParameters parameters, ApiAnswers answers) {
        this.figures = figures;
        this.parameters = parameters;
        this.answers = answers;
    }

    record Table(int year, String name, String kind, String title, String csv, String xlsx, String jsonStat) {}

    @GetMapping
    ResponseEntity<byte[]> tables(@RequestParam(required = false) String year, Texts texts) {
        Agreement only = year == null ? null : parameters.agreement(year);
        return answers.json(Map.of(
                "tables",
                figures.tables().stream()
                        .filter(table -> only == null || table.year() == only.year())
                        .map(table -> new Table(
                                table.year(),
                                table.name(),
                                table.choice().kind().key(),
                                figures.title(table, texts),
                                answers.href(table.path("csv")),
                                answers.href(table.path("xlsx")),
                                answers.href(table.path("json"))))
                        .toList()));
    }

    @GetMapping("/{year}/{file}")
    ResponseEntity<byte[]> table(@PathVariable String year, @PathVariable String file, Texts texts) {
        int point = file.lastIndexOf('.');
        if (point < 0 || !year.matches("\\d{4}")) {
            throw new Missing("table " + year + " " + file);
        }
        YearTable table = figures.table(Integer.parseInt(year), file.substring(0, point));
        String name = "rose-" + year + "-" + file;
        return switch (file.substring(point + 1)) {
            case "csv" ->
                answers.file(
                        figures.csv(table).getBytes(java.nio.charset.StandardCharsets.UTF_8), ApiAnswers.CSV, name);
            case "xlsx" -> answers.file(figures.xlsx(table, texts), ApiAnswers.XLSX, name);
            case "json" -> answers.json(figures.jsonStat(table, texts));
            default -> throw new Missing("table " + file);
        };
    }
}
