package rose.demo;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The kinds of change that goals and outcomes speak of; every codebook's category belongs to one. */
enum Change {
    SKILL("kompetens"),
    KNOWLEDGE("kunskap", "kännedom"),
    ADOPTION("implementering"),
    FIRST_LINE("första linje"),
    HEALTH("förebygg", "främj"),
    BELONGING("isolering"),
    WELLBEING("välmående", "nöjdhet"),
    INFLUENCE("inflytande", "delaktighet", "egenmakt"),
    PERSON_CENTRED("personcentrer"),
    EQUALITY("jämlik"),
    COORDINATION("samverkan", "samordning", "samarbete"),
    ACCESS("tillgänglig"),
    QUALITY("kvalitet");

    private static final Map<String, Change> KNOWN = new ConcurrentHashMap<>();
    private final List<String> stems;

    Change(String... stems) {
        this.stems = List.of(stems);
    }

    /** The first kind whose Swedish stem stands in the category's name, else {@link #QUALITY}. */
    static Change of(String category) {
        return KNOWN.computeIfAbsent(category, Change::read);
    }

    private static Change read(String category) {
        String name = category.toLowerCase(Locale.ROOT);
        for (Change change : values()) {
            if (change.stems.stream().anyMatch(name::contains)) {
                return change;
            }
        }
        return QUALITY;
    }
}
