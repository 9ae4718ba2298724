package rose.analysis.web;

import java.util.List;

/** The organisations that a row of an exploration counts, by name. */
public record ExploredOrganisations(String title, List<String> names, String back) {}
