/**
 * The explorer (Swedish: utforska): a reader chooses what is counted, how it is split and what is left in, and gets the numbers, how
 * they are to be taken, and what each of them counts. Begin at {@link rose.analysis.explore.Explorer}.
 */
@org.springframework.modulith.NamedInterface("explore")
package rose.analysis.explore;
