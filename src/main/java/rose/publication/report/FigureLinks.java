package rose.publication.report;

import java.util.Optional;
import org.springframework.web.util.UriComponentsBuilder;
import rose.analysis.FigureChoice;
import rose.analysis.FigureKind;
import rose.analysis.Selection;
import rose.analysis.register.RegisterChoice;
import rose.coding.Dimension;

/** Addresses of figures' own pages. */
final class FigureLinks {

    private FigureLinks() {}

    /** @param dimension the one that is shown, or null */
    static String of(FigureKind kind, Selection selection, Dimension dimension) {
        String path = kind.choices().stream()
                .filter(choice -> dimension == null || choice.dimension() == dimension)
                .map(FigureChoice::path)
                .findFirst()
                .orElseGet(() -> kind.choices().getFirst().path());
        return page(selection.year(), path, selection).toUriString();
    }

    private static UriComponentsBuilder page(int year, String path, Selection selection) {
        return UriComponentsBuilder.fromPath("/figurer")
                .queryParam("ar", year)
                .queryParam("omrade", selection.area().shortName())
                .queryParam("niva", selection.level())
                .queryParam("visa", path);
    }

    /** Of a register's measure. */
    static String ofRegister(FigureKind kind, Selection selection, RegisterChoice register) {
        int year = register.year() == null ? selection.year() : register.year();
        return page(year, kind.choices().getFirst().path(), selection)
                .queryParamIfPresent("matt", Optional.ofNullable(register.measure()))
                .queryParamIfPresent("lan", Optional.ofNullable(register.county()))
                .toUriString();
    }
}
