package rose.organisations;

import static rose.organisations.sql.Tables.COUNTY;
import static rose.organisations.sql.Tables.ORGANISATION;

import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

@Component
class OrganisationStore {

    private final DSLContext db;

    OrganisationStore(DSLContext db) {
        this.db = db;
    }

    List<County> counties() {
        return db.selectFrom(COUNTY)
                .orderBy(COUNTY.CODE)
                .fetch(row -> new County(
                        row.get(COUNTY.CODE),
                        row.get(COUNTY.LETTER),
                        row.get(COUNTY.NAME),
                        row.get(COUNTY.NAME_EN),
                        row.get(COUNTY.HEALTH_CARE_REGION),
                        row.get(COUNTY.TILE_COLUMN),
                        row.get(COUNTY.TILE_ROW)));
    }

    List<Organisation> organisations() {
        return db.selectFrom(ORGANISATION)
                .orderBy(ORGANISATION.LEVEL, ORGANISATION.CODE)
                .fetch(row -> new Organisation(
                        row.get(ORGANISATION.ID),
                        Level.valueOf(row.get(ORGANISATION.LEVEL)),
                        row.get(ORGANISATION.CODE),
                        row.get(ORGANISATION.NAME),
                        row.get(ORGANISATION.SHORT_NAME),
                        row.get(ORGANISATION.COUNTY_CODE),
                        row.get(ORGANISATION.ORGANISATION_NUMBER),
                        row.get(ORGANISATION.POPULATION) == null ? 0 : row.get(ORGANISATION.POPULATION),
                        row.get(ORGANISATION.POPULATION_YEAR) == null ? 0 : row.get(ORGANISATION.POPULATION_YEAR),
                        MunicipalityGroup.ofCode(row.get(ORGANISATION.MUNICIPALITY_GROUP))
                                .orElse(null)));
    }

    void save(County county) {
        db.insertInto(COUNTY)
                .set(COUNTY.CODE, county.code())
                .set(COUNTY.LETTER, county.letter())
                .set(COUNTY.NAME, county.name())
                .set(COUNTY.NAME_EN, county.nameEn())
                .set(COUNTY.HEALTH_CARE_REGION, county.healthCareRegion())
                .set(COUNTY.TILE_COLUMN, county.tileColumn())
                .set(COUNTY.TILE_ROW, county.tileRow())
                .onConflict(COUNTY.CODE)
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }

    void save(Organisation organisation) {
        db.insertInto(ORGANISATION)
                .set(ORGANISATION.ID, organisation.id())
                .set(ORGANISATION.LEVEL, organisation.level().name())
                .set(ORGANISATION.CODE, organisation.code())
                .set(ORGANISATION.NAME, organisation.name())
                .set(ORGANISATION.SHORT_NAME, organisation.shortName())
                .set(ORGANISATION.COUNTY_CODE, organisation.countyCode())
                .set(ORGANISATION.ORGANISATION_NUMBER, organisation.organisationNumber())
                .set(ORGANISATION.POPULATION, organisation.population())
                .set(ORGANISATION.POPULATION_YEAR, organisation.populationYear())
                .set(
                        ORGANISATION.MUNICIPALITY_GROUP,
                        organisation.group() == null
                                ? null
                                : organisation.group().code())
                .onConflict(ORGANISATION.ID)
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }
}
