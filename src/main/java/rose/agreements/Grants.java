package rose.agreements;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import rose.organisations.Organisation;

/**
 * What each recipient gets of one allocation.
 *
 * @param importedAt when the list of paid grants came; null where there is none and the grants are by population share
 */
public record Grants(AreaPart area, long allocatedSek, Instant importedAt, List<Grant> grants) {

    /** One recipient's share, in SEK. */
    public record Grant(Organisation recipient, long sek) {}

    /** What that recipient gets; nothing where it is not among them. */
    public Optional<Grant> to(Organisation recipient) {
        return grants.stream()
                .filter(grant -> grant.recipient().id().equals(recipient.id()))
                .findFirst();
    }

    public boolean byPopulation() {
        return importedAt == null;
    }

    public long sumSek() {
        return grants.stream().mapToLong(Grant::sek).sum();
    }

    /** What is allocated and granted to nobody, in SEK; negative where more is granted than allocated. */
    public long gapSek() {
        return allocatedSek - sumSek();
    }
}
