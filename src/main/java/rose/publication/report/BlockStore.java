package rose.publication.report;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;
import static rose.publication.sql.Tables.REPORT_BLOCK;
import static rose.publication.sql.Tables.REPORT_BLOCK_VERSION;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import rose.organisations.Viewer;
import rose.publication.report.BlockVersion.Kind;

/** Blocks, their order, and all that they have said. */
@Component
class BlockStore {

    private final DSLContext db;

    BlockStore(DSLContext db) {
        this.db = db;
    }

    /** In their order, those that are removed too. */
    List<Block> blocks(long reportId) {
        return db.selectFrom(REPORT_BLOCK)
                .where(REPORT_BLOCK.REPORT_ID.eq(reportId))
                .orderBy(REPORT_BLOCK.POSITION)
                .fetch(BlockStore::block);
    }

    Optional<Block> find(long id) {
        return db.selectFrom(REPORT_BLOCK).where(REPORT_BLOCK.ID.eq(id)).fetchOptional(BlockStore::block);
    }

    /** Until the transaction ends nobody else writes in it. */
    Optional<Block> hold(long id) {
        return db.selectFrom(REPORT_BLOCK)
                .where(REPORT_BLOCK.ID.eq(id))
                .forUpdate()
                .fetchOptional(BlockStore::block);
    }

    private static Block block(Record row) {
        return new Block(
                row.get(REPORT_BLOCK.ID),
                row.get(REPORT_BLOCK.REPORT_ID),
                row.get(REPORT_BLOCK.TEXT),
                row.get(REPORT_BLOCK.VERSION),
                row.get(REPORT_BLOCK.REMOVED),
                row.get(REPORT_BLOCK.CHANGED_AT).toInstant(),
                row.get(REPORT_BLOCK.ACCOUNT_ID),
                row.get(REPORT_BLOCK.ACCOUNT_NAME));
    }

    /** The highest position that a block has, 0 where there is none. */
    int last(long reportId) {
        return db.select(coalesce(max(REPORT_BLOCK.POSITION), 0))
                .from(REPORT_BLOCK)
                .where(REPORT_BLOCK.REPORT_ID.eq(reportId))
                .fetchSingle()
                .value1();
    }

    int position(long id) {
        return db.select(REPORT_BLOCK.POSITION)
                .from(REPORT_BLOCK)
                .where(REPORT_BLOCK.ID.eq(id))
                .fetchSingle()
                .value1();
    }

    /** Makes room for one block after a position. */
    void shiftAfter(long reportId, int position) {
        db.update(REPORT_BLOCK)
                .set(REPORT_BLOCK.POSITION, REPORT_BLOCK.POSITION.plus(1))
                .where(REPORT_BLOCK.REPORT_ID.eq(reportId))
                .and(REPORT_BLOCK.POSITION.gt(position))
                .execute();
    }

    void swap(long one, long other) {
        Map<Long, Integer> positions = Map.of(one, position(other), other, position(one));
        positions.forEach((id, position) -> db.update(REPORT_BLOCK)
                .set(REPORT_BLOCK.POSITION, position)
                .where(REPORT_BLOCK.ID.eq(id))
                .execute());
    }

    /** @return the new block's id */
    long insert(long reportId, int position, String text, String rendered, Viewer by, Instant now) {
        long id = db.insertInto(REPORT_BLOCK)
                .set(REPORT_BLOCK.REPORT_ID, reportId)
                .set(REPORT_BLOCK.POSITION, position)
                .set(REPORT_BLOCK.TEXT, text)
                .set(REPORT_BLOCK.CHANGED_AT, now.atOffset(ZoneOffset.UTC))
                .set(REPORT_BLOCK.ACCOUNT_ID, by.accountId())
                .set(REPORT_BLOCK.ACCOUNT_NAME, by.name())
                .returning(REPORT_BLOCK.ID)
                .fetchSingle(REPORT_BLOCK.ID);
        keep(id, Kind.WRITTEN, rendered);
        return id;
    }

    void insertAll(long reportId, List<String> texts, Viewer by, Instant now) {
        IntStream.range(0, texts.size()).forEach(i -> insert(reportId, i + 1, texts.get(i), null, by, now));
    }

    /** Gives a block that is held its next version. */
    void change(long id, Kind kind, String text, String rendered, Viewer by, Instant now) {
        db.update(REPORT_BLOCK)
                .set(REPORT_BLOCK.TEXT, text)
                .set(REPORT_BLOCK.VERSION, REPORT_BLOCK.VERSION.plus(1))
                .set(REPORT_BLOCK.REMOVED, kind == Kind.REMOVED)
                .set(REPORT_BLOCK.CHANGED_AT, now.atOffset(ZoneOffset.UTC))
                .set(REPORT_BLOCK.ACCOUNT_ID, by.accountId())
                .set(REPORT_BLOCK.ACCOUNT_NAME, by.name())
                .where(REPORT_BLOCK.ID.eq(id))
                .execute();
        keep(id, kind, rendered);
    }

    private void keep(long id, Kind kind, String rendered) {
        db.insertInto(
                        REPORT_BLOCK_VERSION,
                        REPORT_BLOCK_VERSION.BLOCK_ID,
                        REPORT_BLOCK_VERSION.VERSION,
                        REPORT_BLOCK_VERSION.KIND,
                        REPORT_BLOCK_VERSION.TEXT,
                        REPORT_BLOCK_VERSION.RENDERED,
                        REPORT_BLOCK_VERSION.AT,
                        REPORT_BLOCK_VERSION.ACCOUNT_ID,
                        REPORT_BLOCK_VERSION.ACCOUNT_NAME)
                .select(db.select(
                                REPORT_BLOCK.ID,
                                REPORT_BLOCK.VERSION,
                                org.jooq.impl.DSL.val(kind.name()),
                                REPORT_BLOCK.TEXT,
                                org.jooq.impl.DSL.val(rendered, REPORT_BLOCK_VERSION.RENDERED),
                                REPORT_BLOCK.CHANGED_AT,
                                REPORT_BLOCK.ACCOUNT_ID,
                                REPORT_BLOCK.ACCOUNT_NAME)
                        .from(REPORT_BLOCK)
                        .where(REPORT_BLOCK.ID.eq(id)))
                .execute();
    }

    /** Newest first. */
    List<BlockVersion> history(long id) {
        return db.selectFrom(REPORT_BLOCK_VERSION)
                .where(REPORT_BLOCK_VERSION.BLOCK_ID.eq(id))
                .orderBy(REPORT_BLOCK_VERSION.VERSION.desc())
                .fetch(BlockStore::version);
    }

    /** How the blocks of a report read when they were last written, by id; those are left out that nobody rendered. */
    Map<Long, String> lastRendered(long reportId) {
        return db.select(REPORT_BLOCK.ID, REPORT_BLOCK_VERSION.RENDERED)
                .from(REPORT_BLOCK)
                .join(REPORT_BLOCK_VERSION)
                .on(REPORT_BLOCK_VERSION.BLOCK_ID.eq(REPORT_BLOCK.ID))
                .and(REPORT_BLOCK_VERSION.VERSION.eq(REPORT_BLOCK.VERSION))
                .where(REPORT_BLOCK.REPORT_ID.eq(reportId))
                .and(REPORT_BLOCK_VERSION.RENDERED.isNotNull())
                .fetchMap(REPORT_BLOCK.ID, REPORT_BLOCK_VERSION.RENDERED);
    }

    private static BlockVersion version(Record row) {
        return new BlockVersion(
                row.get(REPORT_BLOCK_VERSION.BLOCK_ID),
                row.get(REPORT_BLOCK_VERSION.VERSION),
                Kind.valueOf(row.get(REPORT_BLOCK_VERSION.KIND)),
                row.get(REPORT_BLOCK_VERSION.TEXT),
                row.get(REPORT_BLOCK_VERSION.RENDERED),
                row.get(REPORT_BLOCK_VERSION.AT).toInstant(),
                row.get(REPORT_BLOCK_VERSION.ACCOUNT_ID),
                row.get(REPORT_BLOCK_VERSION.ACCOUNT_NAME));
    }
}
