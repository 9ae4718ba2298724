package rose.collection;

import java.util.List;
import rose.surveys.questions.Field;

/**
 * What has been written in one field.
 *
 * @param now what stands there, or null where nothing ever did
 * @param earlier what others have replaced, with the latest first
 */
public record FieldHistory(Field field, StoredAnswer now, List<ReplacedAnswer> earlier) {

    /** What the next save is made over. */
    public int revision() {
        return now == null ? 0 : now.revision();
    }
}
