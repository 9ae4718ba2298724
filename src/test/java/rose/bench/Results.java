package rose.bench;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** The table that the bench prints, row by row as they are measured. An aim is what a value should be at most. */
final class Results {

    private static final double MEBIBYTE = 1024 * 1024;

    private final PrintStream out;
    private final String suite;

    Results(PrintStream out, String suite) {
        this.out = out;
        this.suite = suite;
    }

    static void head(PrintStream out) {
        line(out, List.of("suite", "case", "metric", "value", "unit", "aim"));
    }

    /** Percentiles, throughput and errors of repeated requests. */
    void timings(String name, Timings timings, Aim aim) {
        percentiles(name, timings, aim);
        row(name, "throughput", decimals(timings.perSecond()), "per s", "");
        errors(name, timings.errors());
    }

    /** Percentiles alone, for what is not done many times in a row. */
    void percentiles(String name, Timings timings, Aim aim) {
        for (int percent : List.of(50, 95, 99)) {
            String metric = "p" + percent;
            row(name, metric, decimals(timings.percentileMillis(percent)), "ms", aim.of(metric));
        }
    }

    void total(String name, double millis, Aim aim) {
        row(name, "total", decimals(millis), "ms", aim.of("total"));
    }

    void memory(String name, long bytes, Aim aim) {
        row(name, "memory", decimals(bytes / MEBIBYTE), "MiB", aim.of("memory"));
    }

    void errors(String name, int errors) {
        count(name, "errors", errors);
    }

    /** How many of something that there should be none of. */
    void count(String name, String metric, int count) {
        row(name, metric, String.valueOf(count), "count", "0");
    }

    /** Ours / the reference: under 1 is ahead. */
    void ratio(String name, double ratio) {
        row(name, "ratio", String.format(Locale.ROOT, "%.2f", ratio), "ratio", "");
    }

    /** Ours / DuckDB: under 1 is ahead, and what is aimed at is 1. */
    void ratioToDuckDb(String name, double ratio) {
        row(name, "ratio_to_duckdb", String.format(Locale.ROOT, ratio < 0.1 ? "%.3f" : "%.2f", ratio), "ratio", "1");
    }

    /** Between 0 and 1, as F1. */
    void share(String name, String metric, double share) {
        row(name, metric, String.format(Locale.ROOT, "%.3f", share), "share", "");
    }

    /** How many keys were pressed for each, on average. */
    void keystrokes(String name, double mean) {
        row(name, "keystrokes", decimals(mean), "mean", "");
    }

    private void row(String name, String metric, String value, String unit, String aim) {
        line(out, List.of(suite, name, metric, value, unit, aim));
    }

    private static void line(PrintStream out, List<String> cells) {
        out.println(String.join(",", cells));
        out.flush();
    }

    /** Three digits where the number has a fraction that says something. */
    private static String decimals(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%.0f", value);
    }

    /** An aim for one metric of a case. */
    record Aim(String metric, String value) {

        static final Aim NONE = new Aim("", "");

        static Aim of(String metric, int value) {
            return new Aim(metric, String.valueOf(value));
        }

        private String of(String asked) {
            return metric.equals(asked) ? value : "";
        }
    }
}
