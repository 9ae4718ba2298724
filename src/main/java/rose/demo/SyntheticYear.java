package rose.demo;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * A national year of invented interventions. The same world, seed, year and scale give the same rows, and a year at a
 * smaller scale is the beginning of the same year at a larger.
 */
public final class SyntheticYear {
    private final SyntheticWorld world;
    private final long seed;

    public SyntheticYear(SyntheticWorld world, long seed) {
        this.world = world;
        this.seed = seed;
    }

    /**
     * Rows made as they are asked for, in constant memory. Each unit of scale meets the published numbers by itself:
     * at scale 10 there are ten times the interventions and ten times the money, from the same organisations.
     *
     * @param scale 1 or more
     */
    public Stream<SyntheticIntervention> interventions(int year, int scale) {
        if (scale < 1) {
            throw new IllegalArgumentException("scale is at least 1, not " + scale);
        }
        List<Stratum> strata = new Strata(world, seed).of(year);
        return LongStream.range(0, (long) strata.size() * scale)
                .mapToObj(k -> new Deal(strata.get((int) (k % strata.size())), (int) (k / strata.size()), seed))
                .flatMap(this::rows);
    }

    private Stream<SyntheticIntervention> rows(Deal deal) {
        return IntStream.range(0, deal.size()).mapToObj(index -> new Author(deal, index, seed).write());
    }

    /** Writes the import file with its header; the caller closes {@code out}. I/O errors come as unchecked ones. */
    public void writeCsv(int year, int scale, Appendable out) {
        CsvLines csv = new CsvLines(out);
        csv.write(SyntheticIntervention.COLUMNS);
        interventions(year, scale).forEach(row -> csv.write(row.cells()));
    }

    /** Writes the import file, in UTF-8. */
    public void writeCsv(int year, int scale, Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            writeCsv(year, scale, out);
        }
    }
}
