package rose.analysis.withholding;

import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import rose.analysis.withholding.CountTable.Margin;

/** Tables as they come: small and large, with zeros and without reports, with all totals or some; the same for a seed. */
final class RandomCounts {

    private final Random random;
    private final int scale;

    RandomCounts(long seed) {
        random = new Random(seed);
        scale = 2 + random.nextInt(random.nextBoolean() ? 8 : 60);
    }

    Counts any() {
        return switch (random.nextInt(6)) {
            case 0 -> oneWay();
            case 1 -> sharing();
            case 2 -> countiesAndNation();
            default -> twoWay(6);
        };
    }

    Rule rule() {
        int threshold = 2 + random.nextInt(5);
        int width = random.nextInt(3) == 0 ? 1 + random.nextInt(8) : threshold - 1;
        return new Rule(threshold, width, random.nextInt(4) == 0 ? Rule.Zeros.WITHHELD : Rule.Zeros.SHOWN);
    }

    Counts oneWay() {
        List<String> rows = names("r", 8);
        return built(
                CountTable.oneWay("", rows, rows.stream().map(unused -> count()).toList(), random.nextInt(4) > 0));
    }

    Counts twoWay(int most) {
        return built(table("", names("r", most), names("c", most), margins()));
    }

    /** Two or three tables with the same rows and the same totals of these. */
    Counts sharing() {
        List<String> rows = names("r", 4);
        List<Long> totals =
                rows.stream().map(unused -> (long) random.nextInt(3 * scale)).toList();
        Counts.Builder counts = Counts.builder();
        for (String name : List.of("c", "d", "e").subList(0, 2 + random.nextInt(2))) {
            List<String> columns = names(name, 4);
            Set<Margin> margins = random.nextBoolean() ? Set.of(Margin.ROWS) : EnumSet.allOf(Margin.class);
            List<List<Long>> cells =
                    totals.stream().map(total -> parted(total, columns.size())).toList();
            new CountTable("", rows, columns, cells, margins).in(counts);
        }
        return counts.build();
    }

    /** The same table of each county and, summed, of the nation. */
    Counts countiesAndNation() {
        List<String> rows = names("r", 3);
        List<String> columns = random.nextBoolean() ? List.of() : names("c", 3);
        Set<Margin> margins = columns.isEmpty() ? Set.of(Margin.ALL) : EnumSet.allOf(Margin.class);
        List<CountTable> counties = names("county", 4).stream()
                .map(county -> table(county, rows, columns, margins))
                .toList();
        Counts.Builder counts = Counts.builder();
        counties.forEach(county -> county.in(counts));
        CountTable.nation("", counties, counts);
        return counts.build();
    }

    private static Counts built(CountTable table) {
        Counts.Builder counts = Counts.builder();
        table.in(counts);
        return counts.build();
    }

    private CountTable table(String of, List<String> rows, List<String> columns, Set<Margin> margins) {
        return new CountTable(
                of,
                rows,
                columns,
                rows.stream()
                        .map(unused -> Stream.generate(this::count)
                                .limit(Math.max(1, columns.size()))
                                .toList())
                        .toList(),
                margins);
    }

    private Set<Margin> margins() {
        EnumSet<Margin> margins = EnumSet.noneOf(Margin.class);
        Stream.of(Margin.values()).filter(unused -> random.nextInt(4) > 0).forEach(margins::add);
        return margins;
    }

    /** Null for no report, often small, at times zero. */
    private Long count() {
        return switch (random.nextInt(12)) {
            case 0 -> null;
            case 1, 2 -> 0L;
            case 3, 4 -> 1L + random.nextInt(4);
            default -> (long) random.nextInt(scale);
        };
    }

    private List<Long> parted(long total, int parts) {
        long[] sums = new long[parts];
        for (long each = 0; each < total; each++) {
            sums[random.nextInt(parts)]++;
        }
        return IntStream.range(0, parts).mapToObj(part -> sums[part]).toList();
    }

    private List<String> names(String of, int most) {
        return IntStream.rangeClosed(1, 1 + random.nextInt(most))
                .mapToObj(number -> of + number)
                .toList();
    }
}
