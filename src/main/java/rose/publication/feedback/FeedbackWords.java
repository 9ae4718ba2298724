package rose.publication.feedback;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import rose.analysis.OrganisationAnswers;
import rose.analysis.Selection;
import rose.coding.CodedResponses.Coded;
import rose.coding.Dimension;
import rose.collection.Intervention;
import rose.organisations.Organisation;
import rose.organisations.Organisations;
import rose.platform.Texts;
import rose.publication.ExplorationDrawer;
import rose.publication.feedback.FeedbackView.KeyNumber;
import rose.publication.feedback.FeedbackView.Others;
import rose.publication.feedback.FeedbackView.Own;
import rose.publication.feedback.FeedbackView.Work;
import rose.publication.feedback.OthersWork.By;
import rose.publication.feedback.Place.Kind;

/** Words a feedback. */
@Component
class FeedbackWords {

    private final Organisations organisations;
    private final OthersWorks others;
    private final ComparedFigures figures;
    private final ExplorationDrawer drawer;

    FeedbackWords(Organisations organisations, OthersWorks others, ComparedFigures figures, ExplorationDrawer drawer) {
        this.organisations = organisations;
        this.others = others;
        this.figures = figures;
        this.drawer = drawer;
    }

    FeedbackView view(Feedback feedback, Texts texts) {
        Selection selection = feedback.comparison().selection();
        Organisation own = feedback.response().organisation();
        String county = organisations.county(own.countyCode()).name(texts);
        return new FeedbackView(
                feedback.response().id(),
                selection.area().numberedName(texts) + " " + selection.year(),
                own.name(),
                new Summary(feedback, county, texts).sentences(),
                new Summary(feedback, county, texts).first(),
                keyNumbers(feedback, texts),
                texts.get(
                        "publication.feedback.far",
                        feedback.settled(),
                        feedback.own().size()),
                feedback.own().stream().map(coded -> own(coded, texts)).toList(),
                new ComparedTable(feedback.comparison(), texts).table(),
                alike(feedback, county, texts),
                figures.of(feedback.comparison(), texts),
                drawer.view(
                        feedback.county(),
                        "lanet",
                        texts.get("publication.feedback.county", county, String.valueOf(selection.year())),
                        texts),
                others(feedback.alike(), texts),
                others(feedback.intoOrdinary(), texts),
                answers(feedback, texts),
                feedback.synthetic());
    }

    private static List<KeyNumber> keyNumbers(Feedback feedback, Texts texts) {
        PlaceNumbers own = feedback.comparison().of(Kind.OWN).orElseThrow();
        return List.of(
                new KeyNumber(
                        texts.get("publication.feedback.key.interventions"),
                        Shown.of(own.total(Theme.INTERVENTIONS), texts, amount -> texts.number(amount.value()))),
                new KeyNumber(
                        texts.get("publication.feedback.key.funds"),
                        Shown.of(own.total(Theme.FUNDS), texts, amount -> texts.money(amount.value()))),
                new KeyNumber(texts.get("publication.feedback.key.granted"), texts.money(own.grantedSek())));
    }

    private static Own own(Coded coded, Texts texts) {
        return new Own(
                "/insatser/" + coded.intervention().id(),
                coded.intervention().title(),
                coded.settled(),
                coded.settled() && coded.book() != null ? codes(coded, texts) : List.of());
    }

    /** "Mål: Ökad kompetens, Ökad tillgänglighet", of those dimensions that it has codes in. */
    private static List<String> codes(Coded coded, Texts texts) {
        Map<Dimension, List<String>> names = new LinkedHashMap<>();
        coded.book().categories().stream()
                .filter(category -> coded.codes().contains(category.id()))
                .forEach(category -> names.computeIfAbsent(category.dimension(), unused -> new ArrayList<>())
                        .add(category.name(texts)));
        List<String> lines = names.entrySet().stream()
                .map(each -> texts.get("coding.dimension." + each.getKey().key() + ".one") + ": "
                        + String.join(", ", each.getValue()))
                .toList();
        return lines.isEmpty() ? List.of(texts.get("coding.none")) : lines;
    }

    private static List<String> alike(Feedback feedback, String county, Texts texts) {
        List<String> said = new ArrayList<>();
        String bodies = feedback.comparison().selection().level().bodies(texts);
        feedback.comparison()
                .of(Kind.LIKE)
                .ifPresent(like -> said.add(
                        like.place().alike("publication.feedback.alike", "publication.feedback.alike.group", texts)));
        if (feedback.comparison().of(Kind.COUNTY).isEmpty()) {
            said.add(texts.get("publication.feedback.alone-in-county", county, bodies));
        }
        said.add(texts.get("publication.feedback.compared.foot"));
        return said;
    }

    private Others others(OthersWork work, Texts texts) {
        Map<String, String> names = others.names(work, texts);
        String key = "publication.feedback.others."
                + work.by().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        String text = work.counted() == 0
                ? texts.get(key + ".none")
                : work.works().isEmpty()
                        ? texts.get(key + ".closed", work.counted())
                        : texts.get(key, work.counted(), work.works().size());
        return new Others(
                text,
                work.works().stream()
                        .map(each -> work(each, work, names, texts))
                        .toList());
    }

    private static Work work(OthersWork.Work each, OthersWork all, Map<String, String> names, Texts texts) {
        Intervention intervention = each.intervention();
        return new Work(
                "/insatser/" + intervention.id(),
                intervention.title(),
                texts.get(
                        "publication.feedback.others.about",
                        intervention.organisation().name(),
                        String.valueOf(intervention.area().year())),
                all.by() == By.INTO_ORDINARY
                        ? null
                        : each.shared().stream().map(names::get).collect(Collectors.joining(", ")));
    }

    /** How those of the same area and level have answered; nothing asked and nothing answered are said apart. */
    private static String answers(Feedback feedback, Texts texts) {
        OrganisationAnswers data = (OrganisationAnswers) feedback.ordinary().data();
        Selection selection = feedback.comparison().selection();
        Optional<OrganisationAnswers.Row> row = data.rows().stream()
                .filter(each -> each.selection().equals(selection))
                .findFirst();
        if (row.isEmpty()) {
            return texts.get("publication.feedback.ordinary.not-asked");
        }
        if (row.get().answered() == 0) {
            return texts.get("publication.feedback.ordinary.none");
        }
        String each = IntStream.range(0, data.options().size())
                .mapToObj(i -> data.options().get(i).label(texts).toLowerCase(texts.locale()) + " "
                        + texts.number(row.get().counts().get(i)))
                .collect(Collectors.joining(", "));
        return texts.get(
                "publication.feedback.ordinary",
                row.get().answered(),
                selection.level().bodies(texts),
                each);
    }
}
