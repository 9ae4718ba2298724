package rose.coding.suggestions;

import java.util.List;

/** What the codebook itself says of a category, in Swedish. */
public record CategoryWords(long id, String name, String definition, List<String> words) {

    public CategoryWords {
        words = List.copyOf(words);
    }
}
