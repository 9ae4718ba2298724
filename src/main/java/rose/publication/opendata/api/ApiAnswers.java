package rose.publication.opendata.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import rose.platform.mail.PublicAddress;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What the API answers with: the same to everybody, marked by its content, so that it need not be sent again. */
@Component
class ApiAnswers {

    static final MediaType CSV = MediaType.valueOf("text/csv;charset=UTF-8");
    static final MediaType XLSX =
            MediaType.valueOf("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    static final MediaType JSON = MediaType.valueOf("application/json;charset=UTF-8");
    static final MediaType XML = MediaType.valueOf("application/xml;charset=UTF-8");
    static final MediaType TURTLE = MediaType.valueOf("text/turtle;charset=UTF-8");
    static final MediaType RDF_XML = MediaType.valueOf("application/rdf+xml;charset=UTF-8");

    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private final PublicAddress address;

    ApiAnswers(PublicAddress address) {
        this.address = address;
    }

    /** One page of a long list. */
    record Listed<T>(int page, int size, int total, List<T> items) {

        static <T> Listed<T> of(List<T> all, Pages pages) {
            return new Listed<>(
                    pages.page(),
                    pages.size(),
                    all.size(),
                    all.stream().skip(pages.offset()).limit(pages.size()).toList());
        }
    }

    /** A whole address, as links in answers are. */
    String href(String path) {
        return address.of(path);
    }

    ResponseEntity<byte[]> json(Object answer) {
        return bytes((MAPPER.writeValueAsString(answer) + "\n").getBytes(StandardCharsets.UTF_8), JSON);
    }

    ResponseEntity<byte[]> text(String answer, MediaType type) {
        return bytes(answer.getBytes(StandardCharsets.UTF_8), type);
    }

    ResponseEntity<byte[]> file(byte[] answer, MediaType type, String name) {
        return answer(answer, type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(answer);
    }

    ResponseEntity<byte[]> bytes(byte[] answer, MediaType type) {
        return answer(answer, type).body(answer);
    }

    private static ResponseEntity.BodyBuilder answer(byte[] answer, MediaType type) {
        return ResponseEntity.ok()
                .contentType(type)
                .eTag("\"" + hash(answer) + "\"")
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic());
    }

    private static String hash(byte[] answer) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(answer);
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
