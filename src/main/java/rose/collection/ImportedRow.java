package rose.collection;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.List;
import rose.agreements.AreaPart;
import rose.organisations.Organisation;

/**
 * A row that can be imported: all of it has been checked.
 *
 * @param submittedOn null where the file does not tell
 * @param codeIds empty in a file without codes
 */
record ImportedRow(
        long line,
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
        Extent extent,
        LocalDate submittedOn,
        List<Long> codeIds) {

    /**
     * SHA-256 of what was reported, without codes and dates: two rows with the same are the same intervention. Where its extent is
     * not told the hash is what it was before anybody could tell it.
     */
    byte[] contentHash() {
        String content = String.join(
                "\u0001",
                String.valueOf(area.year()),
                area.shortName(),
                organisation.id(),
                title,
                orNothing(activities),
                orNothing(goals),
                orNothing(outputs),
                orNothing(outcomes),
                targetGroups.toString(),
                responsibleUnits.toString(),
                partners.toString(),
                orNothing(fundsSek),
                orNothing(intoOrdinary) + (extent.equals(Extent.NOT_TOLD) ? "" : extent));
        try {
            return MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String orNothing(Object value) {
        return value == null ? "" : value.toString();
    }
}
