package rose.collection;

import java.nio.file.Path;
import java.time.Clock;
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
import rose.platform.table.UnreadableTable;
import rose.surveys.Surveys;

/**
 * Imports what organisations have answered, in other ways than here, to questions with given options or for a number; from a CSV
 * file or an .xlsx sheet, wholly or not at all. What a respondent has answered here is never written over.
 */
@Component
public class AnswerImport {

    private final Agreements agreements;
    private final Organisations organisations;
    private final Surveys surveys;
    private final Questionnaires questionnaires;
    private final AnswerImportStore store;
    private final TransactionTemplate transaction;
    private final Audit audit;
    private final Clock clock;

    AnswerImport(
            Agreements agreements,
            Organisations organisations,
            Surveys surveys,
            Questionnaires questionnaires,
            AnswerImportStore store,
            PlatformTransactionManager transactions,
            Audit audit,
            Clock clock) {
        this.agreements = agreements;
        this.organisations = organisations;
        this.surveys = surveys;
        this.questionnaires = questionnaires;
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
     * @param synthetic whether its answers are made by the program, and so to be marked wherever they show; such answers of an
     *     organisation that has answered here are passed over
     */
    public record Source(Path file, String name, boolean synthetic) {}

    /** Imports the file; every problem is told to the listener before this returns. */
    public ImportResult run(Source source, Viewer viewer, ImportListener listener) {
        if (!viewer.mayImport()) {
            throw new Forbidden("import answers");
        }
        return transaction.execute(status -> {
            ImportResult result = read(source, new CountingListener(listener));
            if (result instanceof ImportResult.Imported imported) {
                audit.record(viewer.accountId(), viewer.name(), "import", source.name(), imported.rows() + " answers");
            } else {
                status.setRollbackOnly();
            }
            return result;
        });
    }

    private ImportResult read(Source source, CountingListener problems) {
        long rows = 0;
        try (TableReader table = TableFiles.open(source.file(), source.name())) {
            ImportColumns columns = ImportColumns.ofAnswers(table.header());
            columns.problems().forEach(problems);
            if (problems.any()) {
                return new ImportResult.Refused(problems.count());
            }
            rows = stage(table, columns, problems);
        } catch (UnreadableTable unreadable) {
            problems.accept(ImportProblem.of(unreadable.problem()));
            return new ImportResult.Refused(problems.count());
        }
        if (rows == 0) {
            problems.accept(new ImportProblem(null, null, null, Problem.of("collection.import.no-rows")));
        }
        return merge(source.synthetic(), problems);
    }

    private long stage(TableReader table, ImportColumns columns, CountingListener problems) {
        var world = new AnswerRowParser.World(agreements, organisations, surveys, questionnaires);
        long rows = 0;
        try (AnswerImportStore.Staging staging = store.stage()) {
            while (table.hasNext()) {
                ImportedAnswer parsed = new AnswerRowParser(world, columns, table.next(), problems).parse();
                if (parsed != null) {
                    staging.row(parsed);
                }
                problems.progress(++rows, table.bytesRead(), table.bytesTotal());
            }
        }
        return rows;
    }

    private ImportResult merge(boolean synthetic, CountingListener problems) {
        store.prepare();
        store.repeated().forEach(problems);
        if (synthetic) {
            store.passOverAnsweredHere();
        } else {
            store.answeredHere().forEach(problems);
        }
        return problems.any() ? new ImportResult.Refused(problems.count()) : store.merge(clock.instant(), synthetic);
    }
}
