package rose.publication.report;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.LevenshteinDistance;
import rose.coding.Category;

/** Finds what an author means: names are written in small letters with hyphens, å ä ö or not. */
final class Categories {

    private static final int SHOWN = 5;
    /** So many can be told all of them. */
    private static final int FEW = 8;

    private Categories() {}

    /** "ökad-tillgänglighet" for "Ökad tillgänglighet". */
    static String slug(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
    }

    private static String folded(String name) {
        return Normalizer.normalize(slug(name), Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }

    static boolean meant(String written, String name) {
        return folded(written).equals(folded(name));
    }

    static Category find(String written, List<Category> all, String where) throws Unsaid {
        for (Category each : all) {
            if (each.alsoWritten().stream().anyMatch(other -> meant(written, other))) {
                return each;
            }
        }
        return find(written, all, Category::name, where);
    }

    /** @param where it was looked for, for whoever reads that it is not there */
    static <T> T find(String written, List<T> all, Function<T, String> name, String where) throws Unsaid {
        if (all.isEmpty()) {
            throw new Unsaid("publication.number.none-there", where);
        }
        for (T each : all) {
            if (meant(written, name.apply(each))) {
                return each;
            }
        }
        if (written.isEmpty()) {
            throw new Unsaid("publication.number.name-missing", where, nearest("", all, name));
        }
        throw new Unsaid("publication.number.name-unknown", written, where, nearest(written, all, name));
    }

    /** For a word that cannot follow another, or for none. @param known what can, the likeliest first */
    static Unsaid unknown(String after, String word, List<String> known) {
        if (word.isEmpty()) {
            return new Unsaid(
                    "publication.number.what-missing",
                    after,
                    known.stream().limit(FEW).collect(Collectors.joining(", ")));
        }
        return known.size() <= FEW
                ? new Unsaid("publication.number.what", after, word, String.join(", ", known))
                : new Unsaid("publication.number.what-nearest", after, word, nearest(word, known, each -> each));
    }

    private static <T> String nearest(String written, List<T> all, Function<T, String> name) {
        LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
        return all.stream()
                .map(name)
                .map(Categories::slug)
                .distinct()
                .sorted(Comparator.comparing((String slug) -> !begins(slug, written))
                        .thenComparingInt(slug -> distance.apply(folded(written), folded(slug))))
                .limit(SHOWN)
                .collect(Collectors.joining(", "));
    }

    /** Whether one of its words does: "response-over-time" for "time". */
    private static boolean begins(String slug, String written) {
        return !written.isBlank() && ("-" + folded(slug)).contains("-" + folded(written));
    }

    static <T extends Enum<T>> String names(T[] values) {
        return Arrays.stream(values)
                .map(each -> each.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}
