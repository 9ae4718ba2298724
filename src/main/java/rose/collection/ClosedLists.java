package rose.collection;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.springframework.stereotype.Component;
import rose.platform.Resources;
import rose.platform.Texts;

/** The answer options of an intervention's closed questions, in their order. A value is kept as its Swedish wording. */
@Component
public class ClosedLists {

    private final Map<String, SequencedMap<String, Option>> lists = new LinkedHashMap<>();

    /** One option in both languages. */
    private record Option(String sv, String en) {}

    @SuppressWarnings("unchecked")
    ClosedLists() {
        Resources.yaml("rose/collection/closed-lists.yaml").forEach((name, entries) -> {
            SequencedMap<String, Option> options = new LinkedHashMap<>();
            for (Map<String, String> entry : (List<Map<String, String>>) entries) {
                String code = entry.get("code");
                options.put(code, new Option(entry.getOrDefault("name_sv", code), entry.get("name_en")));
            }
            lists.put(name, options);
        });
    }

    public List<String> targetGroups() {
        return values("target_groups");
    }

    public List<String> responsibleUnits() {
        return values("responsible_units");
    }

    public List<String> partners() {
        return values("partners");
    }

    public List<String> intoOrdinary() {
        return values("into_ordinary");
    }

    private List<String> values(String list) {
        return List.copyOf(lists.get(list).sequencedKeySet());
    }

    /** How that value of any list is shown. */
    public String shown(String value, Texts texts) {
        return lists.values().stream()
                .filter(list -> list.containsKey(value))
                .findFirst()
                .map(list -> texts.pick(list.get(value).sv(), list.get(value).en()))
                .orElse(value);
    }
}
