package rose.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;
import rose.agreements.AreaPart;
import rose.coding.Category;
import rose.organisations.Level;
import rose.platform.Missing;

/** Reads what {@link Behind#href()} writes. */
public final class BehindQuery {

    private final FigureSources sources;

    /** @param sources whose areas, categories and counties it names */
    public BehindQuery(FigureSources sources) {
        this.sources = sources;
    }

    /** @throws Missing where the address names what there is not */
    public Behind of(String href) {
        return of(UriComponentsBuilder.fromUriString(UriUtils.decode(href, "UTF-8"))
                .build()
                .getQueryParams());
    }

    /** @throws Missing where the parameters name what there is not */
    public Behind of(MultiValueMap<String, String> parameters) {
        AreaPart area = sources.agreement((int) number(parameters.getFirst("ar")))
                .flatMap(agreement -> agreement.area(String.valueOf(parameters.getFirst("omrade"))))
                .orElseThrow(BehindQuery::missing);
        Level level =
                Level.recipient(String.valueOf(parameters.getFirst("niva"))).orElseThrow(BehindQuery::missing);
        String county = parameters.getFirst("lan");
        boolean known = county == null
                || sources.counties().stream().anyMatch(each -> each.code().equals(county));
        if (!area.has(level) || !known) {
            throw missing();
        }
        List<Category> categories = categories(parameters.get("kategori"));
        boolean anyOutcome = parameters.containsKey("effekt");
        Counted counted = Counted.of(parameters.getFirst(Counted.LATE), parameters.getFirst(Counted.SIMPLIFIED));
        return new Behind(
                new Selection(area, level, counted),
                categories,
                county,
                values(parameters),
                anyOutcome,
                parameters.getFirst("nadda"),
                parameters.containsKey("kodade") || !categories.isEmpty() || anyOutcome);
    }

    private List<Category> categories(List<String> ids) {
        List<Category> categories = new ArrayList<>();
        for (String id : ids == null ? List.<String>of() : ids) {
            categories.add(sources.category(number(id)).orElseThrow(BehindQuery::missing));
        }
        return categories;
    }

    private static SortedMap<ValueList, String> values(MultiValueMap<String, String> parameters) {
        SortedMap<ValueList, String> values = new TreeMap<>();
        for (ValueList list : ValueList.values()) {
            String value = parameters.getFirst(Behind.name(list));
            if (value != null) {
                values.put(list, value);
            }
        }
        return values;
    }

    private static long number(String text) {
        if (text == null || !text.matches("\\d{1,18}")) {
            throw missing();
        }
        return Long.parseLong(text);
    }

    private static Missing missing() {
        return new Missing("interventions behind");
    }
}
