package rose.agreements;

import java.util.List;
import java.util.Optional;
import rose.platform.Texts;

/**
 * One year's agreement between the state and SKR.
 *
 * @param statedTotalSek what the agreement says that it amounts to, which need not be the sum of its lines
 * @param supplements the year of the agreement that this one supplements, or null
 * @param areas in the agreement's order
 */
public record Agreement(
        int year,
        String titleSv,
        String titleEn,
        long statedTotalSek,
        String statedTotalNoteSv,
        String statedTotalNoteEn,
        String surveyTool,
        Integer supplements,
        List<Purpose> purposes,
        List<AreaPart> areas) {

    /** One purpose of the agreement, in both languages. */
    public record Purpose(String sv, String en) {}

    public String title(Texts texts) {
        return texts.pick(titleSv, titleEn);
    }

    /** The sum of all lines, in SEK. */
    public long sumOfLinesSek() {
        return areas.stream().mapToLong(AreaPart::sumSek).sum();
    }

    /** Stated total less the sum of its lines: what the lines do not account for, in SEK; negative where they exceed it. */
    public long unaccountedSek() {
        return statedTotalSek - sumOfLinesSek();
    }

    public Optional<AreaPart> area(String nameOrNumber) {
        return areas.stream()
                .filter(area -> area.shortName().equals(nameOrNumber))
                .findFirst()
                .or(() -> areas.stream()
                        .filter(area -> area.part() == null
                                && String.valueOf(area.number()).equals(nameOrNumber))
                        .findFirst());
    }
}
