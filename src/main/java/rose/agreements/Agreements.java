package rose.agreements;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import rose.organisations.Level;
import rose.organisations.Organisation;
import rose.organisations.Organisations;
import rose.platform.Missing;

/** The agreements and the money in them. They change only when a new version of the program brings others. */
@Component
public class Agreements {

    private final AgreementStore store;
    private final Organisations organisations;
    private final List<Agreement> agreements;
    private final Map<AgreementStore.Lot, List<Grants.Grant>> byPopulation = new ConcurrentHashMap<>();

    Agreements(AgreementContent content, AgreementStore store, Organisations organisations) {
        content.install();
        this.store = store;
        this.organisations = organisations;
        this.agreements = store.agreements();
    }

    /** By year, rising. */
    public List<Agreement> all() {
        return agreements;
    }

    public Optional<Agreement> find(int year) {
        return agreements.stream().filter(agreement -> agreement.year() == year).findFirst();
    }

    /** @throws Missing where there is no agreement for that year */
    public Agreement agreement(int year) {
        return find(year).orElseThrow(() -> new Missing("agreement " + year));
    }

    /** @throws Missing where that year's agreement has no such area */
    public AreaPart area(int year, String shortName) {
        return agreement(year).area(shortName).orElseThrow(() -> new Missing("area " + year + " " + shortName));
    }

    public Agreement latest() {
        return agreements.getLast();
    }

    /**
     * The grants of one allocation: as imported, else by population share.
     *
     * @throws Missing where the area has no money on that level
     */
    public Grants grants(int year, String shortName, Level level) {
        AreaPart area = area(year, shortName);
        if (!area.has(level)) {
            throw new Missing("allocation " + year + " " + shortName + " " + level);
        }
        return grants(area, level, store.paidGrants(area, level, organisations));
    }

    /** The grants of every allocation of all years, in their order: one question to the database. */
    public List<Grants> grants() {
        var paid = store.paidGrants(organisations);
        return agreements.stream()
                .flatMap(agreement -> agreement.areas().stream())
                .flatMap(area -> area.levels().stream()
                        .map(level -> grants(
                                area,
                                level,
                                Optional.ofNullable(paid.get(
                                        new AgreementStore.Lot(area.year(), area.shortName(), level.name()))))))
                .toList();
    }

    private Grants grants(AreaPart area, Level level, Optional<AgreementStore.Paid> paid) {
        long allocated = area.allocations().get(level);
        return paid.map(each -> new Grants(area, allocated, each.importedAt(), each.grants()))
                .orElseGet(() -> new Grants(area, allocated, null, byPopulation(area, level)));
    }

    private List<Grants.Grant> byPopulation(AreaPart area, Level level) {
        return byPopulation.computeIfAbsent(
                new AgreementStore.Lot(area.year(), area.shortName(), level.name()),
                unused -> PopulationShare.of(area.allocations().get(level), recipients(level)));
    }

    /**
     * What one recipient gets of its level's allocation, in SEK.
     *
     * @throws Missing where the area has no money on the recipient's level
     */
    public Optional<Long> grantedSek(int year, String shortName, Organisation recipient) {
        return grants(year, shortName, recipient.level()).to(recipient).map(Grants.Grant::sek);
    }

    /** Those who can be granted money on that level, by code. */
    public List<Organisation> recipients(Level level) {
        return organisations.of(level);
    }
}
