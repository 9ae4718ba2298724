package rose.collection;

import java.time.LocalDate;
import java.util.Map;

/** What came of giving somebody more time. */
public sealed interface ExtendResult {

    /** @param letters how many were told by letter */
    record Extended(LocalDate to, int letters) implements ExtendResult {}

    /** @param fields text keys by field: {@code day}, {@code why} */
    record Invalid(Map<String, String> fields) implements ExtendResult {}

    /** It has been handed in: there is nothing to wait for. */
    record AlreadySubmitted() implements ExtendResult {}
}
