package rose.collection.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import rose.collection.Response;
import rose.collection.ResponseContent;
import rose.collection.Responses;
import rose.collection.Workbooks;
import rose.organisations.Viewer;
import rose.platform.Texts;

/** A response as a workbook: fetched, and sent back filled in. */
@Controller
@RequestMapping("/svar/{id:\\d+}")
class WorkbookController {

    private static final MediaType XLSX =
            MediaType.valueOf("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Responses responses;
    private final Workbooks workbooks;
    private final ResponseHeads heads;

    WorkbookController(Responses responses, Workbooks workbooks, ResponseHeads heads) {
        this.responses = responses;
        this.workbooks = workbooks;
        this.heads = heads;
    }

    @GetMapping("/arbetsbok.xlsx")
    ResponseEntity<StreamingResponseBody> file(@PathVariable long id, Viewer viewer, Texts texts) {
        Response response = responses.response(id, viewer);
        ResponseContent content = responses.content(response, viewer);
        String title = heads.of(response, viewer, texts).title();
        StreamingResponseBody body = out -> workbooks.write(content, title, viewer, texts, out);
        String name = "%s %s.xlsx"
                .formatted(
                        texts.get("collection.workbook.file-name"),
                        response.organisation().name());
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .contentType(XLSX)
                .body(body);
    }

    /** The page with the form alone: where a reload of the report leads. */
    @GetMapping("/arbetsbok")
    String form(@PathVariable long id) {
        return "redirect:/svar/" + id + "#arbetsbok";
    }

    @PostMapping("/arbetsbok")
    String take(
            @PathVariable long id, @RequestParam Optional<MultipartFile> file, Viewer viewer, Texts texts, Model model)
            throws IOException {
        Response response = responses.response(id, viewer);
        model.addAttribute("head", heads.of(response, viewer, texts));
        String name = file.map(MultipartFile::getOriginalFilename).orElse("");
        if (name == null || name.isBlank()) {
            workbooks.mayTake(id, viewer);
            model.addAttribute("view", WorkbookPage.noFile(texts));
        } else {
            model.addAttribute("view", WorkbookPage.of(take(id, file.get(), name, viewer), name, texts));
        }
        return "collection/workbook";
    }

    private Workbooks.Outcome take(long id, MultipartFile file, String name, Viewer viewer) throws IOException {
        Path kept = Files.createTempFile("rose-workbook", ".tmp");
        try {
            file.transferTo(kept);
            return workbooks.take(id, kept, name, viewer);
        } finally {
            Files.deleteIfExists(kept);
        }
    }
}
