package rose.platform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The words given to a command: plain ones in order, and {@code --name value} pairs. */
public final class Arguments {

    private final List<String> plain = new ArrayList<>();
    private final Map<String, String> options = new LinkedHashMap<>();

    /** @param flags options that stand alone, without a value */
    public static Arguments parse(List<String> words, String... flags) {
        Arguments arguments = new Arguments();
        List<String> alone = List.of(flags);
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (!word.startsWith("--")) {
                arguments.plain.add(word);
                continue;
            }
            String name = word.substring(2);
            int equals = name.indexOf('=');
            if (equals > 0) {
                arguments.put(name.substring(0, equals), name.substring(equals + 1));
            } else if (alone.contains(name)) {
                arguments.put(name, "");
            } else if (i + 1 < words.size()) {
                arguments.put(name, words.get(++i));
            } else {
                throw new UserProblem("platform.arguments.value-missing", word);
            }
        }
        return arguments;
    }

    private void put(String name, String value) {
        if (options.put(name, value) != null) {
            throw new UserProblem("platform.arguments.twice", "--" + name);
        }
    }

    public List<String> plain() {
        return plain;
    }

    public Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name));
    }

    public boolean has(String name) {
        return options.containsKey(name);
    }

    public String required(String name) {
        return option(name).orElseThrow(() -> new UserProblem("platform.arguments.missing", "--" + name));
    }

    public int requiredYear(String name) {
        String value = required(name);
        if (!value.matches("\\d{4}")) {
            throw new UserProblem("platform.arguments.year", "--" + name, value);
        }
        return Integer.parseInt(value);
    }

    /** Refuses every option that is not named here, and more plain words than {@code plainWords}. */
    public Arguments allow(int plainWords, String... names) {
        List<String> known = List.of(names);
        for (String name : options.keySet()) {
            if (!known.contains(name)) {
                String allowed = known.stream()
                        .map(n -> "--" + n)
                        .reduce((a, b) -> a + ", " + b)
                        .orElse("–");
                throw new UserProblem("platform.arguments.unknown", "--" + name, allowed);
            }
        }
        if (plain.size() > plainWords) {
            throw new UserProblem("platform.arguments.too-many", plain.get(plainWords));
        }
        return this;
    }

    /** The same without these options, which somebody else has taken care of. */
    public Arguments without(String... names) {
        Arguments rest = new Arguments();
        rest.plain.addAll(plain);
        rest.options.putAll(options);
        for (String name : names) {
            rest.options.remove(name);
        }
        return rest;
    }

    /** The same from the plain word number {@code from} on. */
    public Arguments from(int from) {
        Arguments rest = new Arguments();
        rest.plain.addAll(plain.subList(from, plain.size()));
        rest.options.putAll(options);
        return rest;
    }
}
