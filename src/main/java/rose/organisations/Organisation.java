package rose.organisations;

/**
 * A region, a municipality, a county body, an authority or SKR.
 *
 * @param id level and code, as {@code MUNICIPALITY-2309}
 * @param code SCB's code for regions, municipalities and county bodies, else a short name
 * @param countyCode null for authorities and SKR
 * @param population on 31 December of {@code populationYear}; 0 for authorities and SKR
 * @param group what kind of municipality; null for all others
 */
public record Organisation(
        String id,
        Level level,
        String code,
        String name,
        String shortName,
        String countyCode,
        String organisationNumber,
        long population,
        int populationYear,
        MunicipalityGroup group) {

    public static String id(Level level, String code) {
        return level + "-" + code;
    }
}
