package rose.coding.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import rose.agreements.Agreements;
import rose.agreements.Grants;
import rose.coding.Codebook;
import rose.coding.Codebooks;
import rose.coding.Coding;
import rose.coding.Dimension;
import rose.coding.Event;
import rose.coding.Objection;
import rose.coding.Objections;
import rose.collection.ClosedLists;
import rose.collection.Intervention;
import rose.organisations.Viewer;
import rose.platform.Texts;

/** Words the page of an intervention. */
@Component
class InterventionPages {

    private final Coding coding;
    private final Codebooks codebooks;
    private final Objections objections;
    private final Agreements agreements;
    private final AnalystNames analysts;
    private final ClosedLists lists;

    InterventionPages(
            Coding coding,
            Codebooks codebooks,
            Objections objections,
            Agreements agreements,
            AnalystNames analysts,
            ClosedLists lists) {
        this.coding = coding;
        this.codebooks = codebooks;
        this.objections = objections;
        this.agreements = agreements;
        this.analysts = analysts;
        this.lists = lists;
    }

    /** @param typed the reason as it was typed when it was refused; else empty */
    InterventionPage of(Intervention intervention, String typed, Viewer viewer, Texts texts) {
        var area = intervention.area();
        var level = intervention.organisation().level();
        Codebook book = coding.bookOf(intervention).orElse(null);
        Coding.Settling settling = coding.settling(intervention).orElse(null);
        Set<Long> codes = coding.codes(intervention);
        List<Objection> objected = objections.of(intervention, viewer);
        boolean waits = objected.stream().anyMatch(Objection::open);
        boolean mayObject = settling != null && !waits && objections.mayObject(intervention, viewer);
        return new InterventionPage(
                intervention.id(),
                intervention.title(),
                intervention.organisation().name(),
                texts.get(
                        "coding.intervention.selection",
                        area.numberedName(texts),
                        String.valueOf(area.year()),
                        level.one(texts)),
                InterventionPage.written(intervention, texts),
                facts(intervention, texts),
                book == null ? List.of() : codes(book, codes, texts),
                settling == null ? null : settled(intervention, settling, viewer, texts),
                settling == null || !viewer.mayReadUnpublished(intervention.organisation()) ? null : settling.reason(),
                book != null && area.mayBeCodedBy(viewer) ? BenchPage.href(intervention) : null,
                grant(intervention, agreements.grants(area.year(), area.shortName(), level), texts),
                "/overenskommelser/" + area.year() + "/" + area.shortName() + "/" + level,
                intervention.synthetic(),
                intervention.published(),
                viewer.mayPublish(),
                objected.stream()
                        .map(each -> objected(each, intervention, viewer, texts))
                        .toList(),
                mayObject ? new InterventionPage.Objecting(settling.settledAt().toString(), typed) : null,
                waits && settling == null,
                viewer.analyst() ? history(intervention, texts) : List.of());
    }

    private List<InterventionPage.Text> facts(Intervention intervention, Texts texts) {
        return Stream.of(
                        new InterventionPage.Text(
                                texts.get("collection.funds"),
                                intervention.fundsSek() == null ? null : texts.money(intervention.fundsSek())),
                        new InterventionPage.Text(
                                texts.get("collection.target-groups"), shown(intervention.targetGroups(), texts)),
                        new InterventionPage.Text(
                                texts.get("collection.responsible-units"),
                                shown(intervention.responsibleUnits(), texts)),
                        new InterventionPage.Text(
                                texts.get("collection.partners"), shown(intervention.partners(), texts)),
                        new InterventionPage.Text(
                                texts.get("collection.into-ordinary"),
                                intervention.intoOrdinary() == null
                                        ? null
                                        : lists.shown(intervention.intoOrdinary(), texts)),
                        new InterventionPage.Text(
                                texts.get("collection.submitted-on"), texts.date(intervention.submittedOn())))
                .filter(text -> text.value() != null && !text.value().isEmpty())
                .toList();
    }

    private String shown(List<String> values, Texts texts) {
        return values.stream().map(value -> lists.shown(value, texts)).collect(Collectors.joining(", "));
    }

    static List<InterventionPage.Coded> codes(Codebook book, Set<Long> ids, Texts texts) {
        return Stream.of(Dimension.ACTIVITY, Dimension.GOAL, Dimension.OUTPUT, Dimension.OUTCOME)
                .filter(book::codes)
                .map(dimension -> new InterventionPage.Coded(
                        texts.get(dimension.textKey() + ".many"),
                        book.categories().stream()
                                .filter(category -> category.dimension() == dimension && ids.contains(category.id()))
                                .map(category -> new InterventionPage.Given(
                                        category.name(texts),
                                        category.definition().in(texts)))
                                .toList()))
                .toList();
    }

    private String settled(Intervention intervention, Coding.Settling settling, Viewer viewer, Texts texts) {
        String key = "coding.settled." + settling.basis();
        String when = texts.dateTime(settling.settledAt());
        return switch (settling.basis()) {
            case FILE, AGREED -> texts.get(key, when);
            case BENCH, DECIDED ->
                texts.get(key, analysts.shown(settling.settledBy(), intervention, viewer, texts), when);
        };
    }

    private static String grant(Intervention intervention, Grants grants, Texts texts) {
        return grants.to(intervention.organisation())
                .map(grant -> texts.get(
                        grants.byPopulation() ? "coding.intervention.grant-by-population" : "coding.intervention.grant",
                        texts.money(grant.sek())))
                .orElse(texts.get("coding.intervention.no-grant"));
    }

    private InterventionPage.Objected objected(
            Objection objection, Intervention intervention, Viewer viewer, Texts texts) {
        boolean answers = objection.open() && intervention.area().mayBeCodedBy(viewer);
        return new InterventionPage.Objected(
                texts.get("coding.objection.made", objection.by(), texts.dateTime(objection.madeAt())),
                objection.reason(),
                objection.open()
                        ? null
                        : texts.get(
                                "coding.objection.answered",
                                analysts.shown(objection.answeredById(), intervention, viewer, texts),
                                texts.dateTime(objection.answeredAt())),
                objection.open() ? null : outcome(objection, texts),
                objection.answer(),
                answers ? ObjectionPage.href(objection) : null);
    }

    static String outcome(Objection objection, Texts texts) {
        return texts.get(objection.codesChanged() ? "coding.objection.changed" : "coding.objection.kept");
    }

    private List<InterventionPage.Happened> history(Intervention intervention, Texts texts) {
        Map<Long, String> names = codebooks.all().stream()
                .flatMap(book -> book.categories().stream())
                .collect(Collectors.toMap(
                        category -> category.id(),
                        category -> texts.get(category.dimension().textKey() + ".one") + ": " + category.name(texts)));
        return coding.history(intervention).reversed().stream()
                .map(event -> happened(event, names, texts))
                .toList();
    }

    private static InterventionPage.Happened happened(Event event, Map<Long, String> names, Texts texts) {
        String category = event.categoryId() == null
                ? texts.get("coding.event.category-gone")
                : names.getOrDefault(event.categoryId(), texts.get("coding.event.category-gone"));
        return new InterventionPage.Happened(
                texts.dateTime(event.at()),
                texts.get(event.kind().textKey(), event.accountName(), category),
                event.categories() == null ? null : named(event.categories(), names, texts),
                event.detail(),
                event.undone());
    }

    private static String named(Collection<Long> ids, Map<Long, String> names, Texts texts) {
        String all = ids.stream().map(names::get).filter(name -> name != null).collect(Collectors.joining(", "));
        return all.isEmpty() ? texts.get("coding.none") : all;
    }
}
