package rose.publication.site.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import rose.agreements.Agreement;
import rose.agreements.Agreements;
import rose.collection.ClosedLists;
import rose.collection.Intervention;
import rose.collection.PublishedFilter;
import rose.collection.PublishedSearch;
import rose.collection.PublishedSearch.Asked;
import rose.organisations.County;
import rose.organisations.Level;
import rose.organisations.Organisation;
import rose.organisations.Organisations;
import rose.platform.Texts;
import rose.publication.site.PlaceAddresses;
import rose.publication.site.ProfileView.Link;
import rose.publication.web.FigurePage.Choice;
import rose.publication.web.FigurePage.Option;
import rose.shell.Paging;

/** Finds what somebody looks for. What they choose wrongly is left out, so that every address leads to a page. */
@Component
class SearchPages {

    private static final int MOST_PLACES = 6;

    private final PublishedSearch search;
    private final Agreements agreements;
    private final Organisations organisations;
    private final ClosedLists lists;
    private final PlaceAddresses addresses;

    SearchPages(
            PublishedSearch search,
            Agreements agreements,
            Organisations organisations,
            ClosedLists lists,
            PlaceAddresses addresses) {
        this.search = search;
        this.agreements = agreements;
        this.organisations = organisations;
        this.lists = lists;
        this.addresses = addresses;
    }

    SearchPage page(SearchQuery query, Texts texts) {
        Map<String, String> areas = areas(texts);
        Optional<Organisation> organisation = Optional.ofNullable(query.organisation())
                .flatMap(organisations::find)
                .filter(each -> each.level().recipient());
        Asked asked = asked(query, areas, organisation);
        int found = search.count(asked);
        Paging paging = Paging.nearest(query.page(), found, query.address(), "");
        return new SearchPage(
                query.words(),
                choices(asked, areas, texts),
                organisation.map(each -> new Link(each.id(), each.name(), true)).orElse(null),
                places(query.words(), texts),
                texts.count("publication.site.found", found),
                search.hits(asked, paging.offset(), Paging.SIZE).stream()
                        .map(hit -> hit(hit, texts))
                        .toList(),
                paging,
                found > 0 || search.count(new Asked("", PublishedFilter.ALL, null)) > 0);
    }

    private Asked asked(SearchQuery query, Map<String, String> areas, Optional<Organisation> organisation) {
        return new Asked(
                query.words(),
                new PublishedFilter(
                        agreements.all().stream()
                                .map(Agreement::year)
                                .filter(year -> String.valueOf(year).equals(query.ar()))
                                .findFirst()
                                .orElse(null),
                        query.omrade() != null && areas.containsKey(query.omrade()) ? query.omrade() : null,
                        Optional.ofNullable(query.niva())
                                .flatMap(Level::recipient)
                                .orElse(null),
                        organisations.counties().stream()
                                .map(County::code)
                                .filter(code -> code.equals(query.lan()))
                                .findFirst()
                                .orElse(null),
                        organisation.map(Organisation::id).orElse(null)),
                lists.targetGroups().stream()
                        .filter(group -> group.equals(query.malgrupp()))
                        .findFirst()
                        .orElse(null));
    }

    /** Of all years, as the newest agreement that has them calls them. */
    private Map<String, String> areas(Texts texts) {
        Map<String, String> areas = new LinkedHashMap<>();
        agreements.all().reversed().stream()
                .flatMap(agreement -> agreement.areas().stream())
                .forEach(area -> areas.putIfAbsent(area.shortName(), area.number() + " " + area.name(texts)));
        return areas;
    }

    private List<Choice> choices(Asked asked, Map<String, String> areas, Texts texts) {
        PublishedFilter filter = asked.filter();
        return List.of(
                choice(
                        "ar",
                        "publication.choose.year",
                        "fit",
                        String.valueOf(filter.year()),
                        agreements.all().reversed().stream()
                                .map(each -> String.valueOf(each.year()))
                                .map(each -> new Named(each, each)),
                        texts),
                choice(
                        "omrade",
                        "publication.choose.area",
                        "",
                        filter.area(),
                        areas.entrySet().stream().map(each -> new Named(each.getKey(), each.getValue())),
                        texts),
                choice(
                        "lan",
                        "publication.choose.county",
                        "",
                        filter.countyCode(),
                        organisations.counties().stream().map(each -> new Named(each.code(), each.name(texts))),
                        texts),
                choice(
                        "niva",
                        "publication.choose.level",
                        "",
                        String.valueOf(filter.level()),
                        Level.RECIPIENTS.stream().map(each -> new Named(each.name(), each.heading(texts))),
                        texts),
                choice(
                        "malgrupp",
                        "publication.site.choose.target-group",
                        "",
                        asked.targetGroup(),
                        lists.targetGroups().stream().map(each -> new Named(each, lists.shown(each, texts))),
                        texts));
    }

    private record Named(String value, String text) {}

    private static Choice choice(
            String name, String label, String width, String chosen, Stream<Named> values, Texts texts) {
        return new Choice(
                name,
                texts.get(label),
                Stream.concat(
                                Stream.of(new Option("", texts.get("publication.site.choose.all"), false)),
                                values.map(each -> new Option(
                                        each.value(), each.text(), each.value().equals(chosen))))
                        .toList(),
                width);
    }

    private List<Link> places(String words, Texts texts) {
        return addresses.named(words).stream()
                .limit(MOST_PLACES)
                .map(each -> new Link(addresses.path(each), each.name(texts), false))
                .toList();
    }

    private static SearchPage.Hit hit(PublishedSearch.Hit hit, Texts texts) {
        Intervention intervention = hit.intervention();
        return new SearchPage.Hit(
                "/insatser/" + intervention.id(),
                intervention.title(),
                texts.get(
                        "publication.site.hit",
                        intervention.organisation().name(),
                        String.valueOf(intervention.area().year()),
                        intervention.area().name(texts)),
                hit.says(),
                intervention.synthetic());
    }
}
