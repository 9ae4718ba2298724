package rose.agreements;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.springframework.stereotype.Component;
import rose.organisations.Level;
import rose.organisations.Organisation;
import rose.organisations.Organisations;
import rose.platform.InstalledContent;
import rose.platform.Resources;

/** Puts the agreements that come with the program into the database; docs/sources.md tells where from. */
@Component
class AgreementContent {

    private static final String FILE = "rose/agreements/agreements.yaml";

    private final InstalledContent installed;
    private final AgreementStore store;

    /** @param organisations asked for only so that they are in the database first: areas refer to authorities */
    AgreementContent(InstalledContent installed, AgreementStore store, Organisations organisations) {
        this.installed = installed;
        this.store = store;
    }

    void install() {
        installed.install("agreements", this::read, FILE);
    }

    private void read() {
        list(Resources.yaml(FILE), "agreements").forEach(entry -> store.save(agreement(entry)));
    }

    private static Agreement agreement(Map<String, Object> entry) {
        int year = (Integer) entry.get("year");
        return new Agreement(
                year,
                text(entry, "title_sv"),
                text(entry, "title_en"),
                sek(entry.get("stated_total_sek")),
                text(entry, "stated_total_note_sv"),
                text(entry, "stated_total_note_en"),
                text(entry, "survey_tool"),
                (Integer) entry.get("supplements"),
                list(entry, "purposes").stream()
                        .map(purpose -> new Agreement.Purpose(text(purpose, "sv"), text(purpose, "en")))
                        .toList(),
                list(entry, "areas").stream().map(area -> area(year, area)).toList());
    }

    private static AreaPart area(int year, Map<String, Object> entry) {
        return new AreaPart(
                year,
                text(entry, "short"),
                (Integer) entry.get("number"),
                text(entry, "part"),
                text(entry, "title_sv"),
                text(entry, "title_en"),
                text(entry, "name_sv"),
                text(entry, "name_en"),
                authority(text(entry, "responsible")),
                authority(text(entry, "also_followed_by")),
                text(entry, "note_sv"),
                text(entry, "note_en"),
                allocations(entry));
    }

    private static String authority(String code) {
        return code == null ? null : Organisation.id(Level.AUTHORITY, code);
    }

    @SuppressWarnings("unchecked")
    private static SequencedMap<Level, Long> allocations(Map<String, Object> entry) {
        SequencedMap<Level, Long> allocations = new LinkedHashMap<>();
        ((Map<String, Object>) entry.get("allocations"))
                .forEach((level, sek) -> allocations.put(Level.valueOf(level), sek(sek)));
        return allocations;
    }

    private static long sek(Object number) {
        return ((Number) number).longValue();
    }

    private static String text(Map<String, Object> entry, String key) {
        return (String) entry.get(key);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Map<String, Object> entry, String key) {
        return (List<Map<String, Object>>) entry.get(key);
    }
}
