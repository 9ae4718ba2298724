package rose.publication.report;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import rose.analysis.register.RegisterChoice;
import rose.analysis.register.RegisterMeasure;
import rose.organisations.County;

/**
 * Which measure of the registers a figure of a report shows: {@code figure register-statistics measure=diagnosed county=23},
 * {@code figure register-by-county measure=diagnosed year=2022}; what is left out is the first measure, the nation and the last year.
 */
final class RegisterChoices {

    private final ReportReading reading;

    RegisterChoices(ReportReading reading) {
        this.reading = reading;
    }

    RegisterChoice choice(Expression expression) throws Unsaid {
        Map<String, String> options = expression.options();
        return new RegisterChoice(
                measure(options.get("measure")), county(options.get("county")), year(options.get("year")));
    }

    private String measure(String key) throws Unsaid {
        List<RegisterMeasure> all = reading.registers();
        if (key == null || all.stream().anyMatch(each -> each.key().equals(key))) {
            return key;
        }
        throw new Unsaid(
                "publication.number.measure-unknown",
                key,
                all.stream().map(RegisterMeasure::key).collect(Collectors.joining(", ")));
    }

    /** By code or by name. */
    private String county(String told) throws Unsaid {
        if (told == null) {
            return null;
        }
        return reading.counties().stream()
                .filter(each ->
                        each.code().equals(told) || Categories.slug(each.name()).equals(Categories.slug(told)))
                .map(County::code)
                .findFirst()
                .orElseThrow(() -> new Unsaid("publication.number.county-unknown", told));
    }

    private static Integer year(String told) throws Unsaid {
        if (told == null) {
            return null;
        }
        if (!told.matches("\\d{4}")) {
            throw new Unsaid("publication.number.year-unknown", told);
        }
        return Integer.valueOf(told);
    }
}
