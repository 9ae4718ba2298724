package rose.publication.report;

import rose.analysis.FrozenSources;

/**
 * What an edition was counted from: its text as its authors wrote it, and everything that its numbers and figures were computed of.
 * It must be read for as long as there are editions; see {@link FrozenSources.Kept}.
 */
record EditionFacts(Draft draft, FrozenSources.Kept sources) {}
