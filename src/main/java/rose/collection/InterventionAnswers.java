package rose.collection;

import static rose.collection.sql.Tables.INTERVENTION;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Record;
import rose.agreements.AreaPart;
import rose.organisations.Organisation;
import rose.surveys.questions.Digits;
import rose.surveys.questions.Many;

/** Between an intervention and the answers to the questions that a survey asks about one, by the questions' ids. */
final class InterventionAnswers {

    static final String TITLE = "title";
    static final String ACTIVITIES = "activities";
    static final String GOALS = "goals";
    static final String OUTPUTS = "outputs";
    static final String OUTCOMES = "outcomes";
    static final String TARGET_GROUPS = "target_groups";
    static final String RESPONSIBLE_UNITS = "responsible_units";
    static final String PARTNERS = "partners";
    static final String FUNDS = "funds";
    static final String INTO_ORDINARY = "into_ordinary";
    static final String STATUS = "status";
    static final String REACH_PEOPLE = "reach_people";
    static final String REACH_STAFF = "reach_staff";
    static final String REACH_UNITS = "reach_units";
    /** The organisations of a county that do the work, by id. */
    static final String BODIES = "bodies";

    /** What the database takes; a survey that asks otherwise is not counted. */
    private static final Set<String> INTO_ORDINARY_CODES = Set.of("yes", "no", "cannot_judge");

    /** Likewise. */
    static final List<String> STATUSES = List.of("planned", "started", "ongoing", "finished", "stopped");

    private static final Set<String> HELD = Set.of(
            TITLE,
            ACTIVITIES,
            GOALS,
            OUTPUTS,
            OUTCOMES,
            TARGET_GROUPS,
            RESPONSIBLE_UNITS,
            PARTNERS,
            FUNDS,
            INTO_ORDINARY,
            STATUS,
            REACH_PEOPLE,
            REACH_STAFF,
            REACH_UNITS);

    private InterventionAnswers() {}

    /** Whether an intervention has a column for the answer to that question. */
    static boolean hold(String question) {
        return HELD.contains(question);
    }

    /** The answers that an intervention was made of, or would have been. */
    static Map<String, String> of(Record row) {
        Map<String, String> answers = new LinkedHashMap<>();
        answers.put(TITLE, text(row.get(INTERVENTION.TITLE)));
        answers.put(ACTIVITIES, text(row.get(INTERVENTION.ACTIVITIES)));
        answers.put(GOALS, text(row.get(INTERVENTION.GOALS)));
        answers.put(OUTPUTS, text(row.get(INTERVENTION.OUTPUTS)));
        answers.put(OUTCOMES, text(row.get(INTERVENTION.OUTCOMES)));
        answers.put(TARGET_GROUPS, String.join("|", row.get(INTERVENTION.TARGET_GROUPS)));
        answers.put(RESPONSIBLE_UNITS, String.join("|", row.get(INTERVENTION.RESPONSIBLE_UNITS)));
        answers.put(PARTNERS, String.join("|", row.get(INTERVENTION.PARTNERS)));
        answers.put(FUNDS, text(row.get(INTERVENTION.FUNDS_SEK)));
        answers.put(INTO_ORDINARY, text(row.get(INTERVENTION.INTO_ORDINARY)));
        answers.put(STATUS, text(row.get(INTERVENTION.STATUS)));
        answers.put(REACH_PEOPLE, text(row.get(INTERVENTION.REACH_PEOPLE)));
        answers.put(REACH_STAFF, text(row.get(INTERVENTION.REACH_STAFF)));
        answers.put(REACH_UNITS, text(row.get(INTERVENTION.REACH_UNITS)));
        return answers;
    }

    /** The other way: the intervention that answers make. Empty answers become nothing. */
    static ImportedRow row(AreaPart area, Organisation organisation, Map<String, String> answers) {
        String intoOrdinary = answers.getOrDefault(INTO_ORDINARY, "");
        return new ImportedRow(
                0,
                area,
                organisation,
                null,
                answers.get(TITLE),
                orNull(answers.get(ACTIVITIES)),
                orNull(answers.get(GOALS)),
                orNull(answers.get(OUTPUTS)),
                orNull(answers.get(OUTCOMES)),
                Many.codes(answers.getOrDefault(TARGET_GROUPS, "")),
                Many.codes(answers.getOrDefault(RESPONSIBLE_UNITS, "")),
                Many.codes(answers.getOrDefault(PARTNERS, "")),
                number(answers, FUNDS),
                INTO_ORDINARY_CODES.contains(intoOrdinary) ? intoOrdinary : null,
                extent(answers),
                null,
                List.of());
    }

    private static Extent extent(Map<String, String> answers) {
        String status = answers.getOrDefault(STATUS, "");
        return new Extent(
                STATUSES.contains(status) ? status : null,
                number(answers, REACH_PEOPLE),
                number(answers, REACH_STAFF),
                number(answers, REACH_UNITS));
    }

    private static Long number(Map<String, String> answers, String question) {
        return Digits.number(answers.getOrDefault(question, "")).orElse(null);
    }

    private static String orNull(String answer) {
        return answer == null || answer.isEmpty() ? null : answer;
    }

    private static String text(Object column) {
        return column == null ? "" : column.toString();
    }
}
