package rose.coding;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import rose.collection.Intervention;
import rose.collection.Interventions;
import rose.organisations.Accounts;
import rose.organisations.Organisations;
import rose.organisations.Viewer;
import rose.platform.Missing;
import rose.platform.Texts;

/**
 * The codes of a lot as files, for the analysts who code it: as a matrix with what its columns mean, and with their history. Each is
 * of one moment, ordered by the interventions' ids, and written some interventions at a time.
 */
@Component
public class Exports {

    private static final int AT_A_TIME = 1000;

    private final ExportStore store;
    private final CodeStore codes;
    private final CodingStore codings;
    private final Codebooks codebooks;
    private final Interventions interventions;
    private final Organisations organisations;
    private final Accounts accounts;
    private final TransactionTemplate atOneMoment;

    Exports(
            ExportStore store,
            CodeStore codes,
            CodingStore codings,
            Codebooks codebooks,
            Interventions interventions,
            Organisations organisations,
            Accounts accounts,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.codes = codes;
        this.codings = codings;
        this.codebooks = codebooks;
        this.interventions = interventions;
        this.organisations = organisations;
        this.accounts = accounts;
        this.atOneMoment = new TransactionTemplate(transactions);
        atOneMoment.setReadOnly(true);
        atOneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** The files that there are of a lot. */
    public enum Kind {
        MATRIX_CSV("matris.csv"),
        MATRIX_XLSX("matris.xlsx"),
        DICTIONARY_CSV("kolumner.csv"),
        HISTORY_JSON("historik.json");

        private final String file;

        Kind(String file) {
            this.file = file;
        }

        /** As in addresses, and the end of its name. */
        public String file() {
            return file;
        }
    }

    /** @throws Missing where there is no codebook for the lot */
    public Codebook book(Lot lot, Viewer viewer) {
        Coding.mustCode(lot.area(), viewer);
        return codebooks.inForce(lot).orElseThrow(() -> new Missing("codebook of " + lot.path()));
    }

    /** Writes it and leaves the stream open. */
    public void write(Kind kind, Lot lot, Viewer viewer, Texts texts, OutputStream out) {
        Codebook book = book(lot, viewer);
        atOneMoment.executeWithoutResult(status -> {
            try {
                write(kind, lot, book, viewer, texts, out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private void write(Kind kind, Lot lot, Codebook book, Viewer viewer, Texts texts, OutputStream out)
            throws IOException {
        Rows rows = writing -> eachRow(lot, viewer, writing);
        switch (kind) {
            case MATRIX_CSV -> MatrixFile.csv(columns(lot, book), rows, out);
            case DICTIONARY_CSV -> MatrixFile.dictionary(columns(lot, book), about(lot, book, rows), out);
            case MATRIX_XLSX -> MatrixFile.xlsx(columns(lot, book), rows, () -> about(lot, book, rows), texts, out);
            case HISTORY_JSON ->
                HistoryFile.write(lot, book, changedAt(book), writing -> eachPast(lot, viewer, writing), out);
        }
    }

    /** Calls with each row in turn. */
    interface Rows {
        void each(Consumer<MatrixRow> writing);
    }

    private List<MatrixColumn> columns(Lot lot, Codebook book) {
        return MatrixColumn.of(lot, book, store.used(lot), codebooks);
    }

    private Optional<Instant> changedAt(Codebook book) {
        return store.changedAt(book.id());
    }

    /** What holds for all of the matrix, counted as it is written. */
    private MatrixAbout about(Lot lot, Codebook book, Rows rows) {
        var count = new int[3];
        rows.each(row -> {
            count[0]++;
            count[1] += row.settling() == null ? 0 : 1;
            count[2] += row.intervention().synthetic() ? 1 : 0;
        });
        return new MatrixAbout(lot, book, changedAt(book).orElse(null), count[0], count[1], count[2]);
    }

    private void eachRow(Lot lot, Viewer viewer, Consumer<MatrixRow> writing) {
        each(lot, viewer, (ids, reported) -> {
            Map<Long, Set<Long>> settled = codes.settled(ids);
            Map<Long, Coding.Settling> settlings = store.settlings(ids);
            ids.stream()
                    .filter(reported::containsKey)
                    .forEach(id -> writing.accept(new MatrixRow(
                            reported.get(id), county(reported.get(id)), settlings.get(id), settled.get(id))));
        });
    }

    private String county(Intervention intervention) {
        String code = intervention.organisation().countyCode();
        return code == null ? "" : organisations.county(code).name();
    }

    /** What one intervention's codes have been through. */
    record Past(
            Intervention intervention,
            Coding.Settling settling,
            Set<Long> codes,
            List<CoderWork> coders,
            List<Event> events,
            Map<Long, String> names) {}

    private void eachPast(Lot lot, Viewer viewer, Consumer<Past> writing) {
        each(lot, viewer, (ids, reported) -> {
            Map<Long, Set<Long>> settled = codes.settled(ids);
            Map<Long, Coding.Settling> settlings = store.settlings(ids);
            Map<Long, List<CoderWork>> works = codings.codings(ids);
            Map<Long, List<Event>> events = store.events(ids);
            Map<Long, String> names = names(works, settlings);
            for (long id : ids) {
                if (reported.containsKey(id)) {
                    boolean open = !settlings.containsKey(id);
                    writing.accept(new Past(
                            reported.get(id),
                            settlings.get(id),
                            settled.getOrDefault(id, Set.of()),
                            open ? List.of() : works.getOrDefault(id, List.of()),
                            Coding.shown(events.getOrDefault(id, List.of()), open),
                            names));
                }
            }
        });
    }

    private Map<Long, String> names(Map<Long, List<CoderWork>> works, Map<Long, Coding.Settling> settlings) {
        Set<Long> ids = new HashSet<>();
        works.values().forEach(some -> some.forEach(work -> ids.add(work.coderId())));
        settlings.values().forEach(each -> Optional.ofNullable(each.settledBy()).ifPresent(ids::add));
        return accounts.names(ids);
    }

    /** Some interventions, by rising id. */
    private interface Some {
        void of(List<Long> ids, Map<Long, Intervention> reported);
    }

    private void each(Lot lot, Viewer viewer, Some some) {
        long after = 0;
        for (List<Long> ids; !(ids = store.ids(lot, after, AT_A_TIME)).isEmpty(); after = ids.getLast()) {
            some.of(
                    ids,
                    interventions.readable(ids, viewer, 0, AT_A_TIME).stream()
                            .collect(Collectors.toMap(Intervention::id, each -> each)));
        }
    }
}
