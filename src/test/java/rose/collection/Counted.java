package rose.collection;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;

/** The answers that count, in few words. */
final class Counted {

    private Counted() {}

    /** Each as its entry, the intervention that it is about, question, row, and option or number; ordered by the same. */
    static List<String> in(DSLContext db) {
        return db.fetch("""
                        select f.entry, i.title, f.question, f.row_id, f.option, f.number
                        from collection.answer_fact f left join collection.intervention i on i.id = f.intervention_id
                        order by f.entry, f.question, f.row_id, f.option, f.organisation_id""")
                .map(row -> Stream.of(row.intoArray())
                        .filter(Objects::nonNull)
                        .map(String::valueOf)
                        .collect(Collectors.joining(" ")));
    }
}
