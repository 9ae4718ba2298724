package rose.surveys.questions;

import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Several things put on one scale. Each row is a question of its own, with the id {@code scale.row}, because a wide matrix is no
 * use to a screen reader or on a phone.
 */
public record Scale(Common common, List<Row> rows, Options options) implements Question {

    static final String TYPE = "scale";

    /** What is put on the scale. */
    public record Row(String id, Words label) {}

    static Scale read(JsonReading in, Common common) {
        List<Row> rows = in.list("rows").stream().map(Scale::row).toList();
        if (rows.isEmpty()) {
            in.refuse("rows", "surveys.definition.no-rows");
        }
        if (rows.stream().map(Row::id).distinct().count() < rows.size()) {
            in.refuse("rows", "surveys.definition.row-twice");
        }
        return new Scale(common, rows, Options.read(in));
    }

    private static Row row(JsonReading in) {
        Row row = new Row(in.text("id"), in.words("label"));
        if (!row.id().isEmpty() && !row.id().matches(Common.ID)) {
            in.refuse("id", "surveys.definition.id", PlainText.shortened(row.id()));
        }
        in.end();
        return row;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Scale with(Common other) {
        return new Scale(other, rows, options);
    }

    @Override
    public Question resolved(Function<String, List<Option>> sources) {
        return new Scale(common, rows, options.resolved(sources));
    }

    @Override
    public List<Field> fields() {
        return rows.stream().map(this::field).toList();
    }

    private Field field(Row row) {
        Common own = new Common(
                id() + "." + row.id(), row.label(), null, common.required(), common.showIf(), List.of(), List.of());
        return new One(own, options);
    }

    @Override
    public void writeOwn(ObjectNode out) {
        ArrayNode list = out.putArray("rows");
        for (Row row : rows) {
            JsonReading.write(list.addObject().put("id", row.id()), "label", row.label());
        }
        options.write(out);
    }
}
