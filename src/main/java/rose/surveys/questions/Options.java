package rose.surveys.questions;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import rose.platform.Texts;
import tools.jackson.databind.node.ObjectNode;

/**
 * What there is to choose among, in order.
 *
 * @param source names where the options come from where they differ between respondents, else null; such options are empty until
 *     they are {@link #resolved}
 */
public record Options(List<Option> listed, String source) {

    /** The region and the municipalities of the respondent's county; an answer is an organisation's id. */
    public static final String COUNTY_ORGANISATIONS = "county-organisations";

    public static Options of(List<Option> listed) {
        return new Options(List.copyOf(listed), null);
    }

    Options resolved(Function<String, List<Option>> sources) {
        return source == null ? this : new Options(sources.apply(source), source);
    }

    Optional<Option> find(String code) {
        return listed.stream().filter(option -> option.code().equals(code)).findFirst();
    }

    /** The option's words; the code itself where it is none of the options any more. */
    String shown(String code, Texts texts) {
        return find(code).map(option -> option.label().in(texts)).orElse(code);
    }

    /** The option with that code, or with that wording in either language, as a person types it into a cell. */
    Optional<Option> understood(String typed) {
        return find(typed)
                .or(() -> listed.stream()
                        .filter(option -> typed.equalsIgnoreCase(option.label().sv())
                                || typed.equalsIgnoreCase(option.label().en()))
                        .findFirst());
    }

    static Options read(JsonReading in) {
        String source = in.optionalText("optionsFrom");
        if (source != null) {
            if (!source.equals(COUNTY_ORGANISATIONS)) {
                in.refuse("optionsFrom", "surveys.definition.options-from", source, COUNTY_ORGANISATIONS);
            }
            return new Options(List.of(), source);
        }
        List<Option> options = in.list("options").stream().map(Options::option).toList();
        if (options.isEmpty()) {
            in.refuse("options", "surveys.definition.no-options");
        }
        if (options.stream().map(Option::code).distinct().count() < options.size()) {
            in.refuse("options", "surveys.definition.option-twice");
        }
        return of(options);
    }

    private static Option option(JsonReading in) {
        Option option = new Option(in.text("code"), in.words("label"));
        if (option.code().contains("|")) {
            in.refuse("code", "surveys.definition.option-code", option.code());
        }
        in.end();
        return option;
    }

    void write(ObjectNode out) {
        if (source != null) {
            out.put("optionsFrom", source);
            return;
        }
        var list = out.putArray("options");
        for (Option option : listed) {
            ObjectNode node = list.addObject().put("code", option.code());
            JsonReading.write(node, "label", option.label());
        }
    }
}
