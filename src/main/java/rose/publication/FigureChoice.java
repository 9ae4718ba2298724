package rose.publication;

import java.util.Arrays;
import java.util.Optional;
import rose.analysis.FigureKind;
import rose.coding.Dimension;

/** What a reader can choose to see; {@code path} is its value in addresses. */
public enum FigureChoice {
    ACTIVITIES("aktiviteter", FigureKind.CATEGORY_SHARES, Dimension.ACTIVITY),
    GOALS("mal", FigureKind.CATEGORY_SHARES, Dimension.GOAL),
    OUTPUTS("prestationer", FigureKind.CATEGORY_SHARES, Dimension.OUTPUT),
    OUTCOMES("effekter", FigureKind.CATEGORY_SHARES, Dimension.OUTCOME),
    ATTAINMENT("maluppfyllelse", FigureKind.GOAL_ATTAINMENT, null),
    LINKS("samband", FigureKind.OUTPUT_OUTCOME_LINKS, null),
    ANY_OUTCOME("nagon-effekt", FigureKind.ANY_OUTCOME, null),
    MAP("karta", FigureKind.COUNTY_MAP, null),
    MONEY("medel", FigureKind.MONEY_BY_CATEGORY, null),
    TARGET_GROUPS("malgrupper", FigureKind.TARGET_GROUPS, null),
    GRANTED("beviljat-och-redovisat", FigureKind.GRANTED_AND_REPORTED, null),
    RESPONSE("svar", FigureKind.RESPONSE, null);

    private final String path;
    private final FigureKind kind;
    private final Dimension dimension;

    FigureChoice(String path, FigureKind kind, Dimension dimension) {
        this.path = path;
        this.kind = kind;
        this.dimension = dimension;
    }

    public static Optional<FigureChoice> ofPath(String path) {
        return Arrays.stream(values())
                .filter(choice -> choice.path.equals(path))
                .findFirst();
    }

    public String path() {
        return path;
    }

    public FigureKind kind() {
        return kind;
    }

    public Dimension dimension() {
        return dimension;
    }

    public String textKey() {
        return "publication.choice." + path;
    }
}
