package rose.publication.report;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Makes a report's links lead somewhere from a file: to the program's address where it has one outside, else nowhere. */
record OutwardLinks(Optional<URI> address) {

    private static final Pattern FORBIDDEN = Pattern.compile("[^\\x21-\\x7E]|[\"<>\\\\^`{|}]");

    ReportDocument in(ReportDocument document) {
        return new ReportLinks(this::outward, UnaryOperator.identity()).in(document);
    }

    private String outward(String href) {
        if (!href.startsWith("/")) {
            return href;
        }
        return address.map(base -> base + encoded(href)).orElse(null);
    }

    /** What may not stand in an address as it is, as å in a category: each of its bytes (RFC 3986, 2.1). */
    private static String encoded(String href) {
        return FORBIDDEN.matcher(href).replaceAll(found -> {
            StringBuilder bytes = new StringBuilder();
            for (byte one : found.group().getBytes(StandardCharsets.UTF_8)) {
                bytes.append(String.format("%%%02X", one));
            }
            return bytes.toString();
        });
    }
}
