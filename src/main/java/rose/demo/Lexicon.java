package rose.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import rose.demo.SyntheticWorld.Level;

/** The word banks as they read for one area and level: the most particular list of a name goes before the general. */
final class Lexicon {
    private final Grammar grammar;
    private final List<String> variants;
    private final Map<String, List<Template>> templates = new ConcurrentHashMap<>();

    Lexicon(Grammar grammar, String area, Level level) {
        this.grammar = grammar;
        String kind = kind(area);
        this.variants = List.of("@" + kind + "/" + level, "@" + kind, "@" + level, "");
    }

    /** Areas that changed their short name from one agreement to the next share their words. */
    private static String kind(String area) {
        return switch (area) {
            case "medverkan" -> "medskapare";
            case "handlingsplaner-mobila" -> "handlingsplaner";
            default -> area;
        };
    }

    /** The most particular list; empty where there is none. */
    List<String> names(String list) {
        return variants.stream()
                .map(variant -> grammar.lists().get(list + variant))
                .filter(lines -> lines != null)
                .findFirst()
                .orElse(List.of());
    }

    /** Lines such as {@code 10 BUP} as name and weight. */
    Map<String, Integer> weights(String list) {
        Map<String, Integer> weights = new HashMap<>();
        for (String line : names(list)) {
            int space = line.indexOf(' ');
            weights.put(line.substring(space + 1), Integer.valueOf(line.substring(0, space)));
        }
        return weights;
    }

    List<Template> slot(String list) {
        return templates.computeIfAbsent(
                list, key -> names(key).stream().map(Template::parse).toList());
    }

    /** General and particular lines together; the particular stand twice, to be drawn more often. */
    List<Template> sentences(String list) {
        return templates.computeIfAbsent(list, this::together);
    }

    private List<Template> together(String list) {
        List<Template> all = new ArrayList<>();
        for (String variant : variants) {
            for (String line : grammar.lists().getOrDefault(list + variant, List.of())) {
                Template template = Template.parse(line);
                all.add(template);
                if (!variant.isEmpty()) {
                    all.add(template);
                }
            }
        }
        return List.copyOf(all);
    }
}
