package rose.coding;

import static org.jooq.impl.DSL.trueCondition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.springframework.stereotype.Component;
import rose.organisations.Accounts;

/** Tells what changes of codebooks do to codes. */
@Component
class Effects {

    private final CodeMoveStore codes;
    private final Codebooks codebooks;
    private final Accounts accounts;

    Effects(CodeMoveStore codes, Codebooks codebooks, Accounts accounts) {
        this.codes = codes;
        this.codebooks = codebooks;
        this.accounts = accounts;
    }

    Effect of(Codebook book, Change change) {
        CodeMoves moves = BookShaping.moves(book, change);
        Set<Long> kept = new HashSet<>(gone(book, change));
        kept.removeAll(moves.all());
        return of(moves, kept, book, trueCondition());
    }

    /** The categories that are given no more after it. */
    private static Collection<Long> gone(Codebook book, Change change) {
        return switch (change) {
            case Change.Merge merge -> ids(book, merge.categoryId());
            case Change.Split split -> ids(book, split.categoryId());
            case Change.Retire retire -> ids(book, retire.categoryId());
            case Change.Remove remove -> ids(book, remove.categoryId());
            case Change.Replace replace ->
                replace.dimensions().entrySet().stream()
                        .flatMap(dimension -> book.of(dimension.getKey()).stream()
                                .map(Category::id)
                                .filter(id -> dimension.getValue().stream()
                                        .noneMatch(entry -> Long.valueOf(id).equals(entry.categoryId()))))
                        .toList();
            case Change.Reword reword -> List.of();
            case Change.Move move -> List.of();
            case Change.Add add -> List.of();
        };
    }

    private static List<Long> ids(Codebook book, long categoryId) {
        return BookShaping.both(book, categoryId).stream().map(Category::id).toList();
    }

    /** Of a draft that is put in force for what has been coded by other books. */
    Effect ofForce(Codebook draft, Condition tasks) {
        return of(movesInto(draft, tasks), Set.of(), draft, tasks);
    }

    CodeMoves movesInto(Codebook draft, Condition tasks) {
        return CodeMoves.into(
                draft,
                codes.ofOtherBooks(draft.id(), tasks).stream()
                        .flatMap(id -> codebooks.category(id).stream())
                        .toList());
    }

    private Effect of(CodeMoves moves, Set<Long> kept, Codebook book, Condition tasks) {
        Set<Long> all = new HashSet<>(moves.all());
        all.addAll(kept);
        if (all.isEmpty()) {
            return Effect.NONE;
        }
        Map<Long, Map<TaskState, Integer>> counts = codes.counts(all, tasks);
        List<Effect.Part> parts = new ArrayList<>();
        counts.forEach((id, count) -> codebooks
                .category(id)
                .ifPresent(
                        category -> parts.add(new Effect.Part(category, fate(id, moves), to(id, moves, book), count))));
        parts.sort(Comparator.comparing((Effect.Part part) -> part.category().dimension())
                .thenComparing(part -> part.category().position()));
        Map<TaskState, Integer> interventions = codes.interventions(all, tasks);
        int settled = interventions.getOrDefault(TaskState.SETTLED, 0);
        int open = interventions.values().stream().mapToInt(Integer::intValue).sum() - settled;
        int recoded = codes.interventions(moves.recoded(), tasks).getOrDefault(TaskState.SETTLED, 0);
        List<String> coders = accounts.names(codes.coders(all, tasks)).values().stream()
                .sorted()
                .toList();
        return new Effect(parts, settled, open, recoded, coders);
    }

    private static Effect.Fate fate(long id, CodeMoves moves) {
        if (moves.moved().containsKey(id)) {
            return Effect.Fate.MOVED;
        }
        if (moves.recoded().contains(id)) {
            return Effect.Fate.RECODED;
        }
        return moves.takenOff().contains(id) ? Effect.Fate.TAKEN_OFF : Effect.Fate.KEPT;
    }

    private static List<Category> to(long id, CodeMoves moves, Codebook book) {
        Stream<Long> to = moves.moved().containsKey(id)
                ? Stream.of(moves.moved().get(id))
                : moves.recoded().contains(id) && book.category(id).isEmpty()
                        ? book.today(id).stream()
                        : Stream.empty();
        return to.flatMap(each -> book.category(each).stream()).toList();
    }
}
