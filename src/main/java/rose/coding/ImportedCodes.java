package rose.coding;

import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import rose.agreements.AreaPart;
import rose.collection.CodeColumns;
import rose.organisations.Level;
import rose.platform.Problem;

/** The codes that come with an import file: category names of the codebook in force, counted as settled. */
@Component
class ImportedCodes implements CodeColumns {

    private final Codebooks codebooks;
    private final DSLContext db;
    private final Clock clock;

    ImportedCodes(Codebooks codebooks, DSLContext db, Clock clock) {
        this.codebooks = codebooks;
        this.db = db;
        this.clock = clock;
    }

    @Override
    public List<String> names() {
        return Arrays.stream(Dimension.values()).map(Dimension::column).toList();
    }

    @Override
    public Reading reading() {
        List<Codebook> books = codebooks.all();
        return (area, level, column, values) -> read(books, area, level, column, values);
    }

    private static Meaning read(List<Codebook> books, AreaPart area, Level level, String column, List<String> values) {
        Dimension dimension = Arrays.stream(Dimension.values())
                .filter(candidate -> candidate.column().equals(column))
                .findFirst()
                .orElseThrow();
        Optional<Codebook> book = Codebooks.inForce(books, area.year(), area.shortName(), level);
        if (book.isEmpty() || !book.get().codes(dimension)) {
            String year = String.valueOf(area.year());
            Problem problem = Problem.of("coding.import.not-coded", area.shortName(), year, level.name(), column);
            return new Meaning(List.of(), List.of(new Wrong(String.join(" | ", values), problem)));
        }
        return read(book.get(), dimension, values);
    }

    private static Meaning read(Codebook book, Dimension dimension, List<String> values) {
        List<Long> ids = new ArrayList<>();
        List<Wrong> problems = new ArrayList<>();
        for (String value : values) {
            Optional<Category> category = book.category(dimension, value);
            if (category.isPresent()) {
                ids.add(category.get().id());
            } else {
                problems.add(new Wrong(value, unknown(book, dimension, value)));
            }
        }
        return new Meaning(ids, problems);
    }

    private static Problem unknown(Codebook book, Dimension dimension, String value) {
        String allowed = book.of(dimension).stream().map(Category::name).collect(Collectors.joining(" | "));
        String shown = value.length() > 60 ? value.substring(0, 59) + "…" : value;
        return Problem.of("coding.import.unknown-category", shown, String.valueOf(book.year()), allowed);
    }

    @Override
    public void store(String staging) {
        var now = val(clock.instant().atOffset(ZoneOffset.UTC));
        var rows = table(staging);
        db.execute("delete from coding.code where intervention_id in (select intervention_id from {0})", rows);
        db.execute("""
                insert into coding.code (intervention_id, category_id)
                select distinct intervention_id, unnest(code_ids) from {0}""", rows);
        followMerges(rows);
        db.execute("""
                insert into coding.settling (intervention_id, basis, settled_by, settled_at)
                select intervention_id, 'FILE', null, {1} from {0}
                on conflict (intervention_id) do update
                set basis = excluded.basis, settled_by = null, settled_at = excluded.settled_at, reason = null""", rows, now);
        db.execute("""
                update coding.coder_work set state = 'REPLACED'
                where intervention_id in (select intervention_id from {0})""", rows);
        db.execute("""
                update coding.task set state = 'SETTLED', sample = 'NONE', held_by = null, held_until = null
                where intervention_id in (select intervention_id from {0})""", rows);
        db.execute("""
                insert into coding.event (intervention_id, at, account_name, kind, categories)
                select intervention_id, {1}, '', 'FROM_FILE', code_ids from {0}""", rows, now);
    }

    /** A category may have been merged with another since the file was read: what gives it has waited for that. */
    private void followMerges(org.jooq.Table<?> rows) {
        String merged = """
                join coding.category k on k.id = c.category_id and k.retired_at is not null
                join (select category_id, min(successor_id) as place from coding.category_successor
                      group by category_id having count(*) = 1) s on s.category_id = k.id
                where c.intervention_id in (select intervention_id from {0})""";
        db.execute(
                "insert into coding.code (intervention_id, category_id) select c.intervention_id, s.place from coding.code c "
                        + merged + " on conflict do nothing",
                rows);
        db.execute(
                "delete from coding.code where (intervention_id, category_id) in"
                        + " (select c.intervention_id, c.category_id from coding.code c " + merged + ")",
                rows);
    }
}
