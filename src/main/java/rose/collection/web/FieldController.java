package rose.collection.web;

import java.util.List;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import rose.collection.FieldSave;
import rose.collection.Responses;
import rose.organisations.Viewer;
import rose.platform.Texts;

/** Saves one field as it is typed; called by {@code autosave.js}, which tells what came of it. */
@RestController
class FieldController {

    private final Responses responses;

    FieldController(Responses responses) {
        this.responses = responses;
    }

    @PostMapping("/svar/{id:\\d+}/falt")
    SavedField save(
            @PathVariable long id,
            @RequestParam(required = false) Long entry,
            @RequestParam String question,
            @RequestParam(required = false) List<String> value,
            @RequestParam int revision,
            @RequestParam String writer,
            @RequestParam(defaultValue = "0") long milliseconds,
            Viewer viewer,
            Texts texts) {
        var save =
                new FieldSave(id, entry, question, value == null ? List.of() : value, revision, writer, milliseconds);
        return SavedField.of(responses.save(save, viewer), texts);
    }
}
