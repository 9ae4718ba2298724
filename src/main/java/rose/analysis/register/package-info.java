/**
 * Statistics of registers (Swedish: <em>registerstatistik</em>) that stand beside what organisations report: measures with their
 * values by year, county, age and sex, imported by file. Begin at {@link rose.analysis.register.Registers}.
 */
@org.springframework.modulith.NamedInterface("register")
package rose.analysis.register;
