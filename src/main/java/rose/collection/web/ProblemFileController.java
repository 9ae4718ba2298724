package rose.collection.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import rose.collection.ImportProblem;
import rose.collection.ImportRuns;
import rose.organisations.Viewer;
import rose.platform.Texts;

/** Every refused row of an import as a file to work through, for analysts. */
@Controller
class ProblemFileController {

    private static final int AT_A_TIME = 1000;

    private final ImportRuns runs;

    ProblemFileController(ImportRuns runs) {
        this.runs = runs;
    }

    @GetMapping("/import/{id:\\d+}/avvisade.csv")
    ResponseEntity<StreamingResponseBody> file(@PathVariable long id, Viewer viewer, Texts texts) {
        runs.run(id, viewer);
        StreamingResponseBody body = out -> {
            try (var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
                    CsvWriter csv = CsvWriter.builder().build(writer)) {
                csv.writeRecord(List.of(
                        texts.get("collection.import.column.line"),
                        texts.get("collection.import.column.column"),
                        texts.get("collection.import.column.value"),
                        texts.get("collection.import.column.problem")));
                write(csv, id, viewer, texts);
            }
        };
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"avvisade-" + id + ".csv\"")
                .contentType(MediaType.valueOf("text/csv;charset=UTF-8"))
                .body(body);
    }

    private void write(CsvWriter csv, long id, Viewer viewer, Texts texts) throws IOException {
        List<ImportProblem> some;
        for (int from = 0; !(some = runs.problems(id, from, AT_A_TIME, viewer)).isEmpty(); from += AT_A_TIME) {
            for (ImportProblem problem : some) {
                csv.writeRecord(List.of(
                        problem.line() == null ? "" : String.valueOf(problem.line()),
                        problem.column() == null ? "" : problem.column(),
                        problem.value() == null ? "" : problem.value(),
                        problem.problem().in(texts)));
            }
        }
    }
}
