package rose.organisations;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** All organisations and counties. Few hundred and unchanging while the program runs, so they are kept in memory. */
@Component
public class Organisations {

    private final Map<String, County> counties = new LinkedHashMap<>();
    private final Map<String, Organisation> organisations = new LinkedHashMap<>();

    Organisations(ReferenceContent content, OrganisationStore store) {
        content.install();
        store.counties().forEach(county -> counties.put(county.code(), county));
        store.organisations().forEach(organisation -> organisations.put(organisation.id(), organisation));
    }

    /** In the order of their codes. */
    public List<County> counties() {
        return List.copyOf(counties.values());
    }

    public County county(String code) {
        return counties.get(code);
    }

    public Optional<Organisation> find(Level level, String code) {
        return Optional.ofNullable(organisations.get(Organisation.id(level, code)));
    }

    public Optional<Organisation> find(String id) {
        return Optional.ofNullable(organisations.get(id));
    }

    /** @throws java.util.NoSuchElementException where there is none with that id */
    public Organisation organisation(String id) {
        return find(id).orElseThrow();
    }

    /** All that money is granted to: regions, municipalities, county bodies. */
    public List<Organisation> recipients() {
        return organisations.values().stream()
                .filter(organisation -> organisation.level().recipient())
                .toList();
    }

    /** In the order of their codes. */
    public List<Organisation> of(Level level) {
        return organisations.values().stream()
                .filter(organisation -> organisation.level() == level)
                .toList();
    }
}
