package rose.demo;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Invented statistics of a register, to show how they stand: some values are missing, some withheld, as in real ones. They say
 * nothing of any real county.
 */
final class SyntheticRegister {

    private static final int FIRST_YEAR = 2017;
    private static final int LAST_YEAR = 2023;
    private static final double MISSING = 0.02;
    private static final double WITHHELD = 0.04;
    private static final String NATION = "00";
    private static final String HEADER = "measure,name_sv,name_en,unit_sv,unit_en,year,county,age,value,source\n";
    private static final String SOURCE = "Påhittade tal som är gjorda av Röse";

    /**
     * One measure.
     *
     * @param told names and units as the file has them
     * @param ages empty for all
     * @param levels where the nation begins, for each of the ages
     * @param yearly by what part it grows in a year
     * @param decimals of its values
     */
    private record Measure(
            String key, String told, List<String> ages, List<Double> levels, double yearly, int decimals) {}

    private static final List<Measure> MEASURES = List.of(
            new Measure(
                    "diagnosed",
                    "Andel med psykiatrisk diagnos,Share with a psychiatric diagnosis,procent av befolkningen,per cent of the population",
                    List.of("", "0–17", "18–24", "25–64", "65+"),
                    List.of(6.2, 5.1, 9.8, 6.9, 3.4),
                    0.035,
                    1),
            new Measure(
                    "staff-per-100000",
                    "Personal i psykiatrin,Staff in psychiatric care,per 100 000 invånare,per 100 000 inhabitants",
                    List.of(""),
                    List.of(182.0),
                    0.012,
                    0),
            new Measure(
                    "waiting-time",
                    "Väntetid till första besök hos barn- och ungdomspsykiatrin,Waiting time to a first visit in child and adolescent psychiatry,dagar,days",
                    List.of(""),
                    List.of(34.0),
                    0.02,
                    0));

    private final List<String> counties;
    private final long seed;

    SyntheticRegister(List<String> counties, long seed) {
        this.counties = counties;
        this.seed = seed;
    }

    void writeCsv(Path file) throws IOException {
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write(HEADER);
            for (Measure measure : MEASURES) {
                for (int year : IntStream.rangeClosed(FIRST_YEAR, LAST_YEAR).toArray()) {
                    write(measure, year, NATION, out);
                    for (String county : counties) {
                        write(measure, year, county, out);
                    }
                }
            }
        }
    }

    private void write(Measure measure, int year, String county, Writer out) throws IOException {
        for (int i = 0; i < measure.ages().size(); i++) {
            String age = measure.ages().get(i);
            out.write(String.join(
                    ",",
                    measure.key(),
                    measure.told(),
                    String.valueOf(year),
                    county,
                    age,
                    value(measure, year, county, age, measure.levels().get(i)),
                    SOURCE + "\n"));
        }
    }

    private String value(Measure measure, int year, String county, String age, double level) {
        double grown = level * StrictMath.pow(1 + measure.yearly(), year - FIRST_YEAR);
        if (county.equals(NATION)) {
            return text(grown, measure.decimals());
        }
        Draws draws = Draws.of(seed, "register", measure.key(), county, age, year);
        double form = draws.unit();
        if (form < MISSING) {
            return "";
        }
        if (form < MISSING + WITHHELD && !age.isEmpty()) {
            return "..";
        }
        double ofCounty = Draws.of(seed, "register", measure.key(), county).gaussian() * 0.1;
        return text(grown * Math.max(0.5, 1 + ofCounty + draws.gaussian() * 0.03), measure.decimals());
    }

    private static String text(double value, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }
}
