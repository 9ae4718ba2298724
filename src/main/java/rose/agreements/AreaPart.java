package rose.agreements;

import java.util.List;
import java.util.SequencedMap;
import rose.organisations.Level;
import rose.organisations.Viewer;
import rose.platform.Texts;

/**
 * An area of a year's agreement, or a part of one that has money and survey of its own.
 *
 * @param shortName names it in files and addresses, as {@code barn-unga}
 * @param part the part's name where the area is split, else null
 * @param responsible the id of the authority that follows it up; {@code alsoFollowedBy} another that follows a share of it
 * @param allocations SEK per level
 */
public record AreaPart(
        int year,
        String shortName,
        int number,
        String part,
        String titleSv,
        String titleEn,
        String nameSv,
        String nameEn,
        String responsible,
        String alsoFollowedBy,
        String noteSv,
        String noteEn,
        SequencedMap<Level, Long> allocations) {

    public String title(Texts texts) {
        return texts.pick(titleSv, titleEn);
    }

    public String name(Texts texts) {
        return texts.pick(nameSv, nameEn);
    }

    public String note(Texts texts) {
        return noteSv == null ? null : texts.pick(noteSv, noteEn);
    }

    /** "Område 2 Barn och unga". */
    public String numberedName(Texts texts) {
        return texts.get("agreements.area-name", String.valueOf(number), name(texts));
    }

    public List<Level> levels() {
        return List.copyOf(allocations.sequencedKeySet());
    }

    public boolean has(Level level) {
        return allocations.containsKey(level);
    }

    public long sumSek() {
        return allocations.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Whether that authority follows it up, wholly or in part. */
    public boolean followedBy(String authorityId) {
        return responsible.equals(authorityId) || authorityId.equals(alsoFollowedBy);
    }

    /** Whether they may sort its interventions into categories: analysts of an authority that follows it up. */
    public boolean mayBeCodedBy(Viewer viewer) {
        return viewer.analyst()
                && viewer.organisation() != null
                && followedBy(viewer.organisation().id());
    }
}
