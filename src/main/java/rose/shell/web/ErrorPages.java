package rose.shell.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HexFormat;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import rose.platform.Forbidden;
import rose.platform.Missing;
import rose.platform.Texts;
import rose.platform.UserProblem;
import rose.shell.ErrorPage;
import rose.shell.Page;

/** Every way that a request can fail ends here, as a page in the reader's words. */
@Controller
@ControllerAdvice
class ErrorPages implements ErrorController {

    private static final Logger log = LoggerFactory.getLogger(ErrorPages.class);

    private final PageAdvice pages;
    private final MessageSource messages;

    ErrorPages(PageAdvice pages, MessageSource messages) {
        this.pages = pages;
        this.messages = messages;
    }

    @ExceptionHandler(Exception.class)
    String failed(
            Exception failure, HttpServletRequest request, HttpServletResponse response, Locale locale, Model model) {
        Page page = pages.page(request, locale);
        ErrorPage error = error(failure, new Texts(messages, locale), request);
        response.setStatus(error.status());
        model.addAttribute("page", page).addAttribute("error", error);
        return "shell/error";
    }

    private static ErrorPage error(Exception failure, Texts texts, HttpServletRequest request) {
        return switch (failure) {
            case Missing missing -> known(404, texts);
            case Forbidden forbidden -> known(403, texts);
            case AccessDeniedException denied -> known(403, texts);
            case UserProblem problem ->
                new ErrorPage(
                        400,
                        texts.get("shell.error.400.title"),
                        problem.problem().in(texts),
                        null);
            case MaxUploadSizeExceededException tooLarge -> known(413, texts);
            case ErrorResponse response
            when response.getStatusCode().is4xxClientError() ->
                known(response.getStatusCode().value(), texts);
            case org.springframework.web.method.annotation.MethodArgumentTypeMismatchException mismatch ->
                known(404, texts);
            default -> bug(failure, texts, request);
        };
    }

    private static ErrorPage known(int status, Texts texts) {
        String title = texts.getOr("shell.error." + status + ".title", texts.get("shell.error.400.title"));
        String text = texts.getOr("shell.error." + status + ".text", texts.get("shell.error.400.text"));
        return new ErrorPage(status, title, text, null);
    }

    private static ErrorPage bug(Throwable failure, Texts texts, HttpServletRequest request) {
        String reference =
                HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        log.error("reference {} at {} {}", reference, request.getMethod(), withoutSecret(request), failure);
        return new ErrorPage(500, texts.get("shell.error.500.title"), texts.get("shell.error.500.text"), reference);
    }

    /** The address, but for what may be the secret of a link in it: logs are read by others. */
    private static String withoutSecret(HttpServletRequest request) {
        return request.getRequestURI().replaceAll("[A-Za-z0-9_-]{40,}", "…");
    }

    /** What failed before it came to any page: refused by security, or by the server itself. */
    @RequestMapping("/error")
    String outside(HttpServletRequest request, HttpServletResponse response, Locale locale, Model model) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int code = status instanceof Integer number ? number : HttpStatus.NOT_FOUND.value();
        Texts texts = new Texts(messages, locale);
        Throwable failure = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        ErrorPage error = code < 500
                ? known(code, texts)
                : bug(failure == null ? new IllegalStateException("status " + code) : failure, texts, request);
        response.setStatus(error.status());
        model.addAttribute("error", error);
        return "shell/error";
    }
}
