package rose.agreements.web;

import java.util.List;
import rose.agreements.AreaPart;
import rose.agreements.Grants;
import rose.organisations.Level;
import rose.organisations.Organisation;
import rose.organisations.Organisations;
import rose.platform.Texts;

/**
 * The grants of one allocation as their page shows them.
 *
 * @param gap a sentence on what is granted to nobody, or too much; null where the grants add up
 */
public record GrantPage(
        int year,
        String area,
        String level,
        boolean byPopulation,
        String basis,
        String allocated,
        String sum,
        String gap,
        List<Row> rows) {

    /** One recipient. */
    public record Row(String code, String name, String county, String population, String grant) {}

    static String href(AreaPart area, Level level) {
        return "/overenskommelser/" + area.year() + "/" + area.shortName() + "/" + level;
    }

    static GrantPage of(Grants grants, Level level, Organisations organisations, Texts texts) {
        return new GrantPage(
                grants.area().year(),
                grants.area().numberedName(texts),
                level.heading(texts),
                grants.byPopulation(),
                basis(grants, texts),
                texts.money(grants.allocatedSek()),
                texts.money(grants.sumSek()),
                gap(grants.gapSek(), texts),
                grants.grants().stream()
                        .map(grant -> row(grant.recipient(), grant.sek(), organisations, texts))
                        .toList());
    }

    private static Row row(Organisation recipient, long sek, Organisations organisations, Texts texts) {
        return new Row(
                recipient.code(),
                recipient.name(),
                organisations.county(recipient.countyCode()).name(texts),
                texts.number(recipient.population()),
                texts.money(sek));
    }

    private static String basis(Grants grants, Texts texts) {
        if (!grants.byPopulation()) {
            return texts.get("agreements.grants.imported", texts.dateTime(grants.importedAt()));
        }
        int year = grants.grants().getFirst().recipient().populationYear();
        return texts.get("agreements.grants.by-population", String.valueOf(year));
    }

    private static String gap(long gap, Texts texts) {
        if (gap == 0) {
            return null;
        }
        return texts.get(gap > 0 ? "agreements.grants.gap" : "agreements.grants.over", texts.money(Math.abs(gap)));
    }
}
