package rose.publication.site.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.web.util.UriUtils;

/** What somebody looks for, as the address says it; each may be missing or wrong. */
record SearchQuery(
        String ord,
        String ar,
        String omrade,
        String lan,
        String niva,
        String malgrupp,
        String organisation,
        String sida) {

    private static final int LONGEST = 200;

    String words() {
        return ord == null ? "" : ord.length() > LONGEST ? ord.substring(0, LONGEST) : ord;
    }

    int page() {
        return sida != null && sida.matches("\\d{1,6}") ? Integer.parseInt(sida) : 1;
    }

    /** The address of the same search, without the page. */
    String address() {
        Map<String, String> told = new LinkedHashMap<>();
        told.put("ord", words());
        told.put("ar", ar);
        told.put("omrade", omrade);
        told.put("lan", lan);
        told.put("niva", niva);
        told.put("malgrupp", malgrupp);
        told.put("organisation", organisation);
        String query = told.entrySet().stream()
                .filter(each -> each.getValue() != null && !each.getValue().isBlank())
                .map(each ->
                        each.getKey() + "=" + UriUtils.encode(each.getValue(), java.nio.charset.StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "/sok" : "/sok?" + query;
    }
}
