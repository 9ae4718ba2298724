package rose.coding;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jooq.Condition;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import rose.coding.CodebookEdits.Outcome;
import rose.organisations.Viewer;
import rose.platform.Audit;
import rose.platform.UserProblem;

/**
 * What all changes of codebooks have in common. While one is made nobody codes in the area: {@link CodebookStore#lock} comes
 * before the locks of tasks, in the order of their ids, as coders take them.
 */
@Component
class BookChanging {

    private final CodebookStore books;
    private final CodebookEditStore store;
    private final CodeMoveStore codes;
    private final Audit audit;
    private final Clock clock;
    private final TransactionTemplate transaction;

    BookChanging(
            CodebookStore books,
            CodebookEditStore store,
            CodeMoveStore codes,
            Audit audit,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.books = books;
        this.store = store;
        this.codes = codes;
        this.audit = audit;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @param seen the book as it was before waiting for others, or null where there was none */
    Outcome to(Codebook seen, int version, Function<Codebook, Outcome> made) {
        if (seen == null) {
            return new Outcome.ChangedMeanwhile(null);
        }
        return inOne(seen.area(), () -> {
            Codebook book = fresh(seen.id());
            return book == null || book.version() != version ? new Outcome.ChangedMeanwhile(book) : made.apply(book);
        });
    }

    /** @throws UserProblem where an import and this wait for each other */
    Outcome inOne(String area, Supplier<Outcome> work) {
        try {
            return Objects.requireNonNull(transaction.execute(status -> {
                books.lock(area);
                return work.get();
            }));
        } catch (PessimisticLockingFailureException e) {
            throw new UserProblem("coding.book.busy");
        }
    }

    /** The categories first, so that an import which gives them is waited for; then the tasks. */
    List<Long> lock(CodeMoves moves, Condition tasks) {
        if (moves.none()) {
            return List.of();
        }
        codes.lockCategories(moves.all());
        return codes.lockTasks(moves.all(), tasks);
    }

    /** Moves the codes, counts up, and remembers who did what. */
    Outcome end(
            Codebook book,
            ChangeKind kind,
            List<String> names,
            CodeMoves moves,
            List<Long> interventions,
            Viewer viewer) {
        String why = kind.name() + ": " + String.join(" → ", names);
        int recoded = codes.recode(moves.recoded(), interventions, viewer, clock.instant(), why);
        int moved = codes.move(moves, interventions, viewer, clock.instant(), why);
        int version = kind == ChangeKind.COPIED ? book.version() : store.countUp(book.id());
        Codebook after = fresh(book.id());
        var change = new CodebookChange(version, clock.instant(), viewer.name(), kind, names, moved, recoded);
        store.remember(change, after, viewer);
        books.changeStamp();
        record(viewer, kind.name(), book.id(), "version " + version + ", " + why);
        return new Outcome.Done(after);
    }

    /** As it is in this transaction: what others hold in memory is what was there before it. */
    Codebook fresh(long id) {
        return books.codebooks().stream()
                .filter(book -> book.id() == id)
                .findFirst()
                .orElse(null);
    }

    void record(Viewer viewer, String action, long book, String detail) {
        String verb = action.toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
        audit.record(viewer.accountId(), viewer.name(), "codebook " + verb, "codebook/" + book, detail);
    }
}
