/**
 * Withholding (Swedish: <em>undertryckning av röjande celler</em>): which numbers of tables about individuals must not be
 * shown, so that none that is small can be read, reckoned from sums or narrowed down. Pure: no database, no Spring. Say
 * what is to be shown in {@link rose.analysis.withholding.Counts}, or table by table in {@link
 * rose.analysis.withholding.CountTable}, and ask {@link rose.analysis.withholding.Withholding}.
 *
 * <p>Not for interventions or organisations: work that is paid with public money is no secret, however few have done it.
 */
@org.springframework.modulith.NamedInterface("withholding")
package rose.analysis.withholding;
