package rose.demo;

import static rose.demo.Change.*;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The kinds of work that activities and outputs speak of, and the changes each most often leads to. */
enum Work {
    GUIDELINES(List.of("insatsprogram", "riktlinjer"), QUALITY, ADOPTION, EQUALITY),
    PARTICIPATION(List.of("patientfokuserat", "brukarinflytande"), INFLUENCE, PERSON_CENTRED, BELONGING),
    METHODS(List.of("arbetssätt och metoder"), ADOPTION, QUALITY, PERSON_CENTRED),
    DIRECT(List.of("slutmålgrupp"), WELLBEING, HEALTH, BELONGING),
    MOBILE(List.of("mobil", "arbetsmodell"), ACCESS, PERSON_CENTRED, HEALTH),
    PLANNING(List.of("planering", "handlingsplan"), COORDINATION, KNOWLEDGE, ADOPTION),
    SIP(List.of("sip"), COORDINATION, INFLUENCE, PERSON_CENTRED),
    SAFETY(List.of("säkerhet"), QUALITY, WELLBEING),
    FOLLOW_UP(List.of("uppföljning"), QUALITY, KNOWLEDGE, EQUALITY),
    STAFFING(List.of("resursförstärkning"), ACCESS, FIRST_LINE, QUALITY),
    TRAINING(List.of("kompetens"), SKILL, KNOWLEDGE),
    DIGITAL(List.of("digital"), ACCESS, EQUALITY, KNOWLEDGE),
    ASSESSMENT(List.of("bedömning"), ACCESS, FIRST_LINE),
    TREATMENT(List.of("behandling"), WELLBEING, QUALITY, ACCESS),
    PREVENTION(List.of("förebygg", "främj"), HEALTH, FIRST_LINE, BELONGING),
    DEVELOPMENT(List.of("verksamhetsutveckling", "utvecklingsarbete"), ACCESS, QUALITY, FIRST_LINE),
    MAPPING(List.of("kartläggning", "utredning"), KNOWLEDGE, QUALITY),
    INFORMATION(List.of("information"), KNOWLEDGE, EQUALITY),
    COLLABORATION(List.of("samverkan", "samarbete"), COORDINATION, FIRST_LINE),
    OTHER(List.of("övrigt"), HEALTH, KNOWLEDGE);

    private static final double OFTEN = 6;
    private static final Map<String, Work> KNOWN = new ConcurrentHashMap<>();
    private final List<String> stems;
    private final Set<Change> leadsTo;

    Work(List<String> stems, Change... leadsTo) {
        this.stems = stems;
        this.leadsTo = Set.of(leadsTo);
    }

    /** The first kind whose Swedish stem stands in the category's name, else {@link #DEVELOPMENT}. */
    static Work of(String category) {
        return KNOWN.computeIfAbsent(category, Work::read);
    }

    private static Work read(String category) {
        String name = category.toLowerCase(Locale.ROOT);
        for (Work work : values()) {
            if (work.stems.stream().anyMatch(name::contains)) {
                return work;
            }
        }
        return DEVELOPMENT;
    }

    double pull(Change change) {
        return leadsTo.contains(change) ? OFTEN : 1;
    }
}
