package rose.analysis;

import java.util.List;
import java.util.Optional;
import rose.coding.Dimension;
import rose.platform.Texts;
import rose.surveys.questions.Words;

/**
 * What a reader can choose to see of a kind.
 *
 * @param path its value in addresses
 * @param dimension the one that it shows, or null
 * @param title with {@code {0}} for the area, {@code {1}} for the level and {@code {2}} for the year
 */
public record FigureChoice(FigureKind kind, String path, Dimension dimension, Words name, Words title) {

    /** Of all kinds, in their order. */
    public static List<FigureChoice> all() {
        return FigureKind.all().stream()
                .flatMap(kind -> kind.choices().stream())
                .toList();
    }

    public static Optional<FigureChoice> ofPath(String path) {
        return all().stream().filter(choice -> choice.path.equals(path)).findFirst();
    }

    public String name(Texts texts) {
        return name.in(texts);
    }

    @Override
    public String toString() {
        return path;
    }
}
