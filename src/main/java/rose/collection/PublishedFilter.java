package rose.collection;

import rose.organisations.Level;

/** Which of the interventions whose texts all may read; what is null is not asked for. */
public record PublishedFilter(Integer year, String area, Level level, String countyCode, String organisationId) {

    public static final PublishedFilter ALL = new PublishedFilter(null, null, null, null, null);
}
