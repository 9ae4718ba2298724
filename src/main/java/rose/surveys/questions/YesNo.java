package rose.surveys.questions;

import java.util.ArrayList;
import java.util.List;
import rose.platform.Texts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Yes, no and, unless {@code unsure} is null, a way to say that one cannot tell. */
public record YesNo(Common common, Words unsure) implements Field {

    public static final String YES = "yes";
    public static final String NO = "no";
    public static final String UNSURE = "unsure";

    static final String TYPE = "yes-no";
    public static final Words DO_NOT_KNOW = new Words("Vet ej", "Don’t know");

    static YesNo read(JsonReading in, Common common) {
        if (in.isFlag("unsure")) {
            return new YesNo(common, in.flag("unsure", true) ? DO_NOT_KNOW : null);
        }
        Words unsure = in.optionalWords("unsure");
        return new YesNo(common, unsure == null ? DO_NOT_KNOW : unsure);
    }

    public Options options() {
        List<Option> options = new ArrayList<>();
        options.add(new Option(YES, new Words("Ja", "Yes")));
        options.add(new Option(NO, new Words("Nej", "No")));
        if (unsure != null) {
            options.add(new Option(UNSURE, unsure));
        }
        return Options.of(options);
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public YesNo with(Common other) {
        return new YesNo(other, unsure);
    }

    @Override
    public void writeOwn(ObjectNode out) {
        if (unsure == null) {
            out.put("unsure", false);
        } else if (!unsure.equals(DO_NOT_KNOW)) {
            JsonReading.write(out, "unsure", unsure);
        }
    }

    @Override
    public Reading read(List<String> typed) {
        return Choosing.read(typed, options());
    }

    @Override
    public String shown(String stored, Texts texts) {
        return stored.isEmpty() ? "" : options().shown(stored, texts);
    }

    @Override
    public JsonNode json(String stored) {
        return FreeText.json(stored);
    }

    @Override
    public Reading readJson(JsonNode answer) {
        return answer.isBoolean() ? Reading.of(answer.booleanValue() ? YES : NO) : FreeText.readJson(answer, this);
    }
}
