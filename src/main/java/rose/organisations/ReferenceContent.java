package rose.organisations;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.springframework.stereotype.Component;
import rose.platform.InstalledContent;
import rose.platform.Resources;

/** Puts the counties and organisations that come with the program into the database; docs/sources.md tells where from. */
@Component
class ReferenceContent {

    private static final String COUNTIES = "rose/organisations/counties.csv";
    private static final String ORGANISATIONS = "rose/organisations/organisations.csv";

    private final InstalledContent installed;
    private final OrganisationStore store;

    ReferenceContent(InstalledContent installed, OrganisationStore store) {
        this.installed = installed;
        this.store = store;
    }

    void install() {
        installed.install("organisations", this::read, COUNTIES, ORGANISATIONS);
    }

    private void read() {
        Resources.csv(COUNTIES).forEach(row -> store.save(county(row)));
        Resources.csv(ORGANISATIONS).forEach(row -> store.save(organisation(row)));
    }

    private static County county(NamedCsvRecord row) {
        return new County(
                row.getField("code"),
                row.getField("letter"),
                row.getField("name"),
                row.getField("name_en"),
                row.getField("health_care_region"),
                Integer.parseInt(row.getField("tile_column")),
                Integer.parseInt(row.getField("tile_row")));
    }

    private static Organisation organisation(NamedCsvRecord row) {
        Level level = Level.valueOf(row.getField("level"));
        return new Organisation(
                Organisation.id(level, row.getField("code")),
                level,
                row.getField("code"),
                row.getField("name"),
                row.getField("short_name"),
                emptyToNull(row.getField("county_code")),
                emptyToNull(row.getField("organisation_number")),
                level.recipient() ? Long.parseLong(row.getField("population")) : 0,
                level.recipient() ? Integer.parseInt(row.getField("population_year")) : 0,
                level == Level.MUNICIPALITY
                        ? MunicipalityGroup.ofCode(row.getField("municipality_group"))
                                .orElseThrow()
                        : null);
    }

    private static String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
