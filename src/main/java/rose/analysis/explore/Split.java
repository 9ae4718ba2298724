package rose.analysis.explore;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import rose.analysis.ValueList;
import rose.coding.Dimension;

/** What numbers can be split by, and what interventions can be chosen by. */
public enum Split {
    NOTHING("inget", null, null),
    YEAR("ar", null, null),
    AREA("omrade", null, null),
    LEVEL("niva", null, null),
    COUNTY("lan", null, null),
    ORGANISATION("organisation", null, null),
    /** Of municipalities, by population. */
    SIZE("storlek", null, null),
    /** Of municipalities, by kind. */
    GROUP("kommungrupp", null, null),
    TARGET_GROUP("malgrupp", ValueList.TARGET_GROUP, null),
    RESPONSIBLE_UNIT("verksamhet", ValueList.RESPONSIBLE_UNIT, null),
    PARTNER("samarbetspartner", ValueList.PARTNER, null),
    ACTIVITY("aktivitet", null, Dimension.ACTIVITY),
    OUTPUT("prestation", null, Dimension.OUTPUT),
    GOAL("mal", null, Dimension.GOAL),
    OUTCOME("effekt", null, Dimension.OUTCOME),
    INTO_ORDINARY("ordinarie", ValueList.INTO_ORDINARY, null),
    /** The intervention's money, in classes. */
    FUNDS("belopp", null, null),
    /** Whether it goes on from the year before. */
    BEGUN("paborjad", null, null),
    /** What the organisation has named for all of its work in the area. */
    PERSPECTIVE("perspektiv", null, null);

    /** The key of those that none of the others holds for, or that do not tell. */
    public static final String NONE = "ingen";

    private static final List<Split> OF_LOTS = List.of(YEAR, AREA, LEVEL);
    private static final List<Split> OF_RESPONDENTS = List.of(COUNTY, ORGANISATION, SIZE, GROUP);

    private final String path;
    private final ValueList list;
    private final Dimension dimension;

    Split(String path, ValueList list, Dimension dimension) {
        this.path = path;
        this.list = list;
        this.dimension = dimension;
    }

    public static Optional<Split> ofPath(String path) {
        return Arrays.stream(values()).filter(split -> split.path.equals(path)).findFirst();
    }

    /** Those that interventions can be chosen by. */
    public static List<Split> filters() {
        return Arrays.stream(values()).filter(split -> split != NOTHING).toList();
    }

    /** In addresses: the value of the split, and the name of the filter. */
    public String path() {
        return path;
    }

    /** The closed list whose values it goes by, or null. */
    ValueList list() {
        return list;
    }

    /** The dimension whose categories it goes by, or null. */
    public Dimension dimension() {
        return dimension;
    }

    boolean ofLots() {
        return OF_LOTS.contains(this);
    }

    boolean ofRespondents() {
        return OF_RESPONDENTS.contains(this);
    }

    static List<Split> ofAllRespondents() {
        return OF_RESPONDENTS;
    }

    /** Whether who has answered differs from row to row. */
    public boolean ofThoseWhoAnswer() {
        return ofLots() || ofRespondents();
    }

    /** Whether its rows have an order of their own, rather than the largest first. */
    boolean inOrder() {
        return switch (this) {
            case YEAR, LEVEL, COUNTY, SIZE, GROUP, INTO_ORDINARY, FUNDS, BEGUN -> true;
            default -> false;
        };
    }

    /** Whether anyone may choose by it: numbers are open, but not who has answered what, which this would tell. */
    public boolean open() {
        return this != PERSPECTIVE;
    }

    /** Whether an intervention can stand in several rows. */
    public boolean several() {
        return this == PERSPECTIVE || dimension != null || list != null && list != ValueList.INTO_ORDINARY;
    }
}
