package rose.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import rose.collection.ClosedLists;
import rose.organisations.Organisations;
import rose.platform.Texts;

/** Words what the interventions behind a number have in common. */
@Component
public class BehindWords {

    private final Organisations organisations;
    private final ClosedLists lists;

    BehindWords(Organisations organisations, ClosedLists lists) {
        this.organisations = organisations;
        this.lists = lists;
    }

    /** "Mål: Ökad tillgänglighet". */
    public record Criterion(String name, String value) {}

    /** Beside area and level. */
    public List<Criterion> criteria(Behind behind, Texts texts) {
        List<Criterion> criteria = new ArrayList<>();
        behind.categories()
                .forEach(category -> criteria.add(
                        new Criterion(texts.get(category.dimension().textKey() + ".one"), category.name(texts))));
        if (behind.countyCode() != null) {
            criteria.add(new Criterion(
                    texts.get("analysis.county"),
                    organisations.county(behind.countyCode()).name(texts)));
        }
        behind.values()
                .forEach((list, value) -> criteria.add(new Criterion(
                        texts.get("analysis.list." + list.name().toLowerCase(Locale.ROOT)),
                        lists.shown(value, texts))));
        Counted counted = behind.selection().counted();
        if (!counted.late()) {
            criteria.add(new Criterion(texts.get("analysis.counted.late"), texts.get("analysis.counted.out")));
        }
        if (!counted.simplified()) {
            criteria.add(new Criterion(texts.get("analysis.counted.simplified"), texts.get("analysis.counted.out")));
        }
        if (behind.anyOutcome()) {
            criteria.add(new Criterion(texts.get("coding.dimension.outcome.one"), texts.get("analysis.any-outcome")));
        }
        if (behind.reached() != null) {
            criteria.add(new Criterion(texts.get("analysis.reached"), reached(behind.reached(), texts)));
        }
        return criteria;
    }

    private String reached(String which, Texts texts) {
        return switch (which) {
            case PeopleReached.ALL -> texts.get("analysis.reached.all");
            case "flera" -> texts.get("analysis.reached.several");
            case "ingen" -> texts.get("analysis.reached.none");
            default -> texts.get("analysis.reached.only", lists.shown(which, texts));
        };
    }
}
