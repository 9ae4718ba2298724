package rose.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Somebody at a browser. Every page that they look over is put to axe, in light and dark, wide and narrow; and whatever the
 * browser complains of, or asks somebody else for, is held against the program when they leave.
 */
final class Visitor implements AutoCloseable {

    private static final int WIDE = 1280;
    private static final int PHONE = 360;
    /** 1280 pixels at 400 % zoom. */
    private static final int MAGNIFIED = 320;

    private final BrowserContext context;
    private final Page page;
    private final String address;
    private final List<String> complaints = new ArrayList<>();
    /** While axe works, which tries what our pages are not allowed. */
    private boolean looking;

    Visitor(Browser browser, String address) {
        this.address = address;
        context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(address)
                .setViewportSize(WIDE, 900)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setLocale("sv-SE"));
        page = context.newPage();
        page.setDefaultTimeout(20_000);
        page.onConsoleMessage(message -> {
            if (!looking && (message.type().equals("error") || message.type().equals("warning"))) {
                complaints.add(message.type() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add("script: " + error));
        page.onRequest(request -> asked(request.url()));
        open("/");
    }

    private void asked(String url) {
        if (url.startsWith("data:") || url.startsWith("blob:")) {
            return;
        }
        URI uri = URI.create(url);
        if (!"localhost".equals(uri.getHost())) {
            complaints.add("asked somebody else: " + url);
        }
        if (uri.getPath().startsWith("/assets/")) {
            complaints.add("asked for what is not ours: " + url);
        }
    }

    Page page() {
        return page;
    }

    /** Goes to a path of the program. */
    Response open(String path) {
        return page.navigate(address + path);
    }

    /**
     * Before a page is opened on which some requests are to fail ({@code page().route(…)}): a browser begins to ask us when it
     * opens a page, and one that is open already lets a request through now and then.
     */
    Visitor askingUs() {
        page.route("**/*", Route::resume);
        return this;
    }

    Visitor signIn(String email, String password) {
        open("/logga-in");
        page.getByLabel("E-postadress").fill(email);
        page.getByLabel("Lösenord").fill(password);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Logga in"))
                .click();
        assertThat(page.locator(".account").innerText()).contains("Logga ut");
        return this;
    }

    Locator link(String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    String heading() {
        return page.locator("h1").innerText();
    }

    /** Path and query of where one is. */
    String place() {
        return page.url().substring(address.length());
    }

    /** Puts the page to axe in all four looks, and sees that nothing runs out at the side. */
    void lookOver() {
        List<String> found = new ArrayList<>();
        looking = true;
        for (int width : List.of(WIDE, PHONE)) {
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                page.setViewportSize(width, 900);
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                axe().forEach(rule -> found.add(width + " " + scheme + " " + rule));
            }
        }
        found.addAll(magnified().outAtTheSide());
        page.setViewportSize(WIDE, 900);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        looking = false;
        assertThat(found).as(place()).isEmpty();
    }

    /** Makes the window as narrow as at 400 % zoom, and leaves it so. */
    Visitor magnified() {
        page.setViewportSize(MAGNIFIED, 256);
        return this;
    }

    /** What axe finds of the page as it stands. */
    List<String> glanceOver() {
        looking = true;
        List<String> found = axe();
        page.evaluate("0"); // what the browser complained of meanwhile has then been told
        looking = false;
        return found;
    }

    /** What runs out at the side of a narrow window. */
    List<String> outAtTheSide() {
        int needed = (Integer) page.evaluate("document.documentElement.scrollWidth");
        return needed > MAGNIFIED
                ? List.of("at 400 % zoom the page is " + needed + " pixels wide: " + widest())
                : List.of();
    }

    private List<String> axe() {
        return new AxeBuilder(page)
                        .setLegacyMode(true) // our pages have no frames, which is all that the other mode is for
                        .analyze()
                        .getViolations()
                        .stream()
                        .map(Visitor::described)
                        .toList();
    }

    private static String described(Rule rule) {
        return rule.getId() + ": "
                + rule.getNodes().stream().limit(5).map(CheckedNode::getHtml).collect(Collectors.joining(" | "));
    }

    private Object widest() {
        return page.evaluate("[...document.querySelectorAll('body *')]"
                + ".filter(e => e.getBoundingClientRect().right > innerWidth && !e.closest('.scroll'))"
                + ".slice(0, 5).map(e => e.tagName + '.' + e.getAttribute('class')).join(' ')");
    }

    /** Goes to a path and looks the page over. */
    Visitor visit(String path) {
        open(path);
        lookOver();
        return this;
    }

    /** Takes back complaints that a test has provoked; they are given to be looked at. */
    List<String> excuse() {
        List<String> provoked = List.copyOf(complaints);
        complaints.clear();
        return provoked;
    }

    @Override
    public void close() {
        context.close();
        assertThat(complaints).isEmpty();
    }
}
