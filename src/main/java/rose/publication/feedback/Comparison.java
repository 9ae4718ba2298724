package rose.publication.feedback;

import java.util.List;
import java.util.Optional;
import rose.analysis.Selection;
import rose.analysis.explore.Explored;
import rose.publication.feedback.Place.Kind;

/** The numbers of several places in one area, on one level, all of one moment. */
public record Comparison(Selection selection, List<PlaceNumbers> places) {

    public Optional<PlaceNumbers> of(Kind kind) {
        return places.stream().filter(each -> each.place().kind() == kind).findFirst();
    }

    Comparison without(Kind kind) {
        return new Comparison(
                selection,
                places.stream().filter(each -> each.place().kind() != kind).toList());
    }

    /** Everybody's. */
    public PlaceNumbers nation() {
        return of(Kind.NATION).orElseThrow();
    }

    /** The rows of a theme, in the nation's order. */
    List<String> keys(Theme theme) {
        return nation().explored().get(theme).keys();
    }

    String name(Theme theme, String key, rose.platform.Texts texts) {
        Explored explored = nation().explored().get(theme);
        return explored.names().name(explored.exploration().split(), key, texts);
    }

    public boolean synthetic() {
        return places.stream().anyMatch(PlaceNumbers::synthetic);
    }
}
