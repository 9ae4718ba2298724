/**
 * Suggestions of categories (Swedish: <em>förslag</em>): what of an intervention's texts tells which categories it has,
 * learnt from settled codes and, before there are any, from the codebook's own words. Knows neither database nor pages.
 * What was tried and what it gave stands in docs/suggestions.md; begin at {@link rose.coding.suggestions.Learner}.
 */
package rose.coding.suggestions;
