package rose.coding.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rose.agreements.Grants;
import rose.coding.Codebook;
import rose.coding.Coding;
import rose.coding.Dimension;
import rose.collection.ClosedLists;
import rose.collection.Intervention;
import rose.organisations.Viewer;
import rose.platform.Texts;

/**
 * An intervention as its page shows it: what was reported, the grant that paid for it, how it is coded and by whom.
 *
 * @param codeHref where it can be coded, or null for those who may not
 * @param grantHref the list that its grant stands in
 */
public record InterventionPage(
        long id,
        String title,
        String organisation,
        String selection,
        List<Text> written,
        List<Text> facts,
        List<Text> codes,
        String settled,
        String codeHref,
        String grant,
        String grantHref,
        boolean synthetic,
        boolean published,
        boolean mayPublish) {

    /** A heading and what stands under it; null where nothing was written. */
    public record Text(String name, String value) {}

    static InterventionPage of(
            Intervention intervention,
            Codebook book,
            Set<Long> codes,
            Coding.Settling settling,
            Map<Long, String> names,
            Grants grants,
            ClosedLists lists,
            Viewer viewer,
            Texts texts) {
        var area = intervention.area();
        var level = intervention.organisation().level();
        return new InterventionPage(
                intervention.id(),
                intervention.title(),
                intervention.organisation().name(),
                texts.get(
                        "coding.intervention.selection",
                        area.numberedName(texts),
                        String.valueOf(area.year()),
                        level.one(texts)),
                written(intervention, texts),
                facts(intervention, lists, texts),
                book == null ? List.of() : codes(book, codes, texts),
                settled(settling, names, texts),
                book != null && area.mayBeCodedBy(viewer) ? BenchPage.href(intervention) : null,
                grant(intervention, grants, texts),
                "/overenskommelser/" + area.year() + "/" + area.shortName() + "/" + level,
                intervention.synthetic(),
                intervention.published(),
                viewer.mayPublish());
    }

    static List<Text> written(Intervention intervention, Texts texts) {
        return List.of(
                new Text(texts.get("coding.dimension.activity.many"), intervention.activities()),
                new Text(texts.get("coding.dimension.goal.many"), intervention.goals()),
                new Text(texts.get("coding.dimension.output.many"), intervention.outputs()),
                new Text(texts.get("coding.dimension.outcome.many"), intervention.outcomes()));
    }

    private static List<Text> facts(Intervention intervention, ClosedLists lists, Texts texts) {
        return Stream.of(
                        new Text(
                                texts.get("collection.funds"),
                                intervention.fundsSek() == null ? null : texts.money(intervention.fundsSek())),
                        new Text(
                                texts.get("collection.target-groups"),
                                shown(intervention.targetGroups(), lists, texts)),
                        new Text(
                                texts.get("collection.responsible-units"),
                                shown(intervention.responsibleUnits(), lists, texts)),
                        new Text(texts.get("collection.partners"), shown(intervention.partners(), lists, texts)),
                        new Text(
                                texts.get("collection.into-ordinary"),
                                intervention.intoOrdinary() == null
                                        ? null
                                        : lists.shown(intervention.intoOrdinary(), texts)),
                        new Text(texts.get("collection.submitted-on"), texts.date(intervention.submittedOn())))
                .filter(text -> text.value() != null && !text.value().isEmpty())
                .toList();
    }

    private static String shown(List<String> values, ClosedLists lists, Texts texts) {
        return values.stream().map(value -> lists.shown(value, texts)).collect(Collectors.joining(", "));
    }

    private static List<Text> codes(Codebook book, Set<Long> ids, Texts texts) {
        return Stream.of(Dimension.ACTIVITY, Dimension.GOAL, Dimension.OUTPUT, Dimension.OUTCOME)
                .filter(book::codes)
                .map(dimension -> new Text(
                        texts.get(dimension.textKey() + ".many"),
                        book.categories().stream()
                                .filter(category -> category.dimension() == dimension && ids.contains(category.id()))
                                .map(category -> category.name(texts))
                                .collect(Collectors.joining(", "))))
                .toList();
    }

    private static String settled(Coding.Settling settling, Map<Long, String> names, Texts texts) {
        if (settling == null) {
            return null;
        }
        String when = texts.dateTime(settling.settledAt());
        return settling.settledBy() == null
                ? texts.get("coding.settled.file", when)
                : texts.get("coding.settled.bench", names.getOrDefault(settling.settledBy(), "–"), when);
    }

    private static String grant(Intervention intervention, Grants grants, Texts texts) {
        return grants.to(intervention.organisation())
                .map(grant -> texts.get(
                        grants.byPopulation() ? "coding.intervention.grant-by-population" : "coding.intervention.grant",
                        texts.money(grant.sek())))
                .orElse(texts.get("coding.intervention.no-grant"));
    }
}
