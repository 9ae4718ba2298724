package rose.surveys;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rose.agreements.AreaPart;
import rose.organisations.Level;

/**
 * Makes parts of surveys.yaml what they are for one year, area and level: without what is only for others, with the lists that are
 * named, and with words for what stands in braces.
 *
 * @param words by what stands in braces, each in both languages
 */
record SurveyVariant(AreaPart area, Level level, Map<String, Object> lists, Map<String, Object> words) {

    private static final Pattern IN_BRACES = Pattern.compile("\\{(\\w+)}");

    /** The same of a tree of maps, lists and plain values. */
    Object of(Object node) {
        return switch (node) {
            case Map<?, ?> text when text.containsKey("sv") -> text(text);
            case Map<?, ?> map -> map(ComposedSurveys.map(map));
            case List<?> list -> list.stream().filter(this::has).map(this::of).toList();
            default -> node;
        };
    }

    private boolean has(Object part) {
        return isFor(area, level, part);
    }

    /** Whether a part is for that area's year, that area and that level: where it does not say, it is for all. */
    static boolean isFor(AreaPart area, Level level, Object part) {
        return !(part instanceof Map<?, ?> map && map.get("only") instanceof Map<?, ?> only)
                || names(only, "years", area.year())
                        && names(only, "areas", area.shortName())
                        && names(only, "levels", level.name());
    }

    private static boolean names(Map<?, ?> only, String key, Object own) {
        return !(only.get(key) instanceof List<?> allowed) || allowed.contains(own);
    }

    private Map<String, Object> map(Map<String, Object> part) {
        Map<String, Object> made = new LinkedHashMap<>();
        part.forEach((key, value) -> {
            if (List.of("options", "rows").contains(key)) {
                made.put(key, listed((String) value));
            } else if (!key.equals("only")) {
                made.put(key, of(value));
            }
        });
        return made;
    }

    private List<Map<String, Object>> listed(String list) {
        if (!lists.containsKey(list)) {
            throw new IllegalStateException(ComposedSurveys.FILE + " has no list " + list);
        }
        return ComposedSurveys.maps(lists.get(list)).stream()
                .filter(this::has)
                .map(SurveyVariant::choice)
                .toList();
    }

    /** An option or a row, as a definition has it. */
    private static Map<String, Object> choice(Map<String, Object> listed) {
        String key = listed.containsKey("code") ? "code" : "id";
        Object name = listed.get(key);
        Map<String, Object> choice = new LinkedHashMap<>();
        choice.put(key, name);
        choice.put("label", Map.of("sv", listed.getOrDefault("sv", name), "en", listed.get("en")));
        return choice;
    }

    private Map<String, Object> text(Map<?, ?> text) {
        Map<String, Object> made = new LinkedHashMap<>();
        text.forEach((language, wording) -> made.put((String) language, filled((String) wording, language)));
        return made;
    }

    private String filled(String wording, Object language) {
        return IN_BRACES
                .matcher(wording)
                .replaceAll(found -> Matcher.quoteReplacement(filled(word(found.group(1), language), language)));
    }

    private String word(String name, Object language) {
        if (!words.containsKey(name)) {
            throw new IllegalStateException(ComposedSurveys.FILE + " has no words for {" + name + "}");
        }
        return (String) ComposedSurveys.map(words.get(name)).get(language);
    }
}
