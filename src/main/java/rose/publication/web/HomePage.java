package rose.publication.web;

/**
 * Key numbers of the latest agreement.
 *
 * @param synthetic whether any of the interventions that are counted is synthetic
 */
public record HomePage(int year, String sum, int areas, String recipients, String interventions, boolean synthetic) {}
