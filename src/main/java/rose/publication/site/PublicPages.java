package rose.publication.site;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import rose.agreements.Agreement;
import rose.agreements.Agreements;
import rose.coding.Codebook;
import rose.coding.Codebooks;
import rose.publication.report.ReportEditions;

/** The pages that everybody may read, but for those of interventions: what search engines are led to. */
@Component
public class PublicPages {

    private static final List<String> ALWAYS = List.of(
            "/",
            "/rapporter/utgivna",
            "/figurer",
            "/lan",
            "/kommuner",
            "/sok",
            "/faktablad",
            "/oppna-data",
            "/oppna-data/api",
            "/overenskommelser",
            "/kodbocker",
            "/om",
            "/tillganglighet");

    private final PlaceAddresses places;
    private final Agreements agreements;
    private final Codebooks codebooks;
    private final ReportEditions editions;

    PublicPages(PlaceAddresses places, Agreements agreements, Codebooks codebooks, ReportEditions editions) {
        this.places = places;
        this.agreements = agreements;
        this.codebooks = codebooks;
        this.editions = editions;
    }

    /** Their paths. */
    public List<String> all() {
        return Stream.of(
                        ALWAYS.stream(),
                        editions.published().stream().map(report -> "/rapporter/" + report.id()),
                        agreements.all().reversed().stream()
                                .map(Agreement::year)
                                .map(year -> "/overenskommelser/" + year),
                        codebooks.all().stream()
                                .filter(book -> !book.draft())
                                .map(Codebook::id)
                                .map(id -> "/kodbocker/" + id),
                        places.all().stream())
                .flatMap(paths -> paths)
                .toList();
    }
}
