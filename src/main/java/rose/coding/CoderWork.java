package rose.coding;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * What one coder has done with one intervention.
 *
 * @param replaced it was coded anew since
 * @param blind no suggestion was shown
 * @param given the ids of the categories that they gave
 * @param suggested the ids of those that were proposed when they began, shown or not
 * @param doneAt null until done
 */
public record CoderWork(
        long coderId,
        boolean done,
        boolean replaced,
        boolean blind,
        boolean unclear,
        String note,
        Set<Long> given,
        List<Long> suggested,
        Instant doneAt) {}
