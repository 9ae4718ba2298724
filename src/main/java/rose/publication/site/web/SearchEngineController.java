package rose.publication.site.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import rose.collection.Interventions;
import rose.collection.PublishedFilter;
import rose.platform.Missing;
import rose.platform.mail.PublicAddress;
import rose.publication.site.PublicPages;

/** What search engines are told: where to look, and what there is (sitemaps.org). */
@RestController
class SearchEngineController {

    /** What a sitemap may hold. */
    private static final int MOST = 50_000;

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String NAMESPACE = " xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";

    private final PublicPages pages;
    private final Interventions interventions;
    private final PublicAddress address;

    SearchEngineController(PublicPages pages, Interventions interventions, PublicAddress address) {
        this.pages = pages;
        this.interventions = interventions;
        this.address = address;
    }

    /** What has no end is not for search engines: every choice of figures, lists behind numbers, searches. */
    @GetMapping("/robots.txt")
    ResponseEntity<String> robots() {
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("text/plain;charset=UTF-8"))
                .body("""
                        User-agent: *
                        Disallow: /utforska
                        Disallow: /svarande
                        Disallow: /insatser?
                        Disallow: /figurer/fil.
                        Disallow: /sok?
                        Disallow: /logga-in

                        Sitemap: %s
                        """.formatted(address.of("/sitemap.xml")));
    }

    @GetMapping("/sitemap.xml")
    ResponseEntity<String> index() {
        int parts = Math.ceilDiv(interventions.countPublished(PublishedFilter.ALL), MOST);
        return xml(Stream.concat(
                        Stream.of("/sitemap-sidor.xml"),
                        Stream.iterate(1, part -> part <= parts, part -> part + 1)
                                .map(part -> "/sitemap-insatser-" + part + ".xml"))
                .map(path -> "  <sitemap><loc>" + address.of(path) + "</loc></sitemap>\n")
                .collect(Collectors.joining("", "<sitemapindex" + NAMESPACE, "</sitemapindex>\n")));
    }

    @GetMapping("/sitemap-sidor.xml")
    ResponseEntity<String> pages() {
        return map(pages.all().stream());
    }

    @GetMapping("/sitemap-insatser-{part:\\d{1,4}}.xml")
    ResponseEntity<String> interventions(@PathVariable int part) {
        List<Long> ids = part < 1 ? List.of() : interventions.publishedIds((part - 1) * MOST, MOST);
        if (ids.isEmpty()) {
            throw new Missing("sitemap " + part);
        }
        return map(ids.stream().map(id -> "/insatser/" + id));
    }

    private ResponseEntity<String> map(Stream<String> paths) {
        return xml(paths.map(path -> "  <url><loc>" + address.of(path) + "</loc></url>\n")
                .collect(Collectors.joining("", "<urlset" + NAMESPACE, "</urlset>\n")));
    }

    private static ResponseEntity<String> xml(String body) {
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("application/xml;charset=UTF-8"))
                .cacheControl(CacheControl.noCache().cachePublic())
                .body(HEAD + body);
    }
}
