package rose.platform.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Swatches with their meaning. */
record Legend(String title, List<Entry> entries) {

    private static final double SWATCH_WIDTH = 30;
    private static final double SWATCH_HEIGHT = 20;
    private static final double TEXT = SWATCH_WIDTH + 8;
    private static final double BETWEEN = 20;
    private static final Type TYPE = Type.regular(14, Tone.INK);

    /** @param swatch draws the sample in the box it is given */
    record Entry(String label, Consumer<Box> swatch) {

        static Entry of(String label, Consumer<Box> swatch) {
            return new Entry(label, swatch);
        }
    }

    /** Class limits, and of zero, no report and withheld those that occur. */
    static Legend of(Canvas canvas, Classes classes, Words words, List<Reading> readings) {
        List<Entry> entries = new ArrayList<>();
        zero(readings).ifPresent(zero -> entries.add(sample(canvas, zero, classes, zero.text())));
        for (int i = 0; i < classes.labels().size(); i++) {
            Paint paint = Paint.shade(classes.shadeOfClass(i));
            entries.add(Entry.of(classes.labels().get(i), box -> canvas.rect(box, 2, paint)));
        }
        entries.addAll(missing(canvas, readings, words));
        return new Legend(words.measure(), entries);
    }

    /** Of what is no number that which occurs. */
    static List<Entry> missing(Canvas canvas, List<Reading> readings, Words words) {
        Stream<Reading> worded = readings.stream()
                .filter(reading -> reading instanceof Reading.NotAsked || reading instanceof Reading.NotApplicable)
                .distinct();
        return Stream.concat(Stream.of(Reading.noReport(), Reading.withheld()).filter(readings::contains), worded)
                .map(reading -> sample(canvas, reading, null, name(reading, words)))
                .toList();
    }

    /** One under the other; returns where they end. */
    double stack(Canvas canvas, double x, double top, double width) {
        double y = title(canvas, x, top, width);
        for (Entry entry : entries) {
            y = entry(canvas, entry, x, y, width) + 6;
        }
        return y;
    }

    /** Beside each other as long as there is room; returns where they end. */
    double flow(Canvas canvas, double left, double top, double width) {
        double y = title(canvas, left, top, width);
        double x = left;
        double bottom = y;
        for (Entry entry : entries) {
            double wide = TEXT + TYPE.measure(entry.label());
            if (x > left && x + wide > left + width) {
                x = left;
                y = bottom + 6;
            }
            bottom = Math.max(bottom, entry(canvas, entry, x, y, left + width - x));
            x += wide + BETWEEN;
        }
        return bottom + 4;
    }

    private double title(Canvas canvas, double x, double top, double width) {
        if (title.isBlank()) {
            return top;
        }
        Type strong = Type.strong(14, Tone.INK);
        List<String> lines = Lines.wrap(title, strong, width);
        canvas.silent(() -> canvas.lines(x, top, lines, strong));
        return top + lines.size() * strong.leading() + 6;
    }

    private static double entry(Canvas canvas, Entry entry, double x, double y, double width) {
        List<String> lines = Lines.wrap(entry.label(), TYPE, width - TEXT);
        canvas.silent(() -> {
            entry.swatch().accept(new Box(x + 1, y + 1, SWATCH_WIDTH - 2, SWATCH_HEIGHT));
            canvas.lines(x + TEXT, y + (SWATCH_HEIGHT + 2 - TYPE.leading()) / 2, lines, TYPE);
        });
        return y + Math.max(SWATCH_HEIGHT + 2, lines.size() * TYPE.leading() + 3);
    }

    private static Entry sample(Canvas canvas, Reading reading, Classes classes, String label) {
        return Entry.of(label, box -> {
            canvas.rect(box, 2, Paint.reading(reading, classes));
            if (!(reading instanceof Reading.Known)) {
                Type type = Type.strong(14, Tone.INK).middle();
                canvas.plate(box.middleX(), box.middleY(), reading.text(), type);
                canvas.text(box.middleX(), box.middleY() + type.drop(), reading.text(), type);
            }
        });
    }

    private static String name(Reading reading, Words words) {
        return switch (reading) {
            case Reading.NotAsked(String own) -> own;
            case Reading.NotApplicable(String own) -> own;
            case Reading.NoReport _ -> words.noReport();
            default -> words.withheld();
        };
    }

    private static Optional<Reading> zero(List<Reading> readings) {
        return readings.stream()
                .filter(reading -> reading instanceof Reading.Known known && known.zero())
                .findFirst();
    }
}
