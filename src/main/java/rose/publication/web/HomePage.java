package rose.publication.web;

import java.util.List;

/**
 * Key numbers of the latest agreement.
 *
 * @param synthetic whether any of the interventions that are counted is synthetic
 * @param reports those that are published
 */
public record HomePage(
        int year,
        String sum,
        int areas,
        String recipients,
        String interventions,
        boolean synthetic,
        List<ListedReport> reports) {}
