package rose.publication.feedback;

import java.util.ArrayList;
import java.util.List;
import rose.platform.Texts;
import rose.publication.feedback.Place.Kind;

/** A feedback in some sentences, true also when nobody else has reported yet. */
record Summary(Feedback feedback, String county, Texts texts) {

    List<String> sentences() {
        List<String> said = new ArrayList<>();
        said.add(own());
        said.add(money());
        comparison().of(Kind.COUNTY).ifPresent(place -> said.add(reported(place, "county")));
        said.add(reported(comparison().nation(), "nation"));
        return said;
    }

    /** Null for all but the first. */
    String first() {
        if (comparison().nation().reported() == 1) {
            return texts.get("publication.feedback.first.nation");
        }
        return comparison()
                .of(Kind.COUNTY)
                .filter(place -> place.reported() == 1)
                .map(place -> texts.get("publication.feedback.first.county"))
                .orElse(null);
    }

    private Comparison comparison() {
        return feedback.comparison();
    }

    private String bodies() {
        return comparison().selection().level().bodies(texts);
    }

    private String own() {
        int count = feedback.own().size();
        return count == 0
                ? texts.get("publication.feedback.summary.nothing")
                : texts.count("publication.feedback.summary.own", count);
    }

    private String money() {
        PlaceNumbers own = comparison().of(Kind.OWN).orElseThrow();
        long reported = own.value(Theme.FUNDS).orElse(0L);
        long difference = reported - own.grantedSek();
        String key = difference == 0 ? "equal" : difference < 0 ? "less" : "more";
        return texts.get(
                "publication.feedback.summary.money-" + key,
                texts.money(reported),
                texts.money(own.grantedSek()),
                texts.money(Math.abs(difference)));
    }

    private String reported(PlaceNumbers place, String key) {
        return texts.get(
                "publication.feedback.summary." + key,
                place.reported(),
                place.asked(),
                bodies(),
                place.value(Theme.INTERVENTIONS).orElse(0L),
                county);
    }
}
