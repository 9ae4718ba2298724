package rose.analysis.web;

import java.util.List;
import rose.analysis.Burden;
import rose.platform.Texts;

/** Burdens in words. */
record BurdenWords(List<Burden> burdens, Texts texts) {

    private static final long SECOND = 1_000;
    private static final long MINUTE = 60 * SECOND;
    private static final long HOUR = 60 * MINUTE;

    /** "14 av 30 frågor används inte i någon figur eller rapport. De tar 3 tim 20 min av de 9 tim 5 min som har mätts." */
    String says() {
        List<Burden> unused =
                burdens.stream().filter(burden -> burden.used() == 0).toList();
        String first = texts.get("analysis.burden.unused", unused.size(), burdens.size());
        long all = total(burdens);
        return first + " "
                + (all == 0
                        ? texts.get("analysis.burden.nothing-measured")
                        : texts.get("analysis.burden.unused-time", time(total(unused)), time(all)));
    }

    private static long total(List<Burden> some) {
        return some.stream()
                .filter(burden -> burden.totalMillis() != null)
                .mapToLong(Burden::totalMillis)
                .sum();
    }

    /** Of all time that can be told, 0..1. */
    double share(Burden burden) {
        return (double) burden.totalMillis() / Math.max(1, total(burdens));
    }

    BurdenPage.Row row(Burden burden) {
        return new BurdenPage.Row(
                burden.question(),
                burden.label().in(texts),
                time(burden, burden.medianMillis()),
                time(burden, burden.totalMillis()),
                texts.number(burden.uses()),
                texts.number(burden.answers()),
                used(burden));
    }

    private String time(Burden burden, Long millis) {
        return burden.withheld() ? texts.get("analysis.burden.too-few") : millis == null ? "–" : time(millis);
    }

    private String used(Burden burden) {
        return burden.used() == 0
                ? texts.get("analysis.burden.nothing")
                : texts.count("analysis.burden.figures", burden.figureKinds().size()) + ", "
                        + texts.count("analysis.burden.reports", burden.reports());
    }

    String spoken(Burden burden) {
        return burden.label().in(texts) + ": " + time(burden.totalMillis()) + ", " + used(burden);
    }

    String time(long millis) {
        if (millis < MINUTE) {
            return texts.get("analysis.burden.seconds", Math.round((double) millis / SECOND));
        }
        if (millis < HOUR) {
            return texts.get("analysis.burden.minutes", millis / MINUTE);
        }
        return texts.get("analysis.burden.hours", millis / HOUR, millis % HOUR / MINUTE);
    }
}
