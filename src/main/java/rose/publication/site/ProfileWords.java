package rose.publication.site;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import rose.agreements.Grants;
import rose.analysis.Selection;
import rose.analysis.explore.Exploration;
import rose.analysis.explore.Measure;
import rose.analysis.explore.Split;
import rose.collection.Intervention;
import rose.organisations.County;
import rose.organisations.Level;
import rose.organisations.Organisation;
import rose.organisations.Organisations;
import rose.platform.Texts;
import rose.publication.FigureView;
import rose.publication.feedback.ComparedFigures;
import rose.publication.feedback.Comparison;
import rose.publication.feedback.Place;
import rose.publication.feedback.Subject;
import rose.publication.feedback.Theme;
import rose.publication.site.Profile.Line;
import rose.publication.site.ProfileView.Link;
import rose.publication.site.ProfileView.Published;
import rose.publication.site.ProfileView.Work;

/** Words what is known of a place. */
@Component
class ProfileWords {

    private static final int MOST_ROWS = 8;

    private final PlaceAddresses addresses;
    private final Organisations organisations;
    private final ComparedFigures figures;

    ProfileWords(PlaceAddresses addresses, Organisations organisations, ComparedFigures figures) {
        this.addresses = addresses;
        this.organisations = organisations;
        this.figures = figures;
    }

    ProfileView view(Profile profile, Texts texts) {
        Subject subject = profile.subject();
        ProfileTables tables = new ProfileTables(profile, addresses, organisations, texts);
        String year = String.valueOf(profile.year());
        return new ProfileView(
                addresses.path(subject),
                subject.name(texts),
                within(subject, texts),
                about(subject, texts),
                profile.year(),
                profile.years().stream()
                        .map(each -> new Link(
                                addresses.path(subject) + "?ar=" + each, String.valueOf(each), each == profile.year()))
                        .toList(),
                tables.summary(),
                tables.keyNumbers(),
                tables.areas(),
                basis(profile, texts),
                tables.beside(),
                alike(profile, texts),
                tables.overYears(),
                tables.recipients(),
                profile.chosen()
                        .map(line -> line.comparison().selection().described(texts))
                        .orElse(null),
                choices(profile, texts),
                figures(profile, texts),
                published(profile, texts),
                profile.factSheet() ? "/faktablad/" + year + "/" + subject.key() + ".pdf" : null,
                more(profile, texts),
                profile.synthetic(),
                profile.yearSynthetic());
    }

    private Link within(Subject subject, Texts texts) {
        County county = organisations.county(subject.countyCode());
        return subject instanceof Subject.Territory ? null : Link.to(addresses.path(county), county.name(texts));
    }

    private String about(Subject subject, Texts texts) {
        return switch (subject) {
            case Subject.Recipient recipient -> {
                Organisation own = recipient.organisation();
                yield texts.get(
                        "publication.site.about." + own.level().name().toLowerCase(Locale.ROOT),
                        organisations.county(own.countyCode()).name(texts),
                        own.population(),
                        String.valueOf(own.populationYear()));
            }
            case Subject.Territory territory -> {
                Organisation jointly = organisations
                        .find(Level.COUNTY, territory.county().code())
                        .orElseThrow();
                long municipalities = organisations.of(Level.MUNICIPALITY).stream()
                        .filter(each -> each.countyCode().equals(jointly.countyCode()))
                        .count();
                yield texts.get(
                        municipalities == 1
                                ? "publication.site.about.territory.one"
                                : "publication.site.about.territory",
                        municipalities,
                        jointly.population(),
                        String.valueOf(jointly.populationYear()));
            }
        };
    }

    /** How what each recipient got is known. */
    private static String basis(Profile profile, Texts texts) {
        List<Grants> own = profile.granted().stream()
                .filter(each -> each.area().year() == profile.year())
                .filter(each -> each.grants().stream()
                        .anyMatch(grant -> profile.subject()
                                .levels()
                                .contains(grant.recipient().level())))
                .toList();
        long estimated = own.stream().filter(Grants::byPopulation).count();
        String which = estimated == 0 ? "paid" : estimated == own.size() ? "population" : "both";
        return texts.get("publication.site.basis." + which);
    }

    /** Who those alike are; null of a county, which has none. */
    private static String alike(Profile profile, Texts texts) {
        return profile.lines().stream()
                .flatMap(line -> line.comparison().of(Place.Kind.LIKE).stream())
                .findFirst()
                .map(like -> like.place().alike("publication.sheet.alike", "publication.sheet.alike.group", texts))
                .orElse(null);
    }

    private List<Link> choices(Profile profile, Texts texts) {
        return profile.lines().stream()
                .map(line -> new Link(
                        ProfileTables.href(profile, addresses, line),
                        ProfileTables.area(profile, line, texts),
                        profile.chosen()
                                .filter(chosen -> chosen.comparison()
                                        .selection()
                                        .equals(line.comparison().selection()))
                                .isPresent()))
                .toList();
    }

    private List<FigureView> figures(Profile profile, Texts texts) {
        if (profile.chosen().isEmpty()) {
            return List.of();
        }
        Comparison comparison = profile.chosen().get().comparison();
        return figures
                .shares(
                        comparison,
                        List.of(Theme.GOALS, Theme.OUTCOMES, Theme.TARGET_GROUPS),
                        MOST_ROWS,
                        place -> called(place, profile.subject(), texts),
                        texts)
                .stream()
                .filter(figure -> !figure.charts().isEmpty())
                .toList();
    }

    private String called(Place place, Subject subject, Texts texts) {
        return switch (place.kind()) {
            case OWN -> place.organisations().getFirst().shortName();
            case COUNTY -> organisations.county(subject.countyCode()).name(texts);
            case LIKE -> texts.get("publication.sheet.beside.like");
            case NATION -> texts.get("publication.feedback.place.nation");
        };
    }

    private Published published(Profile profile, Texts texts) {
        long reported = profile.lines().stream()
                .mapToLong(line -> line.own().value(Theme.INTERVENTIONS).orElse(0L))
                .sum();
        String which = reported == 0 ? "nothing" : profile.publishedCount() == 0 ? "none" : "some";
        return new Published(
                texts.get("publication.site.published." + which, profile.publishedCount(), reported),
                profile.published().stream().map(each -> work(each, texts)).toList(),
                profile.publishedCount() > profile.published().size() ? search(profile) : null);
    }

    private static Work work(Intervention each, Texts texts) {
        return new Work(
                "/insatser/" + each.id(),
                each.title(),
                texts.get(
                        "publication.site.work",
                        each.organisation().name(),
                        each.area().name(texts)));
    }

    private static String search(Profile profile) {
        String place = switch (profile.subject()) {
            case Subject.Recipient recipient ->
                "organisation=" + recipient.organisation().id();
            case Subject.Territory territory -> "lan=" + territory.county().code();
        };
        return "/sok?ar=" + profile.year() + "&" + place;
    }

    private List<Link> more(Profile profile, Texts texts) {
        Subject subject = profile.subject();
        var own = Profiles.own(subject).with(Split.YEAR, String.valueOf(profile.year()));
        List<Link> links = new java.util.ArrayList<>();
        links.add(Link.to(
                Exploration.of(Measure.INTERVENTIONS, Split.GOAL, own).href(),
                texts.get("publication.site.more.explore", subject.name(texts))));
        profile.chosen()
                .map(Line::comparison)
                .map(Comparison::selection)
                .ifPresent(selection -> links.add(Link.to(
                        map(selection), texts.get("publication.site.more.figures", selection.described(texts)))));
        links.add(Link.to(
                "/figurer?visa=register&lan=" + subject.countyCode(),
                texts.get(
                        "publication.site.more.register",
                        organisations.county(subject.countyCode()).name(texts))));
        links.add(Link.to(
                "/overenskommelser/" + profile.year(),
                texts.get("publication.site.more.agreement", String.valueOf(profile.year()))));
        return links;
    }

    private static String map(Selection selection) {
        return "/figurer?ar=" + selection.year() + "&omrade=" + selection.area().shortName() + "&niva="
                + selection.level() + "&visa=karta";
    }
}
