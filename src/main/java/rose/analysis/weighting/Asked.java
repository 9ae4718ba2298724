package rose.analysis.weighting;

/**
 * One of those that were asked, whether it answered or not.
 *
 * @param id names it
 * @param kind what sort of organisation it is: size class or group of municipalities; one and the same where there are none
 * @param county where it lies
 */
public record Asked(String id, String kind, String county) {}
