package rose.coding;

import static rose.coding.sql.Tables.CATEGORY;
import static rose.coding.sql.Tables.CATEGORY_MAPPING;
import static rose.coding.sql.Tables.CODEBOOK;

import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import rose.organisations.Level;

@Component
class CodebookStore {

    private final DSLContext db;

    CodebookStore(DSLContext db) {
        this.db = db;
    }

    List<Codebook> codebooks() {
        Map<Long, List<Long>> earlier = db.selectFrom(CATEGORY_MAPPING)
                .fetchGroups(CATEGORY_MAPPING.CATEGORY_ID, CATEGORY_MAPPING.EARLIER_CATEGORY_ID);
        Map<Long, List<Category>> categories = db.selectFrom(CATEGORY)
                .orderBy(CATEGORY.CODEBOOK_ID, CATEGORY.DIMENSION, CATEGORY.POSITION)
                .fetchGroups(row -> row.get(CATEGORY.CODEBOOK_ID), row -> category(row, earlier));
        return db.selectFrom(CODEBOOK)
                .orderBy(CODEBOOK.AREA, CODEBOOK.LEVEL, CODEBOOK.YEAR)
                .fetch(row -> new Codebook(
                        row.get(CODEBOOK.ID),
                        row.get(CODEBOOK.AREA),
                        row.get(CODEBOOK.LEVEL) == null ? null : Level.valueOf(row.get(CODEBOOK.LEVEL)),
                        row.get(CODEBOOK.YEAR),
                        row.get(CODEBOOK.NOTE_SV),
                        row.get(CODEBOOK.NOTE_EN),
                        row.get(CODEBOOK.MAPPING_NOTE_SV),
                        row.get(CODEBOOK.MAPPING_NOTE_EN),
                        categories.getOrDefault(row.get(CODEBOOK.ID), List.of())));
    }

    private static Category category(Record row, Map<Long, List<Long>> earlier) {
        return new Category(
                row.get(CATEGORY.ID),
                Dimension.valueOf(row.get(CATEGORY.DIMENSION)),
                row.get(CATEGORY.POSITION),
                row.get(CATEGORY.NAME),
                row.get(CATEGORY.NAME_EN),
                row.get(CATEGORY.DEFINITION_SV),
                row.get(CATEGORY.DEFINITION_EN),
                List.of(row.get(CATEGORY.WORDS)),
                List.of(row.get(CATEGORY.ALSO_WRITTEN)),
                earlier.getOrDefault(row.get(CATEGORY.ID), List.of()));
    }

    long save(Codebook book) {
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
                .returningResult(CODEBOOK.ID)
                .fetchSingle()
                .value1();
    }

    long save(long codebookId, Category category) {
        return db.insertInto(CATEGORY)
                .set(CATEGORY.CODEBOOK_ID, codebookId)
                .set(CATEGORY.DIMENSION, category.dimension().name())
                .set(CATEGORY.POSITION, category.position())
                .set(CATEGORY.NAME, category.name())
                .set(CATEGORY.NAME_EN, category.nameEn())
                .set(CATEGORY.DEFINITION_SV, category.definitionSv())
                .set(CATEGORY.DEFINITION_EN, category.definitionEn())
                .set(CATEGORY.WORDS, category.words().toArray(String[]::new))
                .set(CATEGORY.ALSO_WRITTEN, category.alsoWritten().toArray(String[]::new))
                .onConflict(CATEGORY.CODEBOOK_ID, CATEGORY.DIMENSION, CATEGORY.NAME)
                .doUpdate()
                .setAllToExcluded()
                .returningResult(CATEGORY.ID)
                .fetchSingle()
                .value1();
    }

    void saveMapping(long categoryId, long earlierCategoryId) {
        db.insertInto(CATEGORY_MAPPING)
                .values(categoryId, earlierCategoryId)
                .onConflictDoNothing()
                .execute();
    }
}
