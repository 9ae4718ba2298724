package rose.coding;

import java.time.Instant;
import java.util.Set;

/** What one coder, who saw nobody else's codes, gave an intervention that others code too. */
public record CodedAlone(long interventionId, Sample sample, long coderId, Instant doneAt, Set<Long> given) {}
