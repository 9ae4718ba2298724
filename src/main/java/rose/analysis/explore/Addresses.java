package rose.analysis.explore;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** Explorations as addresses: everything is in them, so that whoever has the address sees the same. */
public final class Addresses {

    private static final String OTHER = "b.";
    private static final int MOST_VALUES = 400;

    private Addresses() {}

    /** What an address asks for; what it says wrongly is left out. */
    public static Exploration read(MultiValueMap<String, String> parameters) {
        Measure measure = Measure.ofPath(first(parameters, "matt")).orElse(Measure.INTERVENTIONS);
        Split split = Split.ofPath(first(parameters, "delat")).orElse(Split.NOTHING);
        Filter filter = filter(parameters, "");
        Optional<Filter> other =
                "ja".equals(first(parameters, "jamfor")) ? Optional.of(filter(parameters, OTHER)) : Optional.empty();
        return new Exploration(measure, split, filter, other);
    }

    /** Of an address as it was kept: what stands after its question mark. */
    public static Exploration read(String query) {
        return read(parameters(query));
    }

    /** What of such an address asks for nothing, as a misspelt word does: {@code name=value}, in its order. What stands empty is not meant to. */
    public static List<String> unread(String query) {
        MultiValueMap<String, String> understood = parameters(query(read(query)));
        List<String> unread = new ArrayList<>();
        parameters(query)
                .forEach((name, values) -> values.stream()
                        .filter(value -> !value.isBlank()
                                && !understood.getOrDefault(name, List.of()).contains(value))
                        .filter(value -> !usual(name, value))
                        .forEach(value -> unread.add(name + "=" + value)));
        return unread;
    }

    /** What a form can send although it changes nothing. */
    private static boolean usual(String name, String value) {
        return switch (name.startsWith(OTHER) ? name.substring(OTHER.length()) : name) {
            case "jamfor", "sena", "forenklade" -> value.equals("ja") || value.equals("nej");
            default ->
                name.startsWith(OTHER)
                        && Split.ofPath(name.substring(OTHER.length())).isPresent();
        };
    }

    static MultiValueMap<String, String> parameters(String query) {
        MultiValueMap<String, String> encoded =
                UriComponentsBuilder.newInstance().query(query).build().getQueryParams();
        MultiValueMap<String, String> parameters = new org.springframework.util.LinkedMultiValueMap<>();
        encoded.forEach((name, values) -> values.forEach(
                value -> parameters.add(name, value == null ? "" : UriUtils.decode(value, StandardCharsets.UTF_8))));
        return parameters;
    }

    private static Filter filter(MultiValueMap<String, String> parameters, String prefix) {
        Map<Split, Set<String>> chosen = new EnumMap<>(Split.class);
        for (Split split : Split.filters()) {
            chosen.put(
                    split,
                    parameters.getOrDefault(prefix + split.path(), List.of()).stream()
                            .filter(value -> !value.isBlank())
                            .limit(MOST_VALUES)
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
        return new Filter(
                chosen,
                !"nej".equals(first(parameters, prefix + "sena")),
                !"nej".equals(first(parameters, prefix + "forenklade")));
    }

    private static String first(MultiValueMap<String, String> parameters, String name) {
        return Optional.ofNullable(parameters.getFirst(name)).orElse("");
    }

    /** What stands after the question mark of its address, always in the same order. */
    public static String query(Exploration exploration) {
        StringBuilder query = new StringBuilder("matt=")
                .append(exploration.measure().path())
                .append("&delat=")
                .append(exploration.split().path());
        write(exploration.filter(), "", query);
        exploration.other().ifPresent(other -> {
            query.append("&jamfor=ja");
            write(other, OTHER, query);
        });
        return query.toString();
    }

    private static void write(Filter filter, String prefix, StringBuilder query) {
        filter.chosen()
                .forEach((split, keys) -> keys.forEach(key -> query.append('&')
                        .append(prefix)
                        .append(split.path())
                        .append('=')
                        .append(escaped(key))));
        if (!filter.late()) {
            query.append('&').append(prefix).append("sena=nej");
        }
        if (!filter.simplified()) {
            query.append('&').append(prefix).append("forenklade=nej");
        }
    }

    static String escaped(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
