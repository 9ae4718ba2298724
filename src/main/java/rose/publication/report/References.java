package rose.publication.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import rose.organisations.Viewer;

/** Which paragraphs of a report refer to its figures and tables (Swedish: hänvisningar). */
@Component
public class References {

    private static final int LONGEST = 160;

    private final WrittenReports reports;

    References(WrittenReports reports) {
        this.reports = reports;
    }

    /**
     * A paragraph that refers to a figure or a table.
     *
     * @param text the beginning of what it says
     * @param words that refer, as they are written
     */
    public record Referring(long blockId, String text, List<String> words) {}

    /**
     * What a block's removal does to others.
     *
     * @param lost those that refer to what goes with it
     * @param moved those that name by hand a figure or table that gets another number
     */
    public record Effect(List<Referring> lost, List<Referring> moved) {

        public static final Effect NONE = new Effect(List.of(), List.of());

        public boolean none() {
            return lost.isEmpty() && moved.isEmpty();
        }
    }

    /** Whether it is removed already or not. */
    public Effect removing(long reportId, long blockId, Viewer viewer) {
        List<Block> standing = reports.blocks(reportId, viewer).stream()
                .filter(block -> !block.removed() || block.id() == blockId)
                .toList();
        List<Numbered> all = Numbered.in(standing.stream()
                .map(block -> new Draft.Block(block.id(), block.text()))
                .toList());
        List<Numbered> gone =
                all.stream().filter(each -> each.blockId() == blockId).toList();
        if (gone.isEmpty()) {
            return Effect.NONE;
        }
        List<Numbered> later = all.stream()
                .filter(each ->
                        gone.stream().anyMatch(one -> one.figure() == each.figure() && one.number() < each.number()))
                .filter(each -> !gone.contains(each))
                .toList();
        List<Block> others =
                standing.stream().filter(block -> block.id() != blockId).toList();
        return new Effect(
                referring(
                        others,
                        typed -> names(typed, gone),
                        name -> gone.stream().anyMatch(one -> one.named(name))),
                referring(others, typed -> names(typed, later), name -> false));
    }

    private static boolean names(TypedReferences.Typed typed, List<Numbered> any) {
        return any.stream()
                .anyMatch(
                        one -> one.figure() == typed.figure() && typed.numbers().contains(one.number()));
    }

    private static List<Referring> referring(
            List<Block> blocks, Predicate<TypedReferences.Typed> typed, Predicate<String> named) {
        List<Referring> found = new ArrayList<>();
        for (Block block : blocks) {
            Set<String> words = new LinkedHashSet<>();
            for (String part : Markup.blocks(block.text())) {
                words.addAll(words(Markup.of(part), typed, named));
            }
            if (!words.isEmpty()) {
                found.add(new Referring(block.id(), block.beginning(LONGEST), List.copyOf(words)));
            }
        }
        return found;
    }

    private static List<String> words(Markup part, Predicate<TypedReferences.Typed> typed, Predicate<String> named) {
        List<String> words = new ArrayList<>();
        for (Markup.Piece piece : part.pieces()) {
            switch (piece) {
                case Markup.Piece.Words text ->
                    TypedReferences.in(text.text()).stream()
                            .filter(typed)
                            .map(TypedReferences.Typed::text)
                            .forEach(words::add);
                case Markup.Piece.Braced braced -> {
                    Expression expression = Expression.of(braced.source());
                    if (expression.refers() && named.test(expression.word(0))) {
                        words.add("{" + braced.source() + "}");
                    }
                }
            }
        }
        return words;
    }
}
