package rose.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import rose.platform.Texts;
import rose.shell.CurrentUser;
import rose.shell.MenuItem;
import rose.shell.Page;
import rose.shell.SignedIn;

/** Gives every page its frame. */
@ControllerAdvice
class PageAdvice {

    private final MessageSource messages;
    private final List<MenuItem> menu;
    private final CurrentUser currentUser;

    PageAdvice(MessageSource messages, List<MenuItem> menu, CurrentUser currentUser) {
        this.messages = messages;
        this.menu =
                menu.stream().sorted(Comparator.comparingInt(MenuItem::order)).toList();
        this.currentUser = currentUser;
    }

    @ModelAttribute("page")
    Page page(HttpServletRequest request, Locale locale) {
        Texts texts = new Texts(messages, locale);
        SignedIn viewer = currentUser.get();
        String path = (String) request.getAttribute("jakarta.servlet.error.request_uri");
        if (path == null) {
            path = request.getRequestURI();
        }
        return new Page(texts, viewer, entries(texts, viewer, path), path, query(request), () -> csrf(request));
    }

    private List<Page.Entry> entries(Texts texts, SignedIn viewer, String path) {
        return menu.stream()
                .filter(item -> item.shownTo().test(viewer))
                .map(item -> new Page.Entry(item.path(), texts.get(item.textKey()), item.current(path), item.rare()))
                .toList();
    }

    private static String query(HttpServletRequest request) {
        String query = request.getQueryString();
        if (query == null || !request.getMethod().equals("GET")) {
            return "";
        }
        return query.replaceAll("(^|&)lang=[^&]*", "").replaceAll("^&", "");
    }

    private static String csrf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token ? token.getToken() : "";
    }
}
