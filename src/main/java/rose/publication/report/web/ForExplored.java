package rose.publication.report.web;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * The figure for which a report is begun; both are empty where it is begun for none.
 *
 * @param query the exploration, as its address says it
 * @param title what is to stand over it
 */
public record ForExplored(String query, String title) {

    public boolean any() {
        return !query.isEmpty();
    }

    /** That page, with the figure said. */
    String href(String page) {
        return UriComponentsBuilder.fromPath(page)
                .queryParam("fraga", "{fraga}")
                .queryParam("rubrik", "{rubrik}")
                .encode()
                .buildAndExpand(query, title)
                .toUriString();
    }
}
