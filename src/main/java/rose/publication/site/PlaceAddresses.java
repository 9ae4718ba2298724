package rose.publication.site;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.springframework.stereotype.Component;
import rose.organisations.County;
import rose.organisations.Level;
import rose.organisations.Organisation;
import rose.organisations.Organisations;
import rose.publication.feedback.Subject;

/**
 * The addresses of places: names that can be read and guessed, as {@code /kommuner/krokom}, the same for good. The code that SCB
 * gives a place leads there too.
 */
@Component
public class PlaceAddresses {

    private final SequencedMap<String, Subject> places = new LinkedHashMap<>();
    private final Map<String, String> paths = new HashMap<>();
    private final Map<String, String> byCode = new HashMap<>();

    PlaceAddresses(Organisations organisations) {
        for (County county : organisations.counties()) {
            Organisation jointly =
                    organisations.find(Level.COUNTY, county.code()).orElseThrow();
            add("/lan/", jointly.shortName(), county.code(), new Subject.Territory(county));
        }
        List<Organisation> recipients = organisations.recipients();
        for (Organisation recipient : recipients) {
            String name = recipient.shortName();
            boolean shared = recipients.stream()
                    .anyMatch(other -> other != recipient
                            && other.level() == recipient.level()
                            && readable(other.shortName()).equals(readable(name)));
            String county = organisations
                    .find(Level.COUNTY, recipient.countyCode())
                    .orElseThrow()
                    .shortName();
            add(
                    folder(recipient.level()),
                    shared ? name + " " + county : name,
                    recipient.code(),
                    new Subject.Recipient(recipient));
        }
    }

    private void add(String folder, String name, String code, Subject place) {
        String path = folder + readable(name);
        if (places.put(path, place) != null) {
            throw new IllegalStateException("two places at " + path);
        }
        paths.put(place.key(), path);
        byCode.put(folder + code.toLowerCase(Locale.ROOT), path);
    }

    private static String folder(Level level) {
        return switch (level) {
            case REGION -> "/regioner/";
            case MUNICIPALITY -> "/kommuner/";
            default -> "/lansgemensamt/";
        };
    }

    /** "Västra Götaland" is {@code vastra-gotaland}. */
    private static String readable(String name) {
        return Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-");
    }

    /** All of them: counties, then recipients. */
    public List<String> all() {
        return List.copyOf(places.keySet());
    }

    public Optional<Subject> at(String path) {
        return Optional.ofNullable(places.get(path));
    }

    /** Where a path with a place's code, or its name in other letters, leads; empty where it leads nowhere. */
    public Optional<String> meant(String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        String name = lower.substring(lower.lastIndexOf('/') + 1);
        String folder = lower.substring(0, lower.length() - name.length());
        return Optional.ofNullable(byCode.get(lower))
                .or(() -> Optional.of(folder + readable(name)).filter(places::containsKey));
    }

    public String path(Subject place) {
        return paths.get(place.key());
    }

    public String path(Organisation recipient) {
        return path(new Subject.Recipient(recipient));
    }

    public String path(County county) {
        return path(new Subject.Territory(county));
    }

    /** Those whose names begin with what is looked for, counties first. */
    public List<Subject> named(String words) {
        String begin = readable(words.strip()).replaceAll("-$", "");
        return begin.length() < 2
                ? List.of()
                : places.entrySet().stream()
                        .filter(place -> place.getKey()
                                .substring(place.getKey().lastIndexOf('/') + 1)
                                .startsWith(begin))
                        .map(Map.Entry::getValue)
                        .toList();
    }
}
