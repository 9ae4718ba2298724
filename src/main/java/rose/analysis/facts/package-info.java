/**
 * What figures count, in memory: a column or a bitmap for each thing that is told of an intervention, lot by lot. Refreshed from
 * the database row by row, and swapped whole, so that what is read from one {@link rose.analysis.facts.Facts} agrees.
 */
package rose.analysis.facts;
