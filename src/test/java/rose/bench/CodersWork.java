package rose.bench;

import java.sql.SQLException;

/** What two coders have done, written as {@code rose.coding} writes it, for thousands at a time. */
final class CodersWork {

    private static final String LOT =
            " from coding.task t where t.year = 2022 and t.area = 'god-vard' and t.level = 'MUNICIPALITY'";

    /** A category in ten. */
    private static final String FORGOTTEN = "hashint8extended(intervention_id * 1000 + category_id, 7) % 10 = 0";

    private final Sql sql;
    private final long one;
    private final long other;

    CodersWork(Sql sql, long one, long other) {
        this.sql = sql;
        this.one = one;
        this.other = other;
    }

    /** What came settled from a file was settled by one of them at the bench, some days ago. */
    void ofEachByOne() throws SQLException {
        sql.run("""
                update coding.settling set basis = 'BENCH', settled_at = now() - interval '9 days',
                    settled_by = case when intervention_id % 2 = 0 then ? else ? end
                where basis = 'FILE'""", one, other);
        sql.run("delete from coding.event where kind = 'FROM_FILE'");
        done("select s.intervention_id, s.settled_by from coding.settling s where basis = 'BENCH'");
        give("select s.intervention_id, s.settled_by, c.category_id from coding.settling s join coding.code c"
                + " using (intervention_id) where basis = 'BENCH'");
    }

    /** So many settled ones of the lot are coded by both; where they differ, it was decided as the first had coded it. */
    void ofEachByBoth(int most) throws SQLException {
        sql.run(
                "create table bench.twice as select t.intervention_id, s.settled_by as first, ? + ? - s.settled_by as second"
                        + " from coding.task t join coding.settling s using (intervention_id)"
                        + " where t.year = 2022 and s.basis = 'BENCH' and s.settled_at < now() - interval '5 days'"
                        + " order by t.area <> 'god-vard', t.level <> 'MUNICIPALITY', t.intervention_id limit ?",
                one,
                other,
                most);
        sql.run(
                "update coding.task set sample = 'BLIND' where intervention_id in (select intervention_id from bench.twice)");
        done("select intervention_id, second from bench.twice");
        give("select intervention_id, second, category_id from bench.twice join coding.code using (intervention_id)"
                + " where not " + FORGOTTEN);
        sql.run("update coding.settling set basis = 'AGREED' where intervention_id in"
                + " (select intervention_id from bench.twice)");
        sql.run("update coding.settling set basis = 'DECIDED', reason = 'Utbildningen är ett medel här'"
                + " where intervention_id in"
                + " (select intervention_id from bench.twice join coding.code using (intervention_id) where "
                + FORGOTTEN + ")");
        sql.run("analyze");
    }

    /** So many of the lot's that were decided on wait for that again. */
    void toSettle(int most) throws SQLException {
        sql.run(
                "create table bench.waiting as select t.intervention_id" + LOT
                        + " and t.intervention_id in (select intervention_id from coding.settling where basis = 'DECIDED')"
                        + " order by t.intervention_id limit ?",
                most);
        sql.run("delete from coding.code where intervention_id in (table bench.waiting)");
        sql.run("delete from coding.settling where intervention_id in (table bench.waiting)");
        sql.run("update coding.task set state = 'TO_SETTLE' where intervention_id in (table bench.waiting)");
        sql.run("analyze");
    }

    /** The first so many of the lot that are to be coded are done by the first coder, and wait for another. */
    void half(int most) throws SQLException {
        sql.run(
                "create table bench.half as select t.intervention_id" + LOT
                        + " and t.state = 'TO_CODE' order by t.intervention_id limit ?",
                most);
        sql.run("update coding.task set state = 'HALF_CODED', sample = 'BLIND', held_by = null, held_until = null"
                + " where intervention_id in (table bench.half)");
        done("select intervention_id, " + one + " from bench.half");
        give("select intervention_id, " + one
                + ", category_id from bench.half join bench.truth using (intervention_id)");
        sql.run("analyze");
    }

    /** @param rows intervention and coder */
    private void done(String rows) throws SQLException {
        sql.run("insert into coding.coder_work (intervention_id, coder_id, state, blind, started_at, done_at)"
                + " select id, coder, 'DONE', false, now() - interval '9 days', now() - interval '9 days'"
                + " from (" + rows + ") as rows (id, coder)");
        sql.run("insert into coding.event (intervention_id, at, account_id, account_name, kind, categories)"
                + " select id, now() - interval '9 days', coder, 'bench', 'DONE', '{}'"
                + " from (" + rows + ") as rows (id, coder)");
    }

    /** @param rows intervention, coder and category */
    private void give(String rows) throws SQLException {
        sql.run("insert into coding.given_code (intervention_id, coder_id, category_id, given_at)"
                + " select id, coder, category, now() - interval '9 days' from (" + rows
                + ") as rows (id, coder, category)");
        sql.run("insert into coding.event (intervention_id, at, account_id, account_name, kind, category_id)"
                + " select id, now() - interval '9 days', coder, 'bench', 'TICKED', category"
                + " from (" + rows + ") as rows (id, coder, category)");
    }
}
