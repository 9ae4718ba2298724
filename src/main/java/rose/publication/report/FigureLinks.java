package rose.publication.report;

import org.springframework.web.util.UriComponentsBuilder;
import rose.analysis.FigureChoice;
import rose.analysis.FigureKind;
import rose.analysis.Selection;
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
        return UriComponentsBuilder.fromPath("/figurer")
                .queryParam("ar", selection.year())
                .queryParam("omrade", selection.area().shortName())
                .queryParam("niva", selection.level())
                .queryParam("visa", path)
                .toUriString();
    }
}
