package rose.analysis.rows;

import java.util.List;

/**
 * What figures count of one intervention.
 *
 * @param fundsSek null where not told
 * @param intoOrdinary null where not told
 * @param continued whether it goes on from the year before; null where not told
 * @param simplified reported with few texts
 * @param settled whether its codes count
 * @param categories ids of its categories; none where they do not count
 */
public record InterventionRow(
        long id,
        String organisationId,
        Long fundsSek,
        List<String> targetGroups,
        List<String> responsibleUnits,
        List<String> partners,
        String intoOrdinary,
        Boolean continued,
        boolean late,
        boolean simplified,
        boolean synthetic,
        boolean settled,
        List<Long> categories) {}
