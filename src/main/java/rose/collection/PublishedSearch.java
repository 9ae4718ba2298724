package rose.collection;

import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The search among interventions whose texts all may read. What is not published is neither found nor counted, whoever asks: the
 * same to everybody.
 */
@Component
public class PublishedSearch {

    private final PublishedSearchStore store;

    PublishedSearch(PublishedSearchStore store) {
        this.store = store;
    }

    /**
     * What is looked for.
     *
     * @param words all of them, each as a word or the beginning of one, in any of its forms; blank where anything will do
     * @param targetGroup one of {@link ClosedLists#targetGroups}, or null
     */
    public record Asked(String words, PublishedFilter filter, String targetGroup) {}

    /** @param says what was done, cut where it is long */
    public record Hit(Intervention intervention, List<Piece> says) {}

    /** A run of text; marked where it is what was looked for. */
    public record Piece(String text, boolean marked) {}

    public int count(Asked asked) {
        return store.count(asked);
    }

    /** Those that tell most of the words first; without words the newest published first. */
    public List<Hit> hits(Asked asked, int offset, int limit) {
        return store.hits(asked, offset, limit);
    }
}
