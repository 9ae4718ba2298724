/**
 * Measures the program, as its users meet it: {@code ./rose bench}. How to run, read and add to it stands in docs/howto/measure.md;
 * begin reading at {@link rose.bench.Bench}.
 */
package rose.bench;
