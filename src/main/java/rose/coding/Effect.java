package rose.coding;

import java.util.List;
import java.util.Map;

/**
 * What a change of a codebook does to the codes there are, told before it is made.
 *
 * @param parts the categories concerned that anything has, one each
 * @param settled how many interventions have codes that count among them; {@code open} how many that are being coded
 * @param recoded how many settled ones are to be coded anew
 * @param coders the names of those whose codes they are
 */
public record Effect(List<Part> parts, int settled, int open, int recoded, List<String> coders) {

    public static final Effect NONE = new Effect(List.of(), 0, 0, 0, List.of());

    /** What becomes of the codes of one category. */
    public enum Fate {
        KEPT,
        MOVED,
        RECODED,
        TAKEN_OFF;

        public String textKey() {
            return "coding.fate." + name();
        }
    }

    /**
     * @param to the categories that take its place
     * @param counts in how many interventions it is, by how far their coding has come
     */
    public record Part(Category category, Fate fate, List<Category> to, Map<TaskState, Integer> counts) {

        public int in(TaskState state) {
            return counts.getOrDefault(state, 0);
        }
    }

    public boolean nothing() {
        return settled + open == 0;
    }
}
