package rose.publication.site;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import rose.analysis.explore.ResultRow;
import rose.organisations.Level;
import rose.organisations.Organisation;
import rose.organisations.Organisations;
import rose.platform.Texts;
import rose.publication.FigureView.Cell;
import rose.publication.FigureView.Head;
import rose.publication.FigureView.Table;
import rose.publication.feedback.ComparedTable;
import rose.publication.feedback.Shown;
import rose.publication.feedback.Subject;
import rose.publication.feedback.Theme;
import rose.publication.site.Profile.Line;
import rose.publication.site.ProfileView.KeyNumber;

/** A place's numbers in sentences and rows. What is not known is said in words, never as a zero. */
record ProfileTables(Profile profile, PlaceAddresses addresses, Organisations organisations, Texts texts) {

    List<String> summary() {
        List<String> said = new ArrayList<>();
        said.add(texts.get(
                "publication.sheet.granted",
                String.valueOf(profile.year()),
                texts.money(granted()),
                profile.lines().size()));
        said.add(
                reportedAreas() == 0
                        ? texts.get("publication.sheet.nothing")
                        : texts.get(
                                "publication.sheet.reported",
                                reportedAreas(),
                                profile.lines().size(),
                                texts.count("publication.interventions", sum(Theme.INTERVENTIONS)),
                                told()));
        return said;
    }

    List<KeyNumber> keyNumbers() {
        String silent = texts.get("publication.no-report");
        return List.of(
                new KeyNumber(texts.get("publication.feedback.row.granted"), texts.money(granted())),
                new KeyNumber(texts.get("publication.feedback.row.funds"), reportedAreas() == 0 ? silent : told()),
                new KeyNumber(
                        texts.get("publication.feedback.row.interventions"),
                        reportedAreas() == 0 ? silent : texts.number(sum(Theme.INTERVENTIONS))),
                new KeyNumber(
                        texts.get("publication.site.key.areas"),
                        texts.get(
                                "publication.feedback.of",
                                reportedAreas(),
                                profile.lines().size())));
    }

    private long granted() {
        return profile.lines().stream()
                .mapToLong(line -> line.own().grantedSek())
                .sum();
    }

    private long reportedAreas() {
        return profile.lines().stream()
                .filter(line -> line.own().reported() > 0)
                .count();
    }

    private long sum(Theme theme) {
        return profile.lines().stream()
                .mapToLong(line -> line.own().value(theme).orElse(0L))
                .sum();
    }

    // --- area by area

    Table areas() {
        List<Head> heads = new ArrayList<>(heads("publication.sheet.area", "publication.feedback.row.interventions"));
        if (territory()) {
            heads.add(1, new Head(texts.get("publication.feedback.row.reported"), true));
        }
        heads.add(new Head(texts.get("publication.feedback.row.granted"), true));
        heads.add(new Head(texts.get("publication.feedback.row.funds"), true));
        return new Table(heads, profile.lines().stream().map(this::row).toList(), List.of(sums()));
    }

    private List<Cell> row(Line line) {
        List<Cell> cells = new ArrayList<>();
        cells.add(new Cell(area(profile, line, texts), href(profile, addresses, line)));
        if (territory()) {
            cells.add(text(texts.get(
                    "publication.feedback.of", line.own().reported(), line.own().asked())));
        }
        cells.add(text(number(line.own().total(Theme.INTERVENTIONS))));
        cells.add(text(texts.money(line.own().grantedSek())));
        cells.add(text(money(line)));
        return cells;
    }

    private List<Cell> sums() {
        boolean any = reportedAreas() > 0;
        List<Cell> cells = new ArrayList<>();
        cells.add(text(texts.get("publication.site.sum")));
        if (territory()) {
            cells.add(text(""));
        }
        cells.add(text(any ? texts.number(sum(Theme.INTERVENTIONS)) : "–"));
        cells.add(text(texts.money(granted())));
        cells.add(text(any ? told() : "–"));
        return cells;
    }

    static String area(Profile profile, Line line, Texts texts) {
        var selection = line.comparison().selection();
        String name = selection.area().number() + " " + selection.area().name(texts);
        return profile.subject() instanceof Subject.Territory
                ? texts.get(
                        "publication.sheet.area-level", name, selection.level().inText(texts))
                : name;
    }

    static String href(Profile profile, PlaceAddresses addresses, Line line) {
        var selection = line.comparison().selection();
        return addresses.path(profile.subject()) + "?ar=" + profile.year() + "&omrade="
                + selection.area().shortName() + "&niva=" + selection.level() + "#jamfort";
    }

    // --- beside others

    /** Funds per inhabitant where they have reported. */
    Table beside() {
        List<Head> heads = new ArrayList<>(heads("publication.sheet.area"));
        columns().forEach(kind -> heads.add(new Head(kind, true)));
        return new Table(
                heads, profile.lines().stream().map(this::perInhabitant).toList());
    }

    private List<String> columns() {
        List<String> columns = new ArrayList<>();
        columns.add(profile.subject().name(texts));
        if (!territory()) {
            columns.add(texts.get("publication.sheet.beside.like"));
        }
        columns.add(texts.get("publication.feedback.place.nation"));
        return columns;
    }

    private List<Cell> perInhabitant(Line line) {
        ComparedTable compared = new ComparedTable(line.comparison(), texts);
        List<Cell> cells = new ArrayList<>();
        cells.add(text(area(profile, line, texts)));
        Stream.concat(
                        Stream.of(line.own()),
                        Stream.concat(
                                line.comparison().of(rose.publication.feedback.Place.Kind.LIKE).stream(),
                                Stream.of(line.nation())))
                .map(compared::fundsEach)
                .map(ProfileTables::text)
                .forEach(cells::add);
        return cells;
    }

    // --- year by year

    Table overYears() {
        List<Head> heads = heads(
                "publication.column.year",
                "publication.feedback.row.interventions",
                "publication.feedback.row.granted",
                "publication.feedback.row.funds");
        return new Table(heads, profile.years().stream().map(this::year).toList());
    }

    private List<Cell> year(int year) {
        String key = String.valueOf(year);
        return List.of(
                new Cell(
                        profile.invented().contains(year) ? texts.get("publication.site.invented", key) : key,
                        addresses.path(profile.subject()) + "?ar=" + year),
                text(profile.byYear().count(key, texts)),
                text(texts.money(granted(year, this::ofSubject))),
                text(profile.byYear().money(key, texts)));
    }

    private boolean ofSubject(Organisation recipient) {
        return switch (profile.subject()) {
            case Subject.Recipient own -> own.organisation().id().equals(recipient.id());
            case Subject.Territory county -> county.countyCode().equals(recipient.countyCode());
        };
    }

    private long granted(int year, Predicate<Organisation> to) {
        return profile.granted().stream()
                .filter(each -> each.area().year() == year)
                .flatMap(each -> each.grants().stream())
                .filter(grant -> to.test(grant.recipient()))
                .mapToLong(grant -> grant.sek())
                .sum();
    }

    // --- a county's recipients

    /** Null of a recipient. */
    Table recipients() {
        if (!territory()) {
            return null;
        }
        List<Head> heads = heads(
                "publication.site.recipient",
                "publication.feedback.row.interventions",
                "publication.feedback.row.granted",
                "publication.feedback.row.funds");
        return new Table(
                heads,
                Stream.of(Level.REGION, Level.COUNTY, Level.MUNICIPALITY)
                        .flatMap(level -> organisations.of(level).stream())
                        .filter(this::ofSubject)
                        .map(this::recipient)
                        .toList());
    }

    private List<Cell> recipient(Organisation each) {
        String name = each.level() == Level.COUNTY ? texts.get("publication.site.jointly", each.name()) : each.name();
        return List.of(
                new Cell(name, addresses.path(each)),
                text(profile.byRecipient().count(each.id(), texts)),
                text(texts.money(granted(profile.year(), to -> to.id().equals(each.id())))),
                text(profile.byRecipient().money(each.id(), texts)));
    }

    // --- cells

    private boolean territory() {
        return profile.subject() instanceof Subject.Territory;
    }

    private List<Head> heads(String first, String... numbers) {
        return Stream.concat(
                        Stream.of(new Head(texts.get(first), false)),
                        Stream.of(numbers).map(key -> new Head(texts.get(key), true)))
                .toList();
    }

    private String number(ResultRow row) {
        return Shown.of(row, texts, amount -> texts.number(amount.value()));
    }

    private String money(Line line) {
        return Shown.of(
                line.own().total(Theme.FUNDS),
                texts,
                amount -> Reported.money(amount.value(), count(line), silent(line), texts));
    }

    private String told() {
        return Reported.money(
                sum(Theme.FUNDS),
                sum(Theme.INTERVENTIONS),
                profile.lines().stream().mapToLong(ProfileTables::silent).sum(),
                texts);
    }

    private static long count(Line line) {
        return line.own().value(Theme.INTERVENTIONS).orElse(0L);
    }

    private static long silent(Line line) {
        return line.own().result(Theme.FUNDS).withoutFunds();
    }

    private static Cell text(String text) {
        return new Cell(text, null);
    }
}
