package rose.collection;

import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import rose.agreements.Agreements;
import rose.organisations.Organisations;
import rose.organisations.Viewer;
import rose.platform.Audit;
import rose.platform.Forbidden;
import rose.platform.Problem;
import rose.platform.table.TableFiles;
import rose.platform.table.TableReader;
import rose.platform.table.TableRow;
import rose.platform.table.UnreadableTable;

/**
 * Imports interventions from a CSV file or an .xlsx sheet, wholly or not at all: one transaction, in memory that does not grow
 * with the file.
 */
@Component
public class InterventionImport {

    private final Agreements agreements;
    private final Organisations organisations;
    private final ClosedLists lists;
    private final CodeColumns codes;
    private final ImportStore store;
    private final TransactionTemplate transaction;
    private final Audit audit;
    private final Clock clock;

    InterventionImport(
            Agreements agreements,
            Organisations organisations,
            ClosedLists lists,
            CodeColumns codes,
            ImportStore store,
            PlatformTransactionManager transactions,
            Audit audit,
            Clock clock) {
        this.agreements = agreements;
        this.organisations = organisations;
        this.lists = lists;
        this.codes = codes;
        this.store = store;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A file to import.
     *
     * @param name what its user calls it
     * @param synthetic whether its interventions are made by the program, and so to be marked wherever they show
     * @param published whether its texts are public already, so that all may read them
     */
    public record Source(Path file, String name, boolean synthetic, boolean published) {

        /** A file as users hand it in: real, and not published. */
        public static Source of(Path file, String name) {
            return new Source(file, name, false, false);
        }
    }

    /** Imports the file; every problem is told to the listener before this returns. */
    public ImportResult run(Source source, Viewer viewer, ImportListener listener) {
        return run(source, viewer, listener, imported -> {});
    }

    /** @param inTransaction is told of success before it is committed, so that what it writes holds if the import does */
    ImportResult run(
            Source source, Viewer viewer, ImportListener listener, Consumer<ImportResult.Imported> inTransaction) {
        if (!viewer.mayImport()) {
            throw new Forbidden("import interventions");
        }
        return transaction.execute(status -> {
            CountingListener problems = new CountingListener(listener);
            ImportResult result = read(source, problems);
            if (result instanceof ImportResult.Imported imported) {
                audit.record(
                        viewer.accountId(), viewer.name(), "import", source.name(), imported.rows() + " interventions");
                inTransaction.accept(imported);
            } else {
                status.setRollbackOnly();
            }
            return result;
        });
    }

    private ImportResult read(Source source, CountingListener problems) {
        boolean coded = false;
        try (TableReader table = TableFiles.open(source.file(), source.name())) {
            ImportColumns columns = ImportColumns.ofInterventions(table.header(), codes.names());
            columns.problems().forEach(problems);
            if (problems.any()) {
                return new ImportResult.Refused(problems.count());
            }
            coded = columns.coded();
            stage(table, columns, source.synthetic(), problems);
        } catch (UnreadableTable unreadable) {
            problems.accept(ImportProblem.of(unreadable.problem()));
        }
        store.repeatedExternalIds().forEach(problems);
        if (!problems.any() && store.stagedRows() == 0) {
            problems.accept(new ImportProblem(null, null, null, Problem.of("collection.import.no-rows")));
        }
        return problems.any()
                ? new ImportResult.Refused(problems.count())
                : store.merge(clock.instant(), source.published(), coded ? codes : null);
    }

    private void stage(TableReader table, ImportColumns columns, boolean synthetic, CountingListener problems) {
        var world = new RowParser.World(agreements, organisations, lists, codes.reading());
        try (ImportStore.Staging staging = store.stage(synthetic)) {
            long rows = 0;
            while (table.hasNext()) {
                TableRow row = table.next();
                RowParser parser = new RowParser(world, columns, row, problems);
                ImportedRow parsed = parser.parse();
                if (parsed == null) {
                    staging.refused(row.line(), parser.externalId());
                } else {
                    staging.row(parsed);
                }
                problems.progress(++rows, table.bytesRead(), table.bytesTotal());
            }
        }
    }
}
