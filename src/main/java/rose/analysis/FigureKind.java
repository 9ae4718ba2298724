package rose.analysis;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import rose.coding.Dimension;
import rose.platform.Texts;
import rose.surveys.questions.Words;

/** A kind of figure, as its file under {@code rose/analysis/figures} declares it: docs/howto/add-a-figure-kind.md. */
public final class FigureKind {

    private static final List<FigureKind> ALL = Declarations.read();

    public static final FigureKind CATEGORY_SHARES = named("category-shares");
    public static final FigureKind GOAL_ATTAINMENT = named("goal-attainment");
    public static final FigureKind OUTPUT_OUTCOME_LINKS = named("output-outcome-links");
    public static final FigureKind ANY_OUTCOME = named("any-outcome");
    public static final FigureKind COUNTY_MAP = named("county-map");
    public static final FigureKind MONEY_BY_CATEGORY = named("money-by-category");
    public static final FigureKind TARGET_GROUPS = named("target-groups");
    public static final FigureKind GRANTED_AND_REPORTED = named("granted-and-reported");
    public static final FigureKind RESPONSE = named("response");

    private final Declaration declared;
    private final List<FigureChoice> choices;

    FigureKind(Declaration declared) {
        this.declared = declared;
        this.choices = declared.choices().stream()
                .map(choice -> new FigureChoice(this, choice.path(), choice.dimension(), choice.name(), choice.title()))
                .toList();
    }

    /**
     * What a file says.
     *
     * @param coded whether it needs a codebook, and counts only interventions whose codes are settled
     * @param asked the ids of what is asked about each intervention that its numbers come from, directly or by the codes of a text
     * @param dimensions whose codes its numbers rest on, where it does not show one that is chosen
     * @param list of the values, or null
     * @param question that organisations have answered, or null
     * @param row the one of its rows that is shown, or null
     * @param perArea whether all areas of the year stand in it
     * @param perCounty whether all counties of one year stand in it, instead of all years of one
     * @param column what a value's column is called in files, or null
     * @param heading the same on pages
     * @param title where no single choice is shown
     */
    record Declaration(
            String key,
            int order,
            Shape shape,
            boolean coded,
            Set<String> asked,
            List<Dimension> dimensions,
            ValueList list,
            String question,
            String row,
            boolean perArea,
            boolean perCounty,
            String column,
            Words heading,
            Words note,
            Words title,
            List<Choice> choices) {}

    record Choice(String path, Dimension dimension, Words name, Words title) {}

    /** In the order in which they are offered. */
    public static List<FigureKind> all() {
        return ALL;
    }

    public static Optional<FigureKind> of(String key) {
        return ALL.stream().filter(kind -> kind.key().equals(key)).findFirst();
    }

    private static FigureKind named(String key) {
        return of(key).orElseThrow(() -> new IllegalStateException("not declared: " + key));
    }

    /** As on the command line: {@code category-shares}. */
    public String key() {
        return declared.key();
    }

    public Shape shape() {
        return declared.shape();
    }

    public List<FigureChoice> choices() {
        return choices;
    }

    /** The ids of what is asked about each intervention that its numbers come from, directly or by the codes of a text. */
    public Set<String> questions() {
        return declared.asked();
    }

    /** Whether its numbers come from that question of a survey. @param block the id of the survey's block of interventions */
    boolean reads(String asked, String block) {
        return asked.equals(question())
                || question() != null && asked.startsWith(question() + ".")
                || questions().stream().anyMatch(read -> asked.equals(block + "." + read));
    }

    /** Whether it counts organisations, not interventions. */
    public boolean ofOrganisations() {
        return switch (shape()) {
            case ANSWERS, RESPONSE, RESPONSE_OVER_TIME -> true;
            default -> false;
        };
    }

    /** Whether it is about a register, not about what organisations report. */
    public boolean ofRegister() {
        return shape() == Shape.REGISTER;
    }

    /** Whether it can leave late reports out. What is about when they came cannot. */
    public boolean leavesOutLate() {
        return !ofRegister() && shape() != Shape.RESPONSE_OVER_TIME;
    }

    /** Whether it can leave simplified reports out: where it counts interventions. */
    public boolean leavesOutSimplified() {
        return !ofRegister() && !ofOrganisations();
    }

    /** How it counts reports when that is wished: what it cannot leave out, it counts. */
    public Counted counted(Counted wished) {
        return new Counted(wished.late() || !leavesOutLate(), wished.simplified() || !leavesOutSimplified());
    }

    /** Whether its answers can be weighted for non-response. */
    public boolean weightable() {
        return shape() == Shape.ANSWERS;
    }

    /** The dimensions whose codes its numbers rest on. @param chosen the one that it shows, or null where it shows them all */
    public List<Dimension> dimensions(Dimension chosen) {
        if (declared.dimensions().isEmpty() && coded()) {
            return chosen == null || shape() == Shape.PAIRS ? List.of(Dimension.values()) : List.of(chosen);
        }
        return declared.dimensions();
    }

    /** Whether it needs a codebook, and counts only interventions whose codes are settled. */
    public boolean coded() {
        return declared.coded();
    }

    ValueList list() {
        return declared.list();
    }

    /** The question that organisations have answered, or null. */
    public String question() {
        return declared.question();
    }

    String row() {
        return declared.row();
    }

    /** Whether all areas of the year stand in it, whichever is chosen. */
    public boolean perArea() {
        return declared.perArea();
    }

    boolean perCounty() {
        return declared.perCounty();
    }

    String column() {
        return declared.column();
    }

    /** What its values are called, where it has a list of them. */
    public String heading(Texts texts) {
        return declared.heading().in(texts);
    }

    /** What its reader must know of how it is counted, where the declaration says it. */
    public Optional<String> note(Texts texts) {
        return Optional.ofNullable(declared.note()).map(note -> note.in(texts));
    }

    /** @param dimension the one that is shown, or null */
    public String title(Selection selection, Dimension dimension, Texts texts) {
        Words title = choices.stream()
                .filter(choice -> choice.dimension() == dimension)
                .map(FigureChoice::title)
                .findFirst()
                .orElseGet(() -> declared.title() == null ? choices.getFirst().title() : declared.title());
        return title.in(texts)
                .replace("{0}", selection.area().name(texts))
                .replace("{1}", selection.level().inText(texts))
                .replace("{2}", String.valueOf(selection.year()));
    }

    @Override
    public String toString() {
        return key();
    }
}
