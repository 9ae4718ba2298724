package rose.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import rose.analysis.FigureKind.Choice;
import rose.analysis.FigureKind.Declaration;
import rose.coding.Dimension;
import rose.platform.Resources;
import rose.surveys.questions.Words;

/** Reads the figures' files: one for each kind, named by its key. */
final class Declarations {

    private static final String FOLDER = "rose/analysis/figures/";
    private static final String END = ".yaml";
    private static final Set<String> KNOWN = Set.of(
            "order",
            "shape",
            "base",
            "asked",
            "dimensions",
            "list",
            "question",
            "row",
            "per",
            "column",
            "heading",
            "note",
            "title",
            "choices");

    private Declarations() {}

    /** By their order. */
    static List<FigureKind> read() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver(Declarations.class.getClassLoader())
                            .getResources("classpath*:" + FOLDER + "*" + END))
                    .map(file ->
                            file.getFilename().substring(0, file.getFilename().length() - END.length()))
                    .distinct()
                    .map(key -> declaration(key, Resources.yaml(FOLDER + key + END)))
                    .sorted(Comparator.comparingInt(Declaration::order))
                    .map(FigureKind::new)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalStateException for what it does not know, so that a slip of the pen is seen at the first start */
    @SuppressWarnings("unchecked")
    static Declaration declaration(String key, Map<String, Object> file) {
        file.keySet().stream().filter(name -> !KNOWN.contains(name)).findFirst().ifPresent(name -> {
            throw new IllegalStateException(key + END + ": unknown " + name);
        });
        return new Declaration(
                key,
                (int) file.get("order"),
                constant(Shape.class, file.get("shape")),
                "coded".equals(file.get("base")),
                Set.copyOf((List<String>) file.getOrDefault("asked", List.of())),
                each(
                        (List<String>) file.getOrDefault("dimensions", List.of()),
                        name -> constant(Dimension.class, name)),
                constant(ValueList.class, file.get("list")),
                (String) file.get("question"),
                (String) file.get("row"),
                "area".equals(file.get("per")),
                "county".equals(file.get("per")),
                (String) file.get("column"),
                words(file.get("heading")),
                words(file.get("note")),
                words(file.get("title")),
                each((List<Map<String, Object>>) file.get("choices"), Declarations::choice));
    }

    private static Choice choice(Map<String, Object> choice) {
        return new Choice(
                (String) choice.get("path"),
                constant(Dimension.class, choice.get("dimension")),
                words(choice.get("name")),
                words(choice.get("title")));
    }

    private static <T, R> List<R> each(List<T> values, Function<T, R> read) {
        return values.stream().map(read).toList();
    }

    private static <E extends Enum<E>> E constant(Class<E> type, Object name) {
        return name == null
                ? null
                : Enum.valueOf(type, ((String) name).toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    @SuppressWarnings("unchecked")
    private static Words words(Object both) {
        Map<String, String> words = (Map<String, String>) both;
        if (words != null && !words.keySet().equals(Set.of("sv", "en"))) {
            throw new IllegalStateException("not in both languages: " + words);
        }
        return words == null ? null : new Words(words.get("sv"), words.get("en"));
    }
}
