package rose.bench;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import rose.bench.CodingPage.Box;

/**
 * How many keys it takes to give an intervention the categories that it should have, and to go on, by the rules of {@code bench.js}:
 * a category's own key; for one without a key {@code /}, letters until Enter takes it, and Enter. The search keeps the keyboard, so
 * those without a key come last, with one {@code /} for all, and Enter in the empty field goes on as it does outside.
 */
final class Keyboard {

    private static final int NEXT = 1;
    private static final int ACCEPT = 1;

    private final CodingPage page;

    Keyboard(CodingPage page) {
        this.page = page;
    }

    /** One by one. */
    int oneByOne(Set<Long> wanted) {
        return changes(page.ticked(), wanted) + NEXT;
    }

    /** The cheaper of one by one and accepting all that is likely and mending it. */
    int withSuggestions(Set<Long> wanted) {
        if (!page.accepts()) {
            return oneByOne(wanted);
        }
        Set<Long> accepted = new HashSet<>(page.ticked());
        accepted.addAll(page.likely());
        return Math.min(oneByOne(wanted), ACCEPT + changes(accepted, wanted) + NEXT);
    }

    private int changes(Set<Long> there, Set<Long> wanted) {
        List<Box> changed = page.boxes().stream()
                .filter(box -> there.contains(box.category()) != wanted.contains(box.category()))
                .toList();
        int keys = (int) changed.stream().filter(box -> !box.key().isEmpty()).count();
        List<Box> searched = changed.stream().filter(box -> box.key().isEmpty()).toList();
        int slash = searched.isEmpty() ? 0 : 1;
        return keys
                + slash
                + searched.stream().mapToInt(box -> letters(box) + 1).sum();
    }

    /** The fewest letters that are found by this category first. */
    private int letters(Box box) {
        return beginnings(box.name())
                .filter(typed -> first(typed).category() == box.category())
                .mapToInt(String::length)
                .min()
                .orElseThrow(() -> new IllegalStateException("no letters find " + box.name()));
    }

    private static Stream<String> beginnings(String name) {
        return Stream.concat(Stream.of(lower(name)), words(name))
                .flatMap(text -> IntStream.rangeClosed(1, text.length()).mapToObj(end -> text.substring(0, end)))
                .filter(typed -> typed.equals(typed.strip()));
    }

    private Box first(String typed) {
        return Stream.concat(
                        page.boxes().stream().filter(box -> lower(box.name()).startsWith(typed)),
                        page.boxes().stream().filter(box -> words(box.name()).anyMatch(word -> word.startsWith(typed))))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<String> words(String name) {
        return Stream.of(lower(name).split("[\\s/,.-]+")).filter(word -> !word.isEmpty());
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.forLanguageTag("sv")).strip();
    }
}
