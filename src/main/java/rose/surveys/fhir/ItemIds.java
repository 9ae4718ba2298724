package rose.surveys.fhir;

import java.util.HashSet;
import java.util.Set;
import rose.surveys.questions.Common;

/** Ids for what FHIR lets be called anything: as like as can be, and each once in the whole form. */
final class ItemIds {

    private static final int LONGEST = 50;

    private final Set<String> taken = new HashSet<>();

    /** @param around the linkId of the block that it stands in, or null */
    String id(String linkId, String around) {
        boolean below = around != null && linkId.startsWith(around + ".");
        String own = below ? linkId.substring(around.length() + 1) : linkId;
        String base = own.matches(Common.ID) ? own : slug(linkId);
        String id = base;
        for (int number = 2; !taken.add(id); number++) {
            id = base + "_" + number;
        }
        return id;
    }

    private static String slug(String linkId) {
        String slug = linkId.toLowerCase(java.util.Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "_")
                .replaceAll("^_|_$", "");
        String begun = slug.matches("[a-z].*") ? slug : "q" + slug;
        return begun.length() <= LONGEST ? begun : begun.substring(0, LONGEST);
    }
}
