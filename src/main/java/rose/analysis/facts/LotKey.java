package rose.analysis.facts;

import rose.organisations.Level;

/** What is kept together: the interventions of one year, area and level. */
public record LotKey(int year, String area, Level level) {}
