package rose.analysis.register;

import java.math.BigDecimal;

/**
 * One value of a measure.
 *
 * @param countyCode null for the nation
 * @param value 0 or more; null where there is none, which is not zero
 * @param withheld whether there is one that the source does not tell, so that nobody can be told apart
 */
public record RegisterValue(int year, String countyCode, RegisterGroup group, BigDecimal value, boolean withheld) {}
