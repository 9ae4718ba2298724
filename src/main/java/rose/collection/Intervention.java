package rose.collection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import rose.agreements.AreaPart;
import rose.organisations.Organisation;

/**
 * What a recipient has done with the money, as reported.
 *
 * @param fundsSek whole SEK used, or null where not told
 * @param publishedAt when its texts were made readable to all, or null
 * @param synthetic made by the program for demonstration, not reported by anybody
 */
public record Intervention(
        long id,
        AreaPart area,
        Organisation organisation,
        String externalId,
        String title,
        String activities,
        String goals,
        String outputs,
        String outcomes,
        List<String> targetGroups,
        List<String> responsibleUnits,
        List<String> partners,
        Long fundsSek,
        String intoOrdinary,
        LocalDate submittedOn,
        boolean synthetic,
        Instant publishedAt) {

    public boolean published() {
        return publishedAt != null;
    }
}
