package rose.analysis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.web.util.UriComponentsBuilder;
import rose.coding.Category;

/**
 * One number of a figure, as what it counts.
 *
 * @param categories those that an intervention must all have
 * @param countyCode the county that it must lie in, or null
 * @param values those that it must have, of each list one
 * @param anyOutcome whether it must have some outcome
 * @param reached which of those that tell how many people they have reached, as {@link PeopleReached.Column#address}; or null
 * @param coded whether its codes must be settled
 */
public record Behind(
        Selection selection,
        List<Category> categories,
        String countyCode,
        SortedMap<ValueList, String> values,
        boolean anyOutcome,
        String reached,
        boolean coded) {

    /** What the lists are called in addresses. */
    private static final Map<ValueList, String> NAMES = Map.of(
            ValueList.TARGET_GROUP, "malgrupp",
            ValueList.RESPONSIBLE_UNIT, "verksamhet",
            ValueList.PARTNER, "samarbetspartner",
            ValueList.INTO_ORDINARY, "ordinarie");

    /** All interventions of a selection; {@code coded} narrows to those whose codes count. */
    public static Behind all(Selection selection, boolean coded) {
        return new Behind(selection, List.of(), null, new TreeMap<>(), false, null, coded);
    }

    /** Those that have all of these categories. */
    public static Behind having(Selection selection, Category... categories) {
        return new Behind(selection, List.of(categories), null, new TreeMap<>(), false, null, true);
    }

    public Behind inCounty(String code) {
        return new Behind(selection, categories, code, values, anyOutcome, reached, coded);
    }

    public Behind having(Category category) {
        List<Category> more = Stream.concat(categories.stream(), Stream.of(category))
                .distinct()
                .toList();
        return new Behind(selection, more, countyCode, values, anyOutcome, reached, true);
    }

    public Behind having(ValueList list, String value) {
        SortedMap<ValueList, String> more = new TreeMap<>(values);
        more.put(list, value);
        return new Behind(selection, categories, countyCode, more, anyOutcome, reached, coded);
    }

    public Behind withAnyOutcome() {
        return new Behind(selection, categories, countyCode, values, true, reached, true);
    }

    /** Those that tell how many people they have reached; {@code which} of them, or {@link PeopleReached#ALL}. */
    public Behind reaching(String which) {
        return new Behind(selection, categories, countyCode, values, anyOutcome, which, coded);
    }

    /** What a list is called in addresses. */
    public static String name(ValueList list) {
        return NAMES.get(list);
    }

    /** The page that lists them. Values are expanded apart, because a "+" in them would else be read as a space. */
    public String href() {
        UriComponentsBuilder uri = UriComponentsBuilder.fromPath("/insatser")
                .queryParam("ar", selection.year())
                .queryParam("omrade", selection.area().shortName())
                .queryParam("niva", selection.level());
        categories.forEach(category -> uri.queryParam("kategori", category.id()));
        uri.queryParamIfPresent("lan", Optional.ofNullable(countyCode));
        values.keySet().forEach(list -> uri.queryParam(name(list), "{" + list + "}"));
        if (anyOutcome) {
            uri.queryParam("effekt", "ja");
        }
        if (reached != null) {
            uri.queryParam("nadda", "{nadda}");
        }
        if (coded) {
            uri.queryParam("kodade", "ja");
        }
        selection.counted().into(uri);
        Map<String, String> expanded = new HashMap<>();
        values.forEach((list, value) -> expanded.put(list.name(), value));
        expanded.put("nadda", reached);
        return uri.encode().buildAndExpand(expanded).toUriString();
    }
}
