package rose.publication.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import rose.agreements.Agreement;
import rose.agreements.Agreements;
import rose.agreements.AreaPart;
import rose.analysis.Counted;
import rose.analysis.Figure;
import rose.analysis.FigureChoice;
import rose.analysis.FigureKind;
import rose.analysis.FigureRequest;
import rose.analysis.Figures;
import rose.analysis.Selection;
import rose.analysis.register.RegisterChoice;
import rose.organisations.Level;
import rose.organisations.Viewer;
import rose.platform.Texts;
import rose.publication.FigureDrawer;
import rose.publication.FigureView;
import rose.publication.web.FigurePage.Choice;
import rose.publication.web.FigurePage.Link;

/**
 * Finds what an address asks for. What it does not say, or says wrongly, is taken from what has been reported, so that every
 * combination of choices leads to a figure.
 */
@Component
class FigurePages {

    private final Figures figures;
    private final Agreements agreements;
    private final FigureDrawer drawer;
    private final FigureForm form;

    FigurePages(Figures figures, Agreements agreements, FigureDrawer drawer, FigureForm form) {
        this.figures = figures;
        this.agreements = agreements;
        this.drawer = drawer;
        this.form = form;
    }

    /** What an address means. */
    record Chosen(Selection selection, FigureChoice choice, boolean weighted, RegisterChoice register) {

        String query() {
            UriComponentsBuilder uri = UriComponentsBuilder.newInstance();
            if (choice.kind().ofRegister()) {
                return uri.queryParamIfPresent("ar", Optional.ofNullable(register.year()))
                        .queryParam("visa", choice.path())
                        .queryParamIfPresent("matt", Optional.ofNullable(register.measure()))
                        .queryParamIfPresent("lan", Optional.ofNullable(register.county()))
                        .encode()
                        .toUriString();
            }
            uri.queryParam("ar", selection.year())
                    .queryParam("omrade", selection.area().shortName())
                    .queryParam("niva", selection.level())
                    .queryParam("visa", choice.path())
                    .queryParamIfPresent("viktat", weighted ? Optional.of(FigureQuery.WEIGHTED) : Optional.empty());
            return selection.counted().into(uri).toUriString();
        }

        FigureRequest by(Viewer viewer) {
            return FigureRequest.of(choice.kind(), selection, choice.dimension())
                    .weighted(weighted)
                    .by(viewer);
        }
    }

    Figure figure(FigureQuery query, Viewer viewer) {
        return figure(chosen(query), viewer);
    }

    private Figure figure(Chosen chosen, Viewer viewer) {
        FigureKind kind = chosen.choice().kind();
        return kind.ofRegister()
                ? figures.ofRegister(kind, chosen.selection(), chosen.register())
                : figures.figure(chosen.by(viewer));
    }

    /** Says of itself what it leaves out, for the sake of files that have no room for it. */
    String fileName(FigureQuery query) {
        Chosen chosen = chosen(query);
        Selection selection = chosen.selection();
        String path = "rose-" + chosen.choice().path();
        if (chosen.choice().kind().ofRegister()) {
            return Stream.of(
                            path,
                            chosen.register().measure(),
                            chosen.register().county(),
                            chosen.register().year())
                    .filter(Objects::nonNull)
                    .map(Object::toString)
                    .collect(Collectors.joining("-"));
        }
        return path + "-" + selection.area().shortName() + "-"
                + selection.level().name().toLowerCase(Locale.ROOT) + "-" + selection.year()
                + (selection.counted().late() ? "" : "-utan-sena")
                + (selection.counted().simplified() ? "" : "-utan-forenklade")
                + (chosen.weighted() ? "-viktat" : "");
    }

    /** What a page says, before it is drawn: equal to another where the pages are the same. */
    record Asked(Chosen chosen, Figure figure, List<Choice> choices, List<Link> others) {}

    Asked asked(FigureQuery query, Viewer viewer, Texts texts) {
        Chosen chosen = chosen(query);
        Figure figure = figure(chosen, viewer);
        return new Asked(
                chosen,
                figure,
                form.choices(figure, chosen.choice(), chosen.weighted(), texts),
                chosen.choice().kind().ofRegister() ? imports(viewer, texts) : compare(chosen, texts));
    }

    FigurePage page(Asked asked, Texts texts) {
        FigureView view = drawer.view(asked.figure(), texts);
        return new FigurePage(
                asked.choices(), view, files(asked.chosen(), !view.charts().isEmpty()), asked.others());
    }

    private static List<Link> files(Chosen chosen, boolean drawn) {
        return Stream.concat(Stream.of("csv", "xlsx", "json"), drawn ? Stream.of("svg", "png") : Stream.of())
                .map(format -> new Link("/figurer/fil." + format + chosen.query(), format.toUpperCase()))
                .toList();
    }

    private static List<Link> imports(Viewer viewer, Texts texts) {
        return viewer.mayImport()
                ? List.of(new Link("/register/inlasning", texts.get("analysis.register.import.menu")))
                : List.of();
    }

    private List<Link> compare(Chosen chosen, Texts texts) {
        return agreements.all().stream()
                .filter(agreement -> agreement.year() != chosen.selection().year())
                .flatMap(agreement -> agreement.area(chosen.selection().area().shortName()).stream())
                .filter(area -> area.has(chosen.selection().level()))
                .map(area -> new Chosen(
                        chosen.selection().at(area, chosen.selection().level()),
                        chosen.choice(),
                        chosen.weighted(),
                        chosen.register()))
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
        Counted counted = choice.kind().counted(query.counted());
        return new Chosen(
                new Selection(area, level(query, area), counted),
                choice,
                query.weighted() && choice.kind().weightable(),
                query.register());
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
