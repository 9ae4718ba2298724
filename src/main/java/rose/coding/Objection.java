package rose.coding;

import java.time.Instant;

/**
 * What somebody who reported an intervention holds to be wrongly coded, and what came of it.
 *
 * @param accountId of whoever objected
 * @param answer null until it is answered, and so are the rest
 * @param codesChanged whether the codes are others than when it was made
 */
public record Objection(
        long id,
        long interventionId,
        Long accountId,
        String by,
        Instant madeAt,
        String reason,
        String answer,
        Boolean codesChanged,
        Instant answeredAt,
        Long answeredById,
        String answeredBy) {

    public boolean open() {
        return answeredAt == null;
    }
}
