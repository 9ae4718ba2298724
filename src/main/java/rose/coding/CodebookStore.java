package rose.coding;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.val;
import static rose.coding.sql.Tables.CATEGORY;
import static rose.coding.sql.Tables.CATEGORY_MAPPING;
import static rose.coding.sql.Tables.CATEGORY_SUCCESSOR;
import static rose.coding.sql.Tables.CODEBOOK;
import static rose.coding.sql.Tables.CODEBOOKS_STAMP;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import rose.organisations.Level;

@Component
class CodebookStore {

    /** Beside an area's name the key of its lock; no other lock of the program has it. */
    private static final int AREA_LOCK = 1_212;

    private final DSLContext db;

    CodebookStore(DSLContext db) {
        this.db = db;
    }

    /** Another one after each change, also where several nodes change them. */
    String stamp() {
        return db.select(CODEBOOKS_STAMP.STAMP).from(CODEBOOKS_STAMP).fetchSingle(CODEBOOKS_STAMP.STAMP);
    }

    /** The transaction's own number: where it is taken back, so is the stamp, and no other will have it. */
    void changeStamp() {
        db.update(CODEBOOKS_STAMP)
                .set(CODEBOOKS_STAMP.STAMP, field("pg_current_xact_id()::text", String.class))
                .execute();
    }

    /** Keeps an area's books from being changed until the transaction ends. Before any task is locked. */
    void keepStill(String area) {
        db.execute("select pg_advisory_xact_lock_shared({0}, hashtext({1}))", inline(AREA_LOCK), val(area));
    }

    /** Waits until nobody codes by the area's books, and lets nobody do so until the transaction ends. */
    void lock(String area) {
        db.execute("select pg_advisory_xact_lock({0}, hashtext({1}))", inline(AREA_LOCK), val(area));
    }

    List<Codebook> codebooks() {
        Map<Long, List<Long>> earlier = db.selectFrom(CATEGORY_MAPPING)
                .fetchGroups(CATEGORY_MAPPING.CATEGORY_ID, CATEGORY_MAPPING.EARLIER_CATEGORY_ID);
        Map<Long, List<Long>> successors = db.selectFrom(CATEGORY_SUCCESSOR)
                .fetchGroups(CATEGORY_SUCCESSOR.CATEGORY_ID, CATEGORY_SUCCESSOR.SUCCESSOR_ID);
        Map<Long, List<Category>> categories = db.selectFrom(CATEGORY)
                .orderBy(CATEGORY.CODEBOOK_ID, CATEGORY.DIMENSION, CATEGORY.POSITION, CATEGORY.ID)
                .fetchGroups(row -> row.get(CATEGORY.CODEBOOK_ID), row -> category(row, earlier, successors));
        return db.selectFrom(CODEBOOK)
                .orderBy(CODEBOOK.AREA, CODEBOOK.LEVEL, CODEBOOK.YEAR)
                .fetch(row -> new Codebook(
                        row.get(CODEBOOK.ID),
                        row.get(CODEBOOK.AREA),
                        row.get(CODEBOOK.LEVEL) == null ? null : Level.valueOf(row.get(CODEBOOK.LEVEL)),
                        row.get(CODEBOOK.YEAR),
                        row.get(CODEBOOK.STATE).equals("DRAFT"),
                        row.get(CODEBOOK.VERSION),
                        row.get(CODEBOOK.BY_PROGRAM),
                        row.get(CODEBOOK.NOTE_SV),
                        row.get(CODEBOOK.NOTE_EN),
                        row.get(CODEBOOK.MAPPING_NOTE_SV),
                        row.get(CODEBOOK.MAPPING_NOTE_EN),
                        categories.getOrDefault(row.get(CODEBOOK.ID), List.of())));
    }

    private static Category category(Record row, Map<Long, List<Long>> earlier, Map<Long, List<Long>> successors) {
        return new Category(
                row.get(CATEGORY.ID),
                Dimension.valueOf(row.get(CATEGORY.DIMENSION)),
                row.get(CATEGORY.POSITION),
                row.get(CATEGORY.NAME),
                row.get(CATEGORY.NAME_EN),
                new Category.Note(row.get(CATEGORY.DEFINITION_SV), row.get(CATEGORY.DEFINITION_EN)),
                new Category.Note(row.get(CATEGORY.INCLUDES_SV), row.get(CATEGORY.INCLUDES_EN)),
                new Category.Note(row.get(CATEGORY.EXCLUDES_SV), row.get(CATEGORY.EXCLUDES_EN)),
                List.of(row.get(CATEGORY.EXAMPLES)),
                List.of(row.get(CATEGORY.WORDS)),
                List.of(row.get(CATEGORY.ALSO_WRITTEN)),
                row.get(CATEGORY.COLOUR),
                row.get(CATEGORY.RETIRED_AT) != null,
                earlier.getOrDefault(row.get(CATEGORY.ID), List.of()),
                successors.getOrDefault(row.get(CATEGORY.ID), List.of()));
    }

    /** Saves the book as it comes with the program; nothing where anybody has changed it. @return its id, or null then */
    Long saveByProgram(Codebook book) {
        return db.insertInto(CODEBOOK)
                .set(CODEBOOK.AREA, book.area())
                .set(CODEBOOK.LEVEL, book.level() == null ? null : book.level().name())
                .set(CODEBOOK.YEAR, book.year())
                .set(CODEBOOK.NOTE_SV, book.noteSv())
                .set(CODEBOOK.NOTE_EN, book.noteEn())
                .set(CODEBOOK.MAPPING_NOTE_SV, book.mappingNoteSv())
                .set(CODEBOOK.MAPPING_NOTE_EN, book.mappingNoteEn())
                .onConflict(CODEBOOK.AREA, CODEBOOK.LEVEL, CODEBOOK.YEAR)
                .doUpdate()
                .setAllToExcluded()
                .where(CODEBOOK.BY_PROGRAM)
                .returningResult(CODEBOOK.ID)
                .fetchOptional()
                .map(row -> row.value1())
                .orElse(null);
    }

    /** Adds the category, or changes the one in use of that name. @return its id */
    long save(long codebookId, Category category) {
        return db.insertInto(CATEGORY)
                .set(CATEGORY.CODEBOOK_ID, codebookId)
                .set(columns(category))
                .onConflict(CATEGORY.CODEBOOK_ID, CATEGORY.DIMENSION, CATEGORY.NAME)
                .where(CATEGORY.RETIRED_AT.isNull())
                .doUpdate()
                .setAllToExcluded()
                .returningResult(CATEGORY.ID)
                .fetchSingle()
                .value1();
    }

    static Map<Field<?>, Object> columns(Category category) {
        Map<Field<?>, Object> columns = new LinkedHashMap<>();
        columns.put(CATEGORY.DIMENSION, category.dimension().name());
        columns.put(CATEGORY.POSITION, category.position());
        columns.put(CATEGORY.NAME, category.name());
        columns.put(CATEGORY.NAME_EN, category.nameEn());
        columns.put(CATEGORY.DEFINITION_SV, category.definition().sv());
        columns.put(CATEGORY.DEFINITION_EN, category.definition().en());
        columns.put(CATEGORY.INCLUDES_SV, category.includes().sv());
        columns.put(CATEGORY.INCLUDES_EN, category.includes().en());
        columns.put(CATEGORY.EXCLUDES_SV, category.excludes().sv());
        columns.put(CATEGORY.EXCLUDES_EN, category.excludes().en());
        columns.put(CATEGORY.EXAMPLES, category.examples().toArray(String[]::new));
        columns.put(CATEGORY.WORDS, category.words().toArray(String[]::new));
        columns.put(CATEGORY.ALSO_WRITTEN, category.alsoWritten().toArray(String[]::new));
        columns.put(CATEGORY.COLOUR, category.colour());
        return columns;
    }

    void saveMapping(long categoryId, long earlierCategoryId) {
        db.insertInto(CATEGORY_MAPPING)
                .values(categoryId, earlierCategoryId)
                .onConflictDoNothing()
                .execute();
    }
}
