package rose.coding.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import rose.coding.Filter;
import rose.coding.TaskState;

/** What limits the bench, as it stands in the address: each field as chosen or typed, or null. */
public record FilterForm(
        String tillstand, String lan, String organisation, String ord, String kodare, String sakerhet) {

    private static final int LONGEST = 200;

    /** @return the filter; what is no choice of the page limits nothing */
    Filter filter() {
        return new Filter(
                constant(TaskState.class, tillstand),
                given(lan),
                given(organisation),
                words(),
                kodare != null && kodare.matches("\\d{1,18}") ? Long.valueOf(kodare) : null,
                constant(Filter.Confidence.class, sakerhet));
    }

    private String words() {
        String words = given(ord);
        return words == null || words.chars().noneMatch(Character::isLetterOrDigit)
                ? null
                : words.substring(0, Math.min(words.length(), LONGEST));
    }

    private static String given(String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static <T extends Enum<T>> T constant(Class<T> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** The fields that limit anything, as they follow in an address after {@code ?} or {@code &}; empty where none does. */
    public String query() {
        return fields().stream()
                .map(field -> field.name() + "=" + URLEncoder.encode(field.value(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** One field that limits something. */
    public record Field(String name, String value) {}

    List<Field> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("tillstand", tillstand);
        fields.put("lan", lan);
        fields.put("organisation", organisation);
        fields.put("ord", ord);
        fields.put("kodare", kodare);
        fields.put("sakerhet", sakerhet);
        return fields.entrySet().stream()
                .filter(field -> given(field.getValue()) != null)
                .map(field -> new Field(field.getKey(), field.getValue().strip()))
                .toList();
    }
}
