package rose.coding;

import static rose.coding.sql.Tables.TASK;

import java.util.Collection;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** Which tasks are of a lot, for all stores that ask. */
final class LotTasks {

    private LotTasks() {}

    static Condition in(Lot lot) {
        return in(LotKey.of(lot));
    }

    static Condition in(Collection<LotKey> lots) {
        return DSL.or(lots.stream().map(LotTasks::in).toList());
    }

    private static Condition in(LotKey lot) {
        return TASK.YEAR
                .eq(lot.year())
                .and(TASK.AREA.eq(lot.area()))
                .and(TASK.LEVEL.eq(lot.level().name()));
    }
}
