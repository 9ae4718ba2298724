package rose.surveys.questions;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** A text to read; its label is the text. */
public record Information(Common common) implements Question {

    static final String TYPE = "information";

    static Information read(JsonReading in, Common common) {
        return new Information(common);
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Information with(Common other) {
        return new Information(other);
    }

    @Override
    public List<Field> fields() {
        return List.of();
    }

    @Override
    public void writeOwn(ObjectNode out) {
        // it has nothing of its own
    }
}
