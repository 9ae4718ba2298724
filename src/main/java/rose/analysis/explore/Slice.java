package rose.analysis.explore;

import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import rose.analysis.ValueList;
import rose.analysis.facts.Bits;
import rose.analysis.facts.Flag;
import rose.analysis.facts.LotFacts;
import rose.analysis.facts.LotKey;
import rose.analysis.facts.Responses;
import rose.coding.Category;
import rose.coding.Codebook;
import rose.coding.Dimension;
import rose.organisations.Organisation;

/**
 * One lot in an exploration.
 *
 * @param book the codebook in force, or null
 * @param asked what its survey asks, or null where nobody knows
 * @param respondents the numbers of those that the filter lets through, rising
 * @param rows the interventions that it lets through
 */
record Slice(
        LotFacts lot,
        Responses responses,
        Codebook book,
        AskedQuestions.Asked asked,
        List<Integer> respondents,
        Bits rows) {

    LotKey key() {
        return lot.key();
    }

    Slice narrowed(List<Integer> respondents, Bits rows) {
        return new Slice(lot, responses, book, asked, respondents, rows);
    }

    Organisation organisation(int respondent) {
        return lot.respondents().get(respondent);
    }

    /** Those categories of the dimension that can be given, and retired ones that something still counts as. */
    List<Category> categories(Dimension dimension) {
        return book == null
                ? List.of()
                : book.categories().stream()
                        .filter(category -> category.dimension() == dimension)
                        .filter(category -> !category.retired()
                                || !lot.category(category.id()).isEmpty())
                        .toList();
    }

    boolean codes(Dimension dimension) {
        return !categories(dimension).isEmpty();
    }

    Bits any(Dimension dimension) {
        return categories(dimension).stream()
                .map(category -> lot.category(category.id()))
                .reduce(lot.none(), Bits::or);
    }

    Bits settled(Bits rows) {
        return rows.and(lot.flag(Flag.SETTLED));
    }

    /** The interventions that a row of the split counts, before any filter. */
    Bits rows(Split split, String key, CategoryGroups groups) {
        if (split.list() != null) {
            return key.equals(Split.NONE)
                    ? lot.values(split.list()).stream()
                            .map(value -> lot.value(split.list(), value))
                            .reduce(lot.all(), Bits::without)
                    : lot.value(split.list(), key);
        }
        if (split.dimension() != null) {
            return key.equals(Split.NONE)
                    ? settled(lot.all()).without(any(split.dimension()))
                    : categories(split.dimension()).stream()
                            .filter(category -> groups.members(key).contains(category.id()))
                            .map(category -> lot.category(category.id()))
                            .reduce(lot.none(), Bits::or);
        }
        return switch (split) {
            case NOTHING -> lot.all();
            case YEAR, AREA, LEVEL -> of(split).equals(key) ? lot.all() : lot.none();
            case ORGANISATION -> {
                OptionalInt respondent = lot.respondents().find(key);
                yield respondent.isEmpty() ? lot.none() : lot.of(respondent.getAsInt());
            }
            case COUNTY, SIZE, GROUP ->
                lot.of(organisation -> of(split, organisation).equals(key));
            case FUNDS ->
                key.equals(Split.NONE)
                        ? lot.all().without(lot.fundsTold())
                        : FundsClass.ofPath(key)
                                .map(funds -> lot.funded(funds.from(), funds.below()))
                                .orElse(lot.none());
            case PERSPECTIVE -> lot.of(organisation -> Perspectives.has(key, organisation.id(), responses.answers()));
            default ->
                key.equals(Split.NONE)
                        ? lot.all().without(lot.flag(Flag.NEW)).without(lot.flag(Flag.CONTINUED))
                        : Beginning.ofPath(key)
                                .map(each -> lot.flag(each.flag()))
                                .orElse(lot.none());
        };
    }

    /** Those of the respondents that stand in that row. */
    List<Integer> respondents(Split split, String key) {
        if (split == Split.ORGANISATION) {
            OptionalInt respondent = lot.respondents().find(key);
            return respondent.isPresent() && Collections.binarySearch(respondents, respondent.getAsInt()) >= 0
                    ? List.of(respondent.getAsInt())
                    : List.of();
        }
        return respondents.stream()
                .filter(each -> of(split, organisation(each)).equals(key))
                .toList();
    }

    /** The key of the row that the whole lot stands in. */
    String of(Split split) {
        return switch (split) {
            case YEAR -> String.valueOf(key().year());
            case AREA -> key().area();
            default -> key().level().name();
        };
    }

    /** The key of the row that all of a respondent's interventions stand in. */
    static String of(Split split, Organisation organisation) {
        return switch (split) {
            case COUNTY -> organisation.countyCode();
            case ORGANISATION -> organisation.id();
            case GROUP ->
                organisation.group() == null ? Split.NONE : organisation.group().code();
            default -> SizeClass.of(organisation).map(SizeClass::path).orElse(Split.NONE);
        };
    }

    /** Whether what the split goes by is asked here; what is told all the same must have been. */
    boolean asks(Split split) {
        if (split == Split.PERSPECTIVE) {
            return asked != null && !asked.perspectives().isEmpty()
                    || !responses.answers().to(Perspectives.QUESTION).isEmpty();
        }
        ValueList list = split.list();
        return asked == null
                || list == null
                || !lot.values(list).isEmpty()
                || asked.interventions().contains(question(list));
    }

    private static String question(ValueList list) {
        return switch (list) {
            case TARGET_GROUP -> "target_groups";
            case RESPONSIBLE_UNIT -> "responsible_units";
            case PARTNER -> "partners";
            case INTO_ORDINARY -> "into_ordinary";
        };
    }

    /** Whether the number of the measure can be told here. */
    boolean measures(Measure measure) {
        return switch (measure) {
            case RESULTS -> codes(Dimension.OUTPUT) || codes(Dimension.OUTCOME);
            case ANY_OUTCOME -> codes(Dimension.OUTCOME);
            case SETTLED -> book != null;
            default -> true;
        };
    }
}
