package rose.coding;

import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static rose.coding.sql.Tables.CATEGORY;
import static rose.coding.sql.Tables.CATEGORY_MAPPING;
import static rose.coding.sql.Tables.CATEGORY_SUCCESSOR;
import static rose.coding.sql.Tables.CODEBOOK;
import static rose.coding.sql.Tables.CODEBOOK_CHANGE;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.springframework.stereotype.Component;
import rose.organisations.Viewer;
import tools.jackson.databind.json.JsonMapper;

/** Changes of codebooks, and their history. */
@Component
class CodebookEditStore {

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultVisibility(visibility -> visibility.withIsGetterVisibility(JsonAutoDetect.Visibility.NONE))
            .build();

    private final DSLContext db;

    CodebookEditStore(DSLContext db) {
        this.db = db;
    }

    // --- categories

    void update(long categoryId, Category category) {
        db.update(CATEGORY)
                .set(CodebookStore.columns(category))
                .where(CATEGORY.ID.eq(categoryId))
                .execute();
    }

    /** Frees their names, so that they can be given anew in any order. */
    void unname(Collection<Long> categoryIds) {
        db.update(CATEGORY)
                .set(CATEGORY.NAME, concat(val("\u0001"), CATEGORY.ID.cast(String.class)))
                .where(CATEGORY.ID.in(categoryIds))
                .execute();
    }

    /** @param categoryIds all of a dimension, in their new order */
    void order(List<Long> categoryIds) {
        db.batch(java.util.stream.IntStream.range(0, categoryIds.size())
                        .mapToObj(position -> db.update(CATEGORY)
                                .set(CATEGORY.POSITION, position)
                                .where(CATEGORY.ID.eq(categoryIds.get(position))))
                        .toList())
                .execute();
    }

    void retire(long categoryId, Instant now) {
        db.update(CATEGORY)
                .set(CATEGORY.RETIRED_AT, now.atOffset(ZoneOffset.UTC))
                .where(CATEGORY.ID.eq(categoryId))
                .execute();
    }

    void delete(Collection<Long> categoryIds) {
        db.deleteFrom(CATEGORY).where(CATEGORY.ID.in(categoryIds)).execute();
    }

    void addSuccessor(long categoryId, long successorId) {
        db.insertInto(CATEGORY_SUCCESSOR)
                .values(categoryId, successorId)
                .onConflictDoNothing()
                .execute();
    }

    // --- the mapping to the book before, and from the book after

    void unmap(long categoryId) {
        db.deleteFrom(CATEGORY_MAPPING)
                .where(CATEGORY_MAPPING.CATEGORY_ID.eq(categoryId))
                .execute();
    }

    /** What corresponds to the one corresponds to the other as well: in the book before and in the book after. */
    void shareMappings(long fromId, long withId) {
        copy(CATEGORY_MAPPING.CATEGORY_ID, fromId, inline(withId), CATEGORY_MAPPING.EARLIER_CATEGORY_ID);
        copy(CATEGORY_MAPPING.EARLIER_CATEGORY_ID, fromId, CATEGORY_MAPPING.CATEGORY_ID, inline(withId));
    }

    private void copy(Field<Long> of, long fromId, Field<Long> category, Field<Long> earlier) {
        db.insertInto(CATEGORY_MAPPING, CATEGORY_MAPPING.CATEGORY_ID, CATEGORY_MAPPING.EARLIER_CATEGORY_ID)
                .select(select(category, earlier).from(CATEGORY_MAPPING).where(of.eq(fromId)))
                .onConflictDoNothing()
                .execute();
    }

    // --- books

    /** @return its id; nothing where there is a book of that area, level and year already */
    Long addDraft(Codebook of, int year) {
        return db.insertInto(CODEBOOK)
                .set(CODEBOOK.AREA, of.area())
                .set(CODEBOOK.LEVEL, of.level() == null ? null : of.level().name())
                .set(CODEBOOK.YEAR, year)
                .set(CODEBOOK.NOTE_SV, of.noteSv())
                .set(CODEBOOK.NOTE_EN, of.noteEn())
                .set(CODEBOOK.STATE, "DRAFT")
                .set(CODEBOOK.BY_PROGRAM, false)
                .onConflictDoNothing()
                .returningResult(CODEBOOK.ID)
                .fetchOptional()
                .map(row -> row.value1())
                .orElse(null);
    }

    void putInForce(long bookId) {
        db.update(CODEBOOK)
                .set(CODEBOOK.STATE, "IN_FORCE")
                .where(CODEBOOK.ID.eq(bookId))
                .execute();
    }

    void discard(long bookId) {
        db.deleteFrom(CATEGORY).where(CATEGORY.CODEBOOK_ID.eq(bookId)).execute();
        db.deleteFrom(CODEBOOK).where(CODEBOOK.ID.eq(bookId)).execute();
    }

    void setNotes(long bookId, Change.Replace.Notes notes) {
        db.update(CODEBOOK)
                .set(CODEBOOK.NOTE_SV, notes.note().sv())
                .set(CODEBOOK.NOTE_EN, notes.note().en())
                .set(CODEBOOK.MAPPING_NOTE_SV, notes.mappingNote().sv())
                .set(CODEBOOK.MAPPING_NOTE_EN, notes.mappingNote().en())
                .where(CODEBOOK.ID.eq(bookId))
                .execute();
    }

    /** @return the book's new version */
    int countUp(long bookId) {
        return db.update(CODEBOOK)
                .set(CODEBOOK.VERSION, CODEBOOK.VERSION.plus(1))
                .set(CODEBOOK.BY_PROGRAM, false)
                .where(CODEBOOK.ID.eq(bookId))
                .returningResult(CODEBOOK.VERSION)
                .fetchSingle()
                .value1();
    }

    // --- history

    /** @param content the whole book after it */
    void remember(CodebookChange change, Codebook content, Viewer viewer) {
        var detail = Map.of("names", change.names(), "moved", change.moved(), "recoded", change.recoded());
        db.insertInto(CODEBOOK_CHANGE)
                .set(CODEBOOK_CHANGE.CODEBOOK_ID, content.id())
                .set(CODEBOOK_CHANGE.VERSION, change.version())
                .set(CODEBOOK_CHANGE.AT, change.at().atOffset(ZoneOffset.UTC))
                .set(CODEBOOK_CHANGE.ACCOUNT_ID, viewer.accountId())
                .set(CODEBOOK_CHANGE.ACCOUNT_NAME, change.by())
                .set(CODEBOOK_CHANGE.KIND, change.kind().name())
                .set(CODEBOOK_CHANGE.DETAIL, JSONB.valueOf(JSON.writeValueAsString(detail)))
                .set(CODEBOOK_CHANGE.CONTENT, JSONB.valueOf(JSON.writeValueAsString(content)))
                .execute();
    }

    /** Newest first. */
    List<CodebookChange> history(long bookId) {
        return db.selectFrom(CODEBOOK_CHANGE)
                .where(CODEBOOK_CHANGE.CODEBOOK_ID.eq(bookId))
                .orderBy(CODEBOOK_CHANGE.VERSION.desc())
                .fetch(row -> {
                    var detail = JSON.readTree(row.get(CODEBOOK_CHANGE.DETAIL).data());
                    return new CodebookChange(
                            row.get(CODEBOOK_CHANGE.VERSION),
                            row.get(CODEBOOK_CHANGE.AT).toInstant(),
                            row.get(CODEBOOK_CHANGE.ACCOUNT_NAME),
                            ChangeKind.valueOf(row.get(CODEBOOK_CHANGE.KIND)),
                            detail.get("names")
                                    .valueStream()
                                    .map(name -> name.asString())
                                    .toList(),
                            detail.get("moved").asInt(),
                            detail.get("recoded").asInt());
                });
    }
}
