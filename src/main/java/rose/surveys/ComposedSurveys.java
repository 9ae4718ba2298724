package rose.surveys;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rose.agreements.AreaPart;
import rose.organisations.Level;
import rose.platform.Resources;
import tools.jackson.databind.json.JsonMapper;

/** The surveys that come with the program, each put together of the parts in surveys.yaml, whose head tells the form. */
final class ComposedSurveys {

    static final String FILE = "rose/surveys/surveys.yaml";

    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, Object> file = Resources.yaml(FILE);

    /** @throws IllegalStateException where the file has no such survey, or its parts make none that could be published */
    Definition definition(AreaPart area, Level level) {
        String name = area.year() + " " + area.shortName() + " " + level;
        String json = JSON.writeValueAsString(composed(area, level));
        return switch (DefinitionJson.read(json)) {
            case DefinitionJson.Result.Read(Definition definition) -> definition;
            case DefinitionJson.Result.Refused(var problems) ->
                throw new IllegalStateException(FILE + ", " + name + ": " + problems);
        };
    }

    private Map<String, Object> composed(AreaPart area, Level level) {
        Map<String, Object> survey = survey(area, level);
        var variant = new SurveyVariant(area, level, map(file.get("lists")), words(area, level, survey));
        Map<String, Object> definition = new LinkedHashMap<>();
        definition.put("title", file.get("title"));
        definition.put("introduction", file.get("introduction"));
        definition.put(
                "sections",
                ((List<?>) survey.get("sections")).stream().map(this::section).toList());
        return map(variant.of(definition));
    }

    private Map<String, Object> survey(AreaPart area, Level level) {
        return maps(file.get("surveys")).stream()
                .filter(survey -> SurveyVariant.isFor(area, level, survey))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(FILE + " has no survey of " + area.shortName()));
    }

    private Map<String, Object> section(Object id) {
        return maps(file.get("sections")).stream()
                .filter(section -> id.equals(section.get("id")))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(FILE + " has no section " + id));
    }

    /** What stands for the words in braces: texts in both languages. */
    private Map<String, Object> words(AreaPart area, Level level, Map<String, Object> survey) {
        Map<String, Object> words = new HashMap<>(map(map(file.get("levels")).get(level.name())));
        words.put("about", survey.get("about"));
        words.put("examples", survey.get("examples"));
        words.put("name", Map.of("sv", area.nameSv(), "en", area.nameEn()));
        words.put("title", Map.of("sv", area.titleSv(), "en", area.titleEn()));
        String year = String.valueOf(area.year());
        words.put("year", Map.of("sv", year, "en", year));
        return words;
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object node) {
        return (Map<String, Object>) node;
    }

    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> maps(Object node) {
        return (List<Map<String, Object>>) node;
    }
}
