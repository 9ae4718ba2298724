package rose.analysis;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.util.UriComponentsBuilder;
import rose.coding.Category;

/**
 * One number of a figure, as what it counts.
 *
 * @param categories those that an intervention must all have
 * @param countyCode the county that it must lie in, or null
 * @param targetGroup the target group that it must have, or null
 * @param anyOutcome whether it must have some outcome
 * @param coded whether its codes must be settled
 */
public record Behind(
        Selection selection,
        List<Category> categories,
        String countyCode,
        String targetGroup,
        boolean anyOutcome,
        boolean coded) {

    /** All interventions of a selection; {@code coded} narrows to those whose codes count. */
    public static Behind all(Selection selection, boolean coded) {
        return new Behind(selection, List.of(), null, null, false, coded);
    }

    /** Those that have all of these categories. */
    public static Behind having(Selection selection, Category... categories) {
        return new Behind(selection, List.of(categories), null, null, false, true);
    }

    public Behind inCounty(String code) {
        return new Behind(selection, categories, code, targetGroup, anyOutcome, coded);
    }

    public Behind forTargetGroup(String group) {
        return new Behind(selection, categories, countyCode, group, anyOutcome, coded);
    }

    public Behind withAnyOutcome() {
        return new Behind(selection, categories, countyCode, targetGroup, true, true);
    }

    /** The page that lists them. The target group is expanded apart, because its "+" would else be read as a space. */
    public String href() {
        UriComponentsBuilder uri = UriComponentsBuilder.fromPath("/insatser")
                .queryParam("ar", selection.year())
                .queryParam("omrade", selection.area().shortName())
                .queryParam("niva", selection.level());
        categories.forEach(category -> uri.queryParam("kategori", category.id()));
        uri.queryParamIfPresent("lan", Optional.ofNullable(countyCode));
        if (targetGroup != null) {
            uri.queryParam("malgrupp", "{targetGroup}");
        }
        if (anyOutcome) {
            uri.queryParam("effekt", "ja");
        }
        if (coded) {
            uri.queryParam("kodade", "ja");
        }
        return uri.encode()
                .buildAndExpand(targetGroup == null ? Map.of() : Map.of("targetGroup", targetGroup))
                .toUriString();
    }
}
