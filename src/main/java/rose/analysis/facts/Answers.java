package rose.analysis.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the organisations of a lot have answered to questions with given options or for a number, about all of their work: for
 * each option who has chosen it, a bit for each respondent. Immutable.
 */
public final class Answers {

    public static final Answers NONE = new Builder(new Respondents(List.of())).build();

    private final Respondents respondents;
    private final Map<String, List<Said>> byQuestion;
    private final Bits answering;
    private final Bits synthetic;

    private Answers(Respondents respondents, Map<String, List<Said>> byQuestion, Bits answering, Bits synthetic) {
        this.respondents = respondents;
        this.byQuestion = byQuestion;
        this.answering = answering;
        this.synthetic = synthetic;
    }

    /**
     * The answers to one row of a question, or to a question without rows, in one of the entries of its block.
     *
     * @param rowId the row of a scale, or null
     * @param entry which of its block's entries, from 1; 0 outside of blocks
     * @param answered who has answered it at all, with an option or a number
     * @param options who has chosen each; those that anybody has
     */
    public record Said(String rowId, int entry, Bits answered, Map<String, Bits> options) {

        public int count(String option) {
            Bits chosen = options.get(option);
            return chosen == null ? 0 : chosen.count();
        }
    }

    public Respondents respondents() {
        return respondents;
    }

    /** Those that anybody has answered. */
    public Set<String> questions() {
        return byQuestion.keySet();
    }

    /** Within a block the question's id begins with the block's. */
    public List<Said> to(String question) {
        return byQuestion.getOrDefault(question, List.of());
    }

    /** Who has answered any question. */
    public Bits answering() {
        return answering;
    }

    /** Who has answered the question. */
    public Bits answered(String question) {
        return to(question).stream().map(Said::answered).reduce(none(), Bits::or);
    }

    /** Who has chosen that option. @param rowId the row, or null for any */
    public Bits chosen(String question, String rowId, String option) {
        return to(question).stream()
                .filter(said -> rowId == null || rowId.equals(said.rowId()))
                .map(said -> said.options().getOrDefault(option, none()))
                .reduce(none(), Bits::or);
    }

    private Bits none() {
        return Bits.none(respondents.count());
    }

    /** The ids of those organisations. */
    public Set<String> ids(Bits organisations) {
        return organisations
                .rows()
                .mapToObj(number -> respondents.get(number).id())
                .collect(Collectors.toSet());
    }

    /** Whether what the respondent with that number has answered is made by the program. */
    public boolean synthetic(int respondent) {
        return synthetic.get(respondent);
    }

    /** Whether any of it is made by the program. */
    public boolean synthetic() {
        return !synthetic.isEmpty();
    }

    /** What the others have answered. */
    Answers without(Bits organisations) {
        if (answering.isEmpty()) {
            return this;
        }
        Map<String, List<Said>> some = new HashMap<>();
        byQuestion.forEach((question, all) -> some.put(
                question,
                all.stream()
                        .map(said -> new Said(
                                said.rowId(),
                                said.entry(),
                                said.answered().without(organisations),
                                without(said.options(), organisations)))
                        .toList()));
        return new Answers(respondents, some, answering.without(organisations), synthetic.without(organisations));
    }

    private static Map<String, Bits> without(Map<String, Bits> options, Bits organisations) {
        return options.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().without(organisations)));
    }

    /** Takes one answer after the other, in any order. */
    public static final class Builder {

        private final Respondents respondents;
        private final Map<String, Map<Place, Growing>> byQuestion = new HashMap<>();
        private final Bits.Growing answering = new Bits.Growing();
        private final Bits.Growing synthetic = new Bits.Growing();

        private record Place(String rowId, int entry) {}

        private record Growing(Bits.Growing answered, Map<String, Bits.Growing> options) {}

        public Builder(Respondents respondents) {
            this.respondents = respondents;
        }

        /** @param option null for a number */
        public void add(int respondent, String question, String rowId, int entry, String option, boolean made) {
            Growing said = byQuestion
                    .computeIfAbsent(question, unused -> new LinkedHashMap<>())
                    .computeIfAbsent(
                            new Place(rowId, entry), unused -> new Growing(new Bits.Growing(), new HashMap<>()));
            said.answered().set(respondent);
            answering.set(respondent);
            if (option != null) {
                said.options()
                        .computeIfAbsent(option, unused -> new Bits.Growing())
                        .set(respondent);
            }
            if (made) {
                synthetic.set(respondent);
            }
        }

        public Answers build() {
            int size = respondents.count();
            Map<String, List<Said>> all = new HashMap<>();
            byQuestion.forEach((question, places) -> {
                List<Said> said = new ArrayList<>();
                places.forEach((place, growing) -> {
                    Map<String, Bits> options = new HashMap<>();
                    growing.options().forEach((option, bits) -> options.put(option, bits.of(size)));
                    said.add(new Said(
                            place.rowId(), place.entry(), growing.answered().of(size), options));
                });
                all.put(question, said);
            });
            return new Answers(respondents, all, answering.of(size), synthetic.of(size));
        }
    }
}
