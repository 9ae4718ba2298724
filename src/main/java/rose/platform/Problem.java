package rose.platform;

import java.util.List;

/**
 * Something that a user can mend, worded by the text with the key {@code key}; never a bug.
 *
 * @param key a text's key
 * @param arguments what its placeholders stand for, already worded
 */
public record Problem(String key, List<String> arguments) {

    public static Problem of(String key, Object... arguments) {
        return new Problem(
                key, java.util.Arrays.stream(arguments).map(String::valueOf).toList());
    }

    public String in(Texts texts) {
        return texts.get(key, arguments.toArray());
    }
}
