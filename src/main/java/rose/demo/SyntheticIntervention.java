package rose.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import rose.demo.SyntheticWorld.Level;

/**
 * One invented intervention, as a row of the import file.
 *
 * @param fundsSek whole SEK, never negative
 * @param intoOrdinary {@code yes}, {@code no}, {@code cannot_judge} or empty
 * @param status empty where it is not told
 * @param reach how many it has reached, by the column of the import file; what is not told is not in it
 */
public record SyntheticIntervention(
        String externalId,
        int year,
        String area,
        Level level,
        String organisationCode,
        String organisation,
        String title,
        String activities,
        String goals,
        String outputs,
        String outcomes,
        List<String> targetGroups,
        List<String> responsibleUnits,
        List<String> partners,
        long fundsSek,
        String intoOrdinary,
        String status,
        Map<String, Long> reach,
        List<String> activityCodes,
        List<String> outputCodes,
        List<String> goalCodes,
        List<String> outcomeCodes,
        LocalDate submittedAt) {

    /** The header of the import file, in the order of {@link #cells()}. */
    public static final List<String> COLUMNS = List.of(
            "year",
            "area",
            "level",
            "organisation_code",
            "organisation",
            "title",
            "activities",
            "goals",
            "outputs",
            "outcomes",
            "target_groups",
            "responsible_units",
            "partners",
            "funds_sek",
            "into_ordinary",
            "status",
            "reach_people",
            "reach_staff",
            "reach_units",
            "external_id",
            "activity_codes",
            "output_codes",
            "goal_codes",
            "outcome_codes",
            "submitted_at");

    public List<String> cells() {
        return List.of(
                Integer.toString(year),
                area,
                level.name(),
                organisationCode,
                organisation,
                title,
                activities,
                goals,
                outputs,
                outcomes,
                many(targetGroups),
                many(responsibleUnits),
                many(partners),
                Long.toString(fundsSek),
                intoOrdinary,
                status,
                reached("reach_people"),
                reached("reach_staff"),
                reached("reach_units"),
                externalId,
                many(activityCodes),
                many(outputCodes),
                many(goalCodes),
                many(outcomeCodes),
                submittedAt.toString());
    }

    private String reached(String column) {
        return reach.containsKey(column) ? reach.get(column).toString() : "";
    }

    private static String many(List<String> values) {
        return String.join("|", values);
    }
}
