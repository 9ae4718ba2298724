package rose.coding;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import rose.agreements.Agreement;
import rose.agreements.Agreements;
import rose.agreements.AreaPart;
import rose.organisations.Viewer;
import rose.platform.Forbidden;
import rose.platform.Missing;

/**
 * The analysts' changes of codebooks. Each is made to one version of a book, whole or not at all, together with what it does to
 * codes; {@link Effect} tells that first.
 */
@Component
public class CodebookEdits {

    private final Codebooks codebooks;
    private final CodebookStore books;
    private final CodebookEditStore store;
    private final CodeMoveStore codes;
    private final BookShaping shaping;
    private final Effects effects;
    private final Agreements agreements;
    private final BookChanging changing;

    CodebookEdits(
            Codebooks codebooks,
            CodebookStore books,
            CodebookEditStore store,
            CodeMoveStore codes,
            BookShaping shaping,
            Effects effects,
            Agreements agreements,
            BookChanging changing) {
        this.codebooks = codebooks;
        this.books = books;
        this.store = store;
        this.codes = codes;
        this.shaping = shaping;
        this.effects = effects;
        this.agreements = agreements;
        this.changing = changing;
    }

    /** How a change ended. */
    public sealed interface Outcome {

        /** @param book as it is now; as it was last, where it was thrown away */
        record Done(Codebook book) implements Outcome {}

        /** Somebody else has changed the book since; nothing is changed. {@code now} is null where it is gone. */
        record ChangedMeanwhile(Codebook now) implements Outcome {}

        /** Nothing is changed before these are mended. */
        record Refused(List<Wording.Wrong> problems) implements Outcome {}
    }

    /** The area as it is, or last was, in an agreement: a draft may be of a year that has none yet. */
    public AreaPart area(Codebook book) {
        return agreements.all().stream()
                .sorted(Comparator.comparing((Agreement each) -> each.year() <= book.year())
                        .thenComparing(Agreement::year)
                        .reversed())
                .flatMap(agreement -> agreement.area(book.area()).stream())
                .findFirst()
                .orElseThrow(() -> new Missing("area " + book.area()));
    }

    /** Analysts of an authority that follows the area. */
    public boolean mayChange(Codebook book, Viewer viewer) {
        return area(book).mayBeCodedBy(viewer);
    }

    /** All books in force, and the drafts that the viewer may change. */
    public List<Codebook> readable(Viewer viewer) {
        return codebooks.all().stream()
                .filter(book -> !book.draft() || mayChange(book, viewer))
                .toList();
    }

    /** @throws Missing where there is no such book, or it is a draft that the viewer may not change */
    public Codebook book(long id, Viewer viewer) {
        return codebooks
                .find(id)
                .filter(book -> !book.draft() || mayChange(book, viewer))
                .orElseThrow(() -> new Missing("codebook " + id));
    }

    /** @throws Forbidden for those who may not change it */
    public Codebook changeable(long id, Viewer viewer) {
        Codebook book = book(id, viewer);
        if (!mayChange(book, viewer)) {
            throw new Forbidden("change codebook " + id);
        }
        return book;
    }

    /** Newest first; nothing of the time when it was the program's. */
    public List<CodebookChange> history(Codebook book) {
        return store.history(book.id());
    }

    /** What it would do to codes; a change that cannot be made does nothing. */
    public Effect effect(Codebook book, Change change, Viewer viewer) {
        changeable(book.id(), viewer);
        return check(book, change).isEmpty() ? effects.of(book, change) : Effect.NONE;
    }

    private List<Wording.Wrong> check(Codebook book, Change change) {
        return new ChangeCheck(book, codebooks.before(book).orElse(null)).problems(change);
    }

    /** Whether a category can be taken away altogether: nothing has it or ever had. */
    public boolean removable(Codebook book, long categoryId) {
        List<Long> ids =
                BookShaping.both(book, categoryId).stream().map(Category::id).toList();
        return book.draft() || !codes.everUsed(ids);
    }

    /** As it was last read; null where there is none. */
    private Codebook seen(long bookId, Viewer viewer) {
        return codebooks.find(bookId).isEmpty() ? null : changeable(bookId, viewer);
    }

    /** @param version the version of the book that the change was made to */
    public Outcome change(long bookId, int version, Change change, Viewer viewer) {
        return changing.to(seen(bookId, viewer), version, book -> {
            List<Wording.Wrong> problems = check(book, change);
            if (!problems.isEmpty()) {
                return new Outcome.Refused(problems);
            }
            if (change instanceof Change.Remove remove && !removable(book, remove.categoryId())) {
                return new Outcome.Refused(List.of(Wording.Wrong.of("", "coding.remove.used")));
            }
            CodeMoves moves = BookShaping.moves(book, change);
            List<Long> interventions = changing.lock(moves, DSL.trueCondition());
            List<String> names = names(book, change);
            shaping.shape(book, change, codebooks.before(book).orElse(null));
            return changing.end(book, change.kind(), names, moves, interventions, viewer);
        });
    }

    private static List<String> names(Codebook book, Change change) {
        return switch (change) {
            case Change.Reword reword -> {
                String before = name(book, reword.categoryId());
                yield Stream.of(before, reword.wording().name()).distinct().toList();
            }
            case Change.Move move -> List.of(name(book, move.categoryId()));
            case Change.Add add -> List.of(add.wording().name());
            case Change.Merge merge -> List.of(name(book, merge.categoryId()), name(book, merge.intoId()));
            case Change.Split split ->
                Stream.of(
                                Stream.of(name(book, split.categoryId())),
                                split.parts().stream().map(Wording::name),
                                split.intoIds().stream().map(id -> name(book, id)))
                        .flatMap(each -> each)
                        .toList();
            case Change.Retire retire -> List.of(name(book, retire.categoryId()));
            case Change.Remove remove -> List.of(name(book, remove.categoryId()));
            case Change.Replace replace -> List.of();
        };
    }

    private static String name(Codebook book, long categoryId) {
        return book.category(categoryId).orElseThrow().name();
    }

    /**
     * A later year's book as a draft: this one's categories, each corresponding to its own. The one that there is already, where
     * there is one.
     */
    public Codebook copy(long bookId, int year, Viewer viewer) {
        Codebook of = changeable(bookId, viewer);
        if (of.draft() || year <= of.year()) {
            throw new Missing("codebook " + bookId + " for " + year);
        }
        changing.inOne(of.area(), () -> {
            Long id = store.addDraft(of, year);
            if (id == null) {
                return new Outcome.ChangedMeanwhile(null);
            }
            for (Category category : changing.fresh(bookId).categories()) {
                if (!category.retired()) {
                    books.saveMapping(books.save(id, category), category.id());
                }
            }
            return changing.end(changing.fresh(id), ChangeKind.COPIED, List.of(), CodeMoves.NONE, List.of(), viewer);
        });
        return codebooks.all().stream()
                .filter(book -> book.area().equals(of.area()) && book.level() == of.level() && book.year() == year)
                .findFirst()
                .orElseThrow();
    }

    /** What putting a draft in force would do to what has been coded by other books. */
    public Effect effectOfForce(Codebook draft, Viewer viewer) {
        changeable(draft.id(), viewer);
        return effects.ofForce(draft, underIt(draft));
    }

    /** The tasks whose book it is once it is in force. */
    private Condition underIt(Codebook draft) {
        List<Codebook> then = Stream.concat(
                        codebooks.all().stream().filter(book -> book.id() != draft.id()), Stream.of(draft.inForce()))
                .toList();
        return LotTasks.in(codes.lots(draft.area()).stream()
                .filter(lot -> Codebooks.inForce(then, lot.year(), lot.area(), lot.level())
                        .filter(book -> book.id() == draft.id())
                        .isPresent())
                .toList());
    }

    /** Makes a draft the book that is coded by from its year on. Codes of the book before follow the mapping. */
    public Outcome putInForce(long bookId, int version, Viewer viewer) {
        return changing.to(seen(bookId, viewer), version, draft -> {
            if (!draft.draft()) {
                return new Outcome.ChangedMeanwhile(draft);
            }
            Condition tasks = underIt(draft);
            CodeMoves moves = effects.movesInto(draft, tasks);
            List<Long> interventions = changing.lock(moves, tasks);
            store.putInForce(bookId);
            return changing.end(draft, ChangeKind.IN_FORCE, List.of(), moves, interventions, viewer);
        });
    }

    /** Throws a draft away. */
    public Outcome discard(long bookId, int version, Viewer viewer) {
        return changing.to(seen(bookId, viewer), version, draft -> {
            if (!draft.draft()) {
                return new Outcome.ChangedMeanwhile(draft);
            }
            store.discard(bookId);
            books.changeStamp();
            changing.record(viewer, "discard", bookId, draft.area() + " " + draft.year());
            return new Outcome.Done(draft);
        });
    }

    /** What speaks against a change; it can be made where there is nothing. */
    public List<Wording.Wrong> problems(Codebook book, Change change, Viewer viewer) {
        changeable(book.id(), viewer);
        return check(book, change);
    }

    /** Which of these would be taken away altogether by what a file says, and not only retired. */
    public Set<Long> unused(Codebook book, Set<Long> categoryIds, Viewer viewer) {
        changeable(book.id(), viewer);
        return categoryIds.stream()
                .filter(id -> book.draft() || !codes.everUsed(Set.of(id)))
                .collect(java.util.stream.Collectors.toSet());
    }
}
