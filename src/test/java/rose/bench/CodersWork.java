package rose.bench;

import java.sql.SQLException;

/** What two coders have done, written as {@code rose.coding} writes it, for thousands at a time. */
final class CodersWork {

    private static final String LOT =
            " from coding.task t where t.year = 2022 and t.area = 'god-vard' and t.level = 'MUNICIPALITY'";

    /** A category in ten. */
    private static final String FORGOTTEN = "hashint8extended(intervention_id * 1000 + category_id, 7) % 10 = 0";

    /** Not what the bench has settled itself, page by page. */
    private static final String LONG_AGO = "settled_at < now() - interval '5 days'";

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
        done("select s.intervention_id, s.settled_by from coding.settling s where " + LONG_AGO, false);
        give("select s.intervention_id, s.settled_by, c.category_id from coding.settling s join coding.code c"
                + " using (intervention_id) where " + LONG_AGO);
    }

    /**
     * As many settled ones of the lot as there are, at most so many, are coded by both, blind; where they differ, it was decided as
     * the first had coded it.
     *
     * @return how many
     */
    int ofEachByBoth(int most) throws SQLException {
        sql.run(
                "create table bench.both as select t.intervention_id" + LOT
                        + " and t.intervention_id in (select intervention_id from coding.settling where " + LONG_AGO
                        + ") order by t.intervention_id limit ?",
                most);
        sql.run("update coding.task set sample = 'BLIND' where intervention_id in (table bench.both)");
        sql.run("update coding.coder_work set blind = true where intervention_id in (table bench.both)");
        String second = "select intervention_id, " + (one + other) + " - settled_by%s"
                + " from coding.settling%s where intervention_id in (table bench.both)";
        done(second.formatted("", ""), true);
        give(second.formatted(", category_id", " join coding.code using (intervention_id)") + " and not " + FORGOTTEN);
        sql.run("update coding.settling set basis = 'AGREED' where intervention_id in (table bench.both)");
        sql.run("update coding.settling set basis = 'DECIDED', reason = 'Utbildningen är ett medel här'"
                + " where basis = 'AGREED' and intervention_id in"
                + " (select intervention_id from coding.code where " + FORGOTTEN + ")");
        sql.run("analyze");
        return (int) sql.number("select count(*) from bench.both");
    }

    /** Somebody is done with another, so that what is computed of all is computed again. */
    void codeAnother() throws SQLException {
        sql.run(
                "update coding.coder_work set done_at = now() where intervention_id = (select min(intervention_id) from bench.both)");
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
        done("select intervention_id, " + one + " from bench.half", true);
        give("select intervention_id, " + one
                + ", category_id from bench.half join bench.truth using (intervention_id)");
        sql.run("analyze");
    }

    /** @param rows intervention and coder */
    private void done(String rows, boolean blind) throws SQLException {
        sql.run("insert into coding.coder_work (intervention_id, coder_id, state, blind, started_at, done_at)"
                + " select id, coder, 'DONE', " + blind + ", now() - interval '9 days', now() - interval '9 days'"
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
