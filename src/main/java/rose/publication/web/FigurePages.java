package rose.publication.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import rose.agreements.Agreement;
import rose.agreements.Agreements;
import rose.agreements.AreaPart;
import rose.analysis.Figure;
import rose.analysis.FigureChoice;
import rose.analysis.FigureRequest;
import rose.analysis.Figures;
import rose.analysis.Selection;
import rose.organisations.Level;
import rose.organisations.Viewer;
import rose.platform.Texts;
import rose.publication.FigureDrawer;
import rose.publication.FigureView;
import rose.publication.web.FigurePage.Link;
import rose.publication.web.FigurePage.Option;

/**
 * Finds what an address asks for. What it does not say, or says wrongly, is taken from what has been reported, so that every
 * combination of choices leads to a figure.
 */
@Component
class FigurePages {

    private final Figures figures;
    private final Agreements agreements;
    private final FigureDrawer drawer;

    FigurePages(Figures figures, Agreements agreements, FigureDrawer drawer) {
        this.figures = figures;
        this.agreements = agreements;
        this.drawer = drawer;
    }

    /** What an address means. */
    private record Chosen(Selection selection, FigureChoice choice, boolean weighted) {

        String query() {
            return UriComponentsBuilder.newInstance()
                    .queryParam("ar", selection.year())
                    .queryParam("omrade", selection.area().shortName())
                    .queryParam("niva", selection.level())
                    .queryParam("visa", choice.path())
                    .queryParamIfPresent("viktat", weighted ? Optional.of(FigureQuery.WEIGHTED) : Optional.empty())
                    .toUriString();
        }

        FigureRequest by(Viewer viewer) {
            return FigureRequest.of(choice.kind(), selection, choice.dimension())
                    .weighted(weighted)
                    .by(viewer);
        }
    }

    Figure figure(FigureQuery query, Viewer viewer) {
        return figures.figure(chosen(query).by(viewer));
    }

    String fileName(FigureQuery query) {
        Chosen chosen = chosen(query);
        return "rose-" + chosen.choice().path() + "-"
                + chosen.selection().area().shortName() + "-"
                + chosen.selection().level().name().toLowerCase() + "-"
                + chosen.selection().year()
                + (chosen.weighted() ? "-viktat" : "");
    }

    FigurePage page(FigureQuery query, Viewer viewer, Texts texts) {
        Chosen chosen = chosen(query);
        Selection selection = chosen.selection();
        FigureView view = drawer.view(figures.figure(chosen.by(viewer)), texts);
        return new FigurePage(
                agreements.all().stream()
                        .map(Agreement::year)
                        .map(year -> option(String.valueOf(year), String.valueOf(year), year == selection.year()))
                        .toList(),
                agreements.agreement(selection.year()).areas().stream()
                        .map(area -> option(
                                area.shortName(),
                                area.number() + " " + area.name(texts),
                                area.equals(selection.area())))
                        .toList(),
                selection.area().levels().stream()
                        .map(level -> option(level.name(), level.heading(texts), level == selection.level()))
                        .toList(),
                FigureChoice.all().stream()
                        .map(choice -> option(choice.path(), choice.name(texts), choice.equals(chosen.choice())))
                        .toList(),
                weighting(chosen, texts),
                view,
                files(chosen, !view.charts().isEmpty()),
                compare(chosen, texts));
    }

    private static List<Option> weighting(Chosen chosen, Texts texts) {
        return chosen.choice().kind().weightable()
                ? List.of(
                        option("", texts.get("publication.choose.unweighted"), !chosen.weighted()),
                        option(FigureQuery.WEIGHTED, texts.get("publication.choose.weighted"), chosen.weighted()))
                : List.of();
    }

    private static Option option(String value, String text, boolean chosen) {
        return new Option(value, text, chosen);
    }

    private static List<Link> files(Chosen chosen, boolean drawn) {
        return Stream.concat(Stream.of("csv", "xlsx", "json"), drawn ? Stream.of("svg", "png") : Stream.of())
                .map(format -> new Link("/figurer/fil." + format + chosen.query(), format.toUpperCase()))
                .toList();
    }

    private List<Link> compare(Chosen chosen, Texts texts) {
        return agreements.all().stream()
                .filter(agreement -> agreement.year() != chosen.selection().year())
                .flatMap(agreement -> agreement.area(chosen.selection().area().shortName()).stream())
                .filter(area -> area.has(chosen.selection().level()))
                .map(area ->
                        new Chosen(new Selection(area, chosen.selection().level()), chosen.choice(), chosen.weighted()))
                .map(other -> new Link(
                        "/figurer" + other.query(),
                        texts.get(
                                "publication.same-in",
                                String.valueOf(other.selection().year()))))
                .toList();
    }

    private Chosen chosen(FigureQuery query) {
        FigureChoice choice = FigureChoice.ofPath(query.visa() == null ? "" : query.visa())
                .orElse(FigureChoice.all().getFirst());
        List<Selection> reported = figures.reported();
        Agreement agreement = agreement(query, reported);
        AreaPart area = area(query, agreement, reported);
        return new Chosen(
                new Selection(area, level(query, area)),
                choice,
                query.weighted() && choice.kind().weightable());
    }

    private Agreement agreement(FigureQuery query, List<Selection> reported) {
        return agreements.all().stream()
                .filter(agreement -> String.valueOf(agreement.year()).equals(query.ar()))
                .findFirst()
                .orElseGet(() -> reported.stream()
                        .findFirst()
                        .map(selection -> agreements.agreement(selection.year()))
                        .orElseGet(agreements::latest));
    }

    private static AreaPart area(FigureQuery query, Agreement agreement, List<Selection> reported) {
        String wanted = query.omrade() == null ? "" : query.omrade();
        return agreement
                .area(wanted)
                .orElseGet(() -> reported.stream()
                        .map(Selection::area)
                        .filter(area -> area.year() == agreement.year())
                        .findFirst()
                        .orElse(agreement.areas().getFirst()));
    }

    private static Level level(FigureQuery query, AreaPart area) {
        String wanted = query.niva() == null ? "" : query.niva();
        return Level.recipient(wanted).filter(area::has).orElse(area.levels().getFirst());
    }
}
