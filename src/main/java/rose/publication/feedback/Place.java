package rose.publication.feedback;

import java.util.List;
import java.util.stream.Collectors;
import rose.analysis.Selection;
import rose.analysis.explore.Filter;
import rose.analysis.explore.Split;
import rose.organisations.Organisation;
import rose.platform.Texts;

/**
 * Whose reporting is held beside that of others.
 *
 * @param organisations those asked there, on one level
 */
public record Place(Kind kind, List<Organisation> organisations) {

    /** In the order in which they are shown. */
    public enum Kind {
        OWN,
        COUNTY,
        LIKE,
        NATION
    }

    /** What of an area and level is counted there. */
    Filter filter(Selection selection) {
        Filter all = area(selection.area().year(), selection.area().shortName())
                .with(Split.LEVEL, selection.level().name());
        return switch (kind) {
            case NATION -> all;
            case COUNTY -> all.with(Split.COUNTY, organisations.getFirst().countyCode());
            case OWN, LIKE ->
                all.with(
                        Split.ORGANISATION,
                        organisations.stream().map(Organisation::id).collect(Collectors.toSet()));
        };
    }

    /** All of an area, whatever the level. */
    static Filter area(int year, String shortName) {
        return Filter.ALL.with(Split.YEAR, String.valueOf(year)).with(Split.AREA, shortName);
    }

    /**
     * Who those alike are, and in what they are.
     *
     * @param nearest the key of the sentence about those nearest in population
     * @param ofOneKind that about municipalities, which are of one kind too
     */
    public String alike(String nearest, String ofOneKind, Texts texts) {
        Organisation one = organisations.getFirst();
        String names = organisations.stream().map(Organisation::shortName).collect(Collectors.joining(", "));
        return one.group() == null
                ? texts.get(nearest, one.level().bodies(texts), names)
                : texts.get(ofOneKind, names, one.group().inText(texts));
    }

    /** As the heading of a column. */
    String name(Texts texts) {
        return texts.get("publication.feedback.place." + kind.name().toLowerCase(java.util.Locale.ROOT));
    }
}
