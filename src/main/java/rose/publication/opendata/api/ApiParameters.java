package rose.publication.opendata.api;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import rose.agreements.Agreement;
import rose.agreements.Agreements;
import rose.agreements.AreaPart;
import rose.analysis.Selection;
import rose.coding.Dimension;
import rose.organisations.Level;
import rose.organisations.Organisations;
import rose.platform.UserProblem;

/** Reads what a request asks for; what is wrong with it is told with what would be right. */
@Component
class ApiParameters {

    private final Agreements agreements;
    private final Organisations organisations;

    ApiParameters(Agreements agreements, Organisations organisations) {
        this.agreements = agreements;
        this.organisations = organisations;
    }

    static int number(String name, String value, int otherwise, int least, int most) {
        if (value == null || value.isBlank()) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(value.strip());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException unread) {
            // told below, as a number out of range is
        }
        throw new UserProblem(
                "publication.opendata.problem.number", name, value, String.valueOf(least), String.valueOf(most));
    }

    static String required(String name, String value) {
        if (value == null || value.isBlank()) {
            throw new UserProblem("publication.opendata.problem.required", name);
        }
        return value.strip();
    }

    static <T> T among(String name, String value, Optional<T> found, Collection<String> known) {
        return found.orElseThrow(
                () -> new UserProblem("publication.opendata.problem.unknown", name, value, String.join(", ", known)));
    }

    Selection selection(String year, String area, String level) {
        AreaPart part = area(agreement(required("year", year)), required("area", area));
        String name = required("level", level);
        return new Selection(
                part,
                among(
                        "level",
                        name,
                        Level.recipient(name).filter(part::has),
                        part.levels().stream().map(Level::name).toList()));
    }

    Agreement agreement(String year) {
        return among(
                "year",
                year,
                agreements.all().stream()
                        .filter(agreement -> String.valueOf(agreement.year()).equals(year.strip()))
                        .findFirst(),
                agreements.all().stream()
                        .map(agreement -> String.valueOf(agreement.year()))
                        .toList());
    }

    AreaPart area(Agreement agreement, String name) {
        return among(
                "area",
                name,
                agreement.area(name),
                agreement.areas().stream().map(AreaPart::shortName).toList());
    }

    /** Of any year; null where it is not asked for. */
    String area(String name) {
        if (name == null || name.isBlank()) {
            return null;
        }
        var known = agreements.all().stream()
                .flatMap(agreement -> agreement.areas().stream())
                .map(AreaPart::shortName)
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
        return among("area", name, Optional.of(name).filter(known::contains), known);
    }

    Level level(String name) {
        return name == null || name.isBlank()
                ? null
                : among(
                        "level",
                        name,
                        Level.recipient(name),
                        Level.RECIPIENTS.stream().map(Level::name).toList());
    }

    /** The code of a county; null where none is asked for. */
    String county(String code) {
        return code == null || code.isBlank()
                ? null
                : among(
                        "county",
                        code,
                        Optional.ofNullable(organisations.county(code)).map(county -> county.code()),
                        organisations.counties().stream()
                                .map(county -> county.code())
                                .toList());
    }

    static Dimension dimension(String name, Collection<Dimension> possible) {
        return name == null || name.isBlank()
                ? null
                : among(
                        "dimension",
                        name,
                        Dimension.of(name).filter(possible::contains),
                        Arrays.stream(Dimension.values())
                                .filter(possible::contains)
                                .map(dimension -> dimension.key().toLowerCase(Locale.ROOT))
                                .toList());
    }
}
