/**
 * Weighting for non-response (Swedish: <em>viktning för bortfall</em>) of what organisations answer. An option: figures count
 * those that have answered unless somebody asks for more. Pure: no database, no Spring. Begin at {@link
 * rose.analysis.weighting.Weighting}.
 */
@org.springframework.modulith.NamedInterface("weighting")
package rose.analysis.weighting;
