package rose.publication.web;

import org.springframework.web.util.UriComponentsBuilder;
import rose.analysis.explore.Addresses;
import rose.analysis.explore.Exploration;
import rose.organisations.Viewer;
import rose.publication.report.WrittenReport;

/** From what is explored to where it can go. */
final class ExploredLinks {

    private ExploredLinks() {}

    /**
     * Where it is put in a report.
     *
     * @param title empty for the one that the figure has by itself
     * @return null for who writes none, and for what is not everybody's to see
     */
    static String intoReport(Exploration exploration, String title, Viewer viewer) {
        if (!WrittenReport.mayBegin(viewer) || !exploration.open()) {
            return null;
        }
        UriComponentsBuilder address =
                UriComponentsBuilder.fromPath("/rapporter/figur").queryParam("fraga", "{fraga}");
        return title.isEmpty()
                ? address.encode().buildAndExpand(Addresses.query(exploration)).toUriString()
                : address.queryParam("rubrik", "{rubrik}")
                        .encode()
                        .buildAndExpand(Addresses.query(exploration), title)
                        .toUriString();
    }
}
