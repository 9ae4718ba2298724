package rose.collection.workbook;

import java.util.Map;
import rose.collection.StoredAnswer;

/** Is told of what a workbook changes, row by row. Nothing of it may stand if the report has problems in the end. */
public interface Changes {

    /** Before all else: by what name the workbook writes, so that what came from it before is known. */
    void from(String writer);

    /** A new entry, last in its block. @param answers stored, by question; never empty */
    void add(String block, Map<String, String> answers);

    /**
     * Another answer in a field.
     *
     * @param entry null outside of blocks
     * @param replaced null where nothing has ever stood there
     */
    void change(Long entry, String question, String value, StoredAnswer replaced);
}
