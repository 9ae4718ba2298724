package rose.collection;

import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static rose.collection.sql.Tables.ENTRY;
import static rose.collection.sql.Tables.INTERVENTION;
import static rose.collection.sql.Tables.RESPONSE;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import rose.agreements.Agreements;
import rose.agreements.AreaPart;

/**
 * Last year's interventions as a start for this year's. What was to be done, and with whom, is taken over; what came of it and
 * what it cost belongs to its year and is written anew.
 */
@Component
class LastYearStore {

    private static final Set<String> TAKEN_OVER = Set.of(
            "title",
            "activities",
            "activity_kinds",
            "goals",
            "goal_time_frame",
            "goal_measure",
            "goal_baseline",
            "target_groups",
            "responsible_units",
            "partners",
            "bodies");

    private final DSLContext db;
    private final Agreements agreements;
    private final AnswerStore answers;

    LastYearStore(DSLContext db, Agreements agreements, AnswerStore answers) {
        this.db = db;
        this.agreements = agreements;
        this.answers = answers;
    }

    /** Those that nothing has been begun from in this response, by title. */
    List<Responses.Offer> offers(Response response) {
        return area(response)
                .map(area -> db.select(INTERVENTION.ID, INTERVENTION.TITLE, INTERVENTION.FUNDS_SEK)
                        .from(INTERVENTION)
                        .join(RESPONSE)
                        .on(RESPONSE.ID.eq(INTERVENTION.RESPONSE_ID))
                        .where(RESPONSE.YEAR.eq(area.year()))
                        .and(RESPONSE.AREA.eq(area.shortName()))
                        .and(RESPONSE.LEVEL.eq(response.organisation().level().name()))
                        .and(RESPONSE.ORGANISATION_ID.eq(response.organisation().id()))
                        .and(notExists(selectOne()
                                .from(ENTRY)
                                .where(ENTRY.RESPONSE_ID.eq(response.id()))
                                .and(ENTRY.COPIED_FROM.eq(INTERVENTION.ID))
                                .and(ENTRY.REMOVED_AT.isNull())))
                        .orderBy(INTERVENTION.TITLE, INTERVENTION.ID)
                        .fetch()
                        .map(row -> new Responses.Offer(row.value1(), area.year(), row.value2(), row.value3())))
                .orElse(List.of());
    }

    /** The same organisation's response about the same area the year before. */
    Optional<Long> response(Response response) {
        return area(response)
                .flatMap(area -> db.select(RESPONSE.ID)
                        .from(RESPONSE)
                        .where(RESPONSE.YEAR.eq(area.year()))
                        .and(RESPONSE.AREA.eq(area.shortName()))
                        .and(RESPONSE.LEVEL.eq(response.organisation().level().name()))
                        .and(RESPONSE.ORGANISATION_ID.eq(response.organisation().id()))
                        .fetchOptional(RESPONSE.ID));
    }

    /** The same area the year before: areas change their short names, not their numbers and parts. */
    private Optional<AreaPart> area(Response response) {
        if (response.year() == null) {
            return Optional.empty();
        }
        AreaPart now = agreements.area(response.year(), response.area());
        return agreements
                .find(response.year() - 1)
                .flatMap(before -> before.areas().stream()
                        .filter(area -> area.number() == now.number()
                                && java.util.Objects.equals(area.part(), now.part())
                                && area.has(response.organisation().level()))
                        .findFirst());
    }

    /** What is taken over from an intervention, by question. */
    Map<String, String> takenOver(long interventionId) {
        Map<String, String> taken = new LinkedHashMap<>(asReported(interventionId));
        db.select(ENTRY.ID, ENTRY.RESPONSE_ID)
                .from(ENTRY)
                .where(ENTRY.INTERVENTION_ID.eq(interventionId))
                .fetchOptional()
                .ifPresent(row -> answers.answers(row.value2(), row.value1())
                        .getOrDefault(row.value1(), Map.of())
                        .forEach((question, answer) -> taken.put(question, answer.value())));
        taken.keySet().retainAll(TAKEN_OVER);
        taken.values().removeIf(String::isEmpty);
        return taken;
    }

    private Map<String, String> asReported(long interventionId) {
        Map<String, String> reported = new LinkedHashMap<>();
        db.selectFrom(INTERVENTION).where(INTERVENTION.ID.eq(interventionId)).forEach(row -> {
            reported.putAll(InterventionAnswers.of(row));
        });
        return reported;
    }
}
