/**
 * Agreement between coders (Swedish: <em>överensstämmelse mellan kodare</em>), called reliability here since an
 * agreement in this program is one about money. Pure: no database, no Spring. Begin at {@link
 * rose.coding.reliability.ReliabilityData}, and {@link rose.coding.reliability.Reliability} for all measures at once.
 */
@org.springframework.modulith.NamedInterface("reliability")
package rose.coding.reliability;
