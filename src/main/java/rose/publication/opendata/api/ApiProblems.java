package rose.publication.opendata.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import rose.platform.Missing;
import rose.platform.Texts;
import rose.platform.UserProblem;
import rose.platform.mail.PublicAddress;

/** What the API answers where it cannot give what is asked for: problem details (RFC 9457), in words. */
@RestControllerAdvice(basePackageClasses = ApiProblems.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiProblems {

    private static final Logger log = LoggerFactory.getLogger(ApiProblems.class);

    private final MessageSource messages;
    private final PublicAddress address;

    ApiProblems(MessageSource messages, PublicAddress address) {
        this.messages = messages;
        this.address = address;
    }

    /** What is wrong, and the slug by which {@code /oppna-data/api} explains it. */
    enum Kind {
        BAD_PARAMETER(400),
        NOT_FOUND(404),
        ONLY_READ(405),
        FAILED(500);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    @ExceptionHandler(UserProblem.class)
    ResponseEntity<Map<String, Object>> wrong(UserProblem problem, HttpServletRequest request, Locale locale) {
        Texts texts = new Texts(messages, locale);
        return answer(Kind.BAD_PARAMETER, problem.problem().in(texts), request, texts);
    }

    @ExceptionHandler(Missing.class)
    ResponseEntity<Map<String, Object>> missing(Missing missing, HttpServletRequest request, Locale locale) {
        return answer(Kind.NOT_FOUND, null, request, new Texts(messages, locale));
    }

    @ExceptionHandler(OnlyRead.class)
    ResponseEntity<Map<String, Object>> changing(OnlyRead changing, HttpServletRequest request, Locale locale) {
        return answer(Kind.ONLY_READ, null, request, new Texts(messages, locale));
    }

    @ExceptionHandler(Exception.class)
    ResponseEntity<Map<String, Object>> failed(Exception failure, HttpServletRequest request, Locale locale) {
        String reference =
                HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        log.error("reference {} at {} {}", reference, request.getMethod(), request.getRequestURI(), failure);
        Texts texts = new Texts(messages, locale);
        return answer(Kind.FAILED, texts.get("publication.opendata.problem.failed.detail", reference), request, texts);
    }

    /** Somebody tries to change something. */
    static final class OnlyRead extends RuntimeException {

        private static final long serialVersionUID = 1;
    }

    private ResponseEntity<Map<String, Object>> answer(
            Kind kind, String detail, HttpServletRequest request, Texts texts) {
        String key = "publication.opendata.problem." + kind.key();
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", address.of("/oppna-data/api#" + kind.key()));
        problem.put("title", texts.get(key + ".title"));
        problem.put("status", kind.status);
        problem.put("detail", detail == null ? texts.get(key + ".detail") : detail);
        problem.put("instance", request.getRequestURI());
        var answer = ResponseEntity.status(kind.status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
        return (kind == Kind.ONLY_READ ? answer.header(HttpHeaders.ALLOW, "GET, HEAD, OPTIONS") : answer).body(problem);
    }
}
