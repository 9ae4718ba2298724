package rose.platform.pdf;

import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** An invented report with one of each thing that a status report holds. */
final class SampleReport {

    static final Instant CREATED = Instant.parse("2024-03-01T09:30:00Z");
    static final Locale SWEDISH = Locale.of("sv");

    private static final String BARS = """
            <svg viewBox="0 0 640 150" role="img"
                aria-label="Liggande staplar: utbildning 62 %, samverkan 41 %, stöd 9 %">
              <style>.bar { fill: red }</style>
              <g font-size="14" fill="#17211f">
                <text x="0" y="25" dominant-baseline="middle">Utbildning och handledning</text>
                <text x="0" y="70" dominant-baseline="middle">Samverkan mellan huvudmän</text>
                <text x="0" y="115" dominant-baseline="middle">Stöd åt närstående</text>
              </g>
              <a href="/insatser?kategori=1">
                <rect class="bar" x="210" y="10" width="310" height="30" fill="#1c5d4b"/></a>
              <rect x="210" y="55" width="205" height="30" style="fill: var(--moss, #1c5d4b)"/>
              <rect x="210" y="100" width="45" height="30" fill="#1c5d4b"/>
              <text x="528" y="25" dominant-baseline="middle" font-size="14" font-weight="600">62 %</text>
              <text x="423" y="70" dominant-baseline="middle" font-size="14" font-weight="600">41 %</text>
              <text x="263" y="115" dominant-baseline="middle" font-size="14" font-weight="600">9 %</text>
            </svg>
            """;

    private static final String LINKS = """
            <svg viewBox="0 0 640.5 170" font-family="Inter" font-size="14">
              <title>Samband från prestation till effekt</title>
              <desc>Tre band; det bredaste går från utbildning till ökad kunskap</desc>
              <path d="M200 35 C 300 35, 300 35, 400 35" stroke="#1c5d4b"
                stroke-width="22" stroke-opacity="0.5" fill="none"/>
              <path d="M200 50 C 300 50, 300 120, 400 120" stroke="#2f78a3"
                stroke-width="8" stroke-opacity="0.5" fill="none"/>
              <path d="M200 130 C 300 130, 300 135, 400 135" stroke="#7a5c99"
                stroke-width="12" stroke-opacity="0.5" fill="none"/>
              <text x="190" y="40" text-anchor="end">Utbildad personal</text>
              <text x="190" y="135" text-anchor="end">Nya rutiner</text>
              <text x="410" y="40" stroke="white" stroke-width="4" paint-order="stroke">Ökad kunskap</text>
              <text x="410" y="132" style="paint-order: stroke; stroke: #fff"
                >Kortare väntan → bättre stöd</text>
            </svg>
            """;

    private static final String ROW = "<tr><th scope='row'>Kommun nr %d, Åre–Örkelljunga</th>"
            + "<td class='number'>%,d</td><td class='number'>%d,1 %%</td></tr>";

    private SampleReport() {}

    static PdfDocument swedish() {
        return document("Lägesrapport 2021: \"överenskommelsen\" om psykisk hälsa", SWEDISH, swedishHtml(90));
    }

    static PdfDocument english() {
        var html = swedishHtml(12).replace("<html>", "<html lang=\"sv\">");
        return document("Status report 2021 <draft> & notes", Locale.ENGLISH, html);
    }

    /** About {@code pages} pages, with a figure and its table on each. */
    static PdfDocument longReport(int pages) {
        var chapters = IntStream.range(0, pages)
                .mapToObj(i -> "<section class='chapter'><h2>Kapitel %d</h2>%s%s</section>"
                        .formatted(i + 1, text().repeat(2), figure("lang" + i, "Kategorier, del " + i, BARS)))
                .collect(Collectors.joining());
        return document("Lång rapport", SWEDISH, page("<h1>Lång rapport</h1>" + chapters));
    }

    static PdfDocument withBody(String body) {
        return document("Prov", SWEDISH, page(body));
    }

    private static PdfDocument document(String title, Locale language, String html) {
        return new PdfDocument(
                html,
                title,
                language,
                "Socialstyrelsen",
                "Följer insatser år 2021.",
                CREATED,
                Optional.of(URI.create("https://rose.example/rapporter/2021/")));
    }

    private static String page(String body) {
        return "<!DOCTYPE html><html><head><title>x</title><link rel='stylesheet' href='/app.css'>"
                + "<style>body { display: none }</style><script>alert(1)</script></head><body><main>" + body
                + "</main></body></html>";
    }

    private static String swedishHtml(int rows) {
        return page(cover() + contents() + summary() + figures() + register(rows));
    }

    private static String cover() {
        return """
            <header class="cover"><h1>Lägesrapport om statsbidrag till psykisk hälsa 2021</h1>
            <p>Område 2: barn- och ungdomspsykiatri och ungdomsmottagningar</p><p>Socialstyrelsen, 1 mars 2024</p>
            <div class="synthetic">
            <p>Syntetiska uppgifter: siffrorna är påhittade för att visa programmet.</p></div></header>
            """;
    }

    private static String contents() {
        return """
            <nav class="toc"><h2 id="innehall">Innehåll</h2><ol>
            <li><a href="#sammanfattning">Sammanfattning</a></li>
            <li><a href="#figurer">Vad gjordes och vad blev det av det i regioner, kommuner och län?</a><ol>
              <li><a href="#kategorier">Andel insatser per kategori</a></li>
              <li><a href="#karta">Var i landet</a></li></ol></li>
            <li><a href="#register">Alla kommuner</a></li></ol></nav>
            """;
    }

    private static String summary() {
        return """
            <section><h2 id="sammanfattning">Sammanfattning</h2>%s
            <p>Summan är 1\u00a0234\u00a0567\u202fkronor, en förändring med −3,5\u00a0%% åren 2020–2021.
            Överens\u00adstämmelsen är κ = 0,71 (α ≥ 0,67), <strong>tydligt</strong>
            bättre än <em>tidigare</em>; å ä ö Å Ä Ö é ü → ← ≤ ≠ × ± … “så”.
            Läs <a href="https://www.example.org/metod">hur vi räknar</a> eller <a href="insatser">insatserna bakom</a>,
            men inte <a href="javascript:alert(1)">det här</a>.</p>
            <ul><li>Regioner svarade i hög grad.</li><li>Kommuner svarade mindre
            <ul><li>små kommuner minst</li></ul></li></ul>
            <ol><li>Först</li><li>Sedan</li></ol>
            <blockquote><p>Vi hann inte se effekter på ett år.</p></blockquote>
            <dl><dt>Insats</dt><dd>Det som gjordes för pengarna.</dd></dl></section>
            """.formatted(text());
    }

    private static String figures() {
        return "<section class='chapter'><h2 id='figurer'>"
                + "Vad gjordes och vad blev det av det i regioner, kommuner och län?</h2>"
                + "<h3 id='kategorier'>Andel insatser per kategori</h3><h4>Aktiviteter</h4>" + text()
                + figure("f1", "Område 2, regioner, 2021: utbildning är vanligast", BARS)
                + "<h4>Samband</h4>" + text().repeat(2)
                + figure("f2", "Område 2, 2021: samband från prestation till effekt", LINKS)
                + "<h3 id='karta'>Var i landet</h3>" + text()
                + figure("f3", "Område 2, 2021: insatser per län", tileMap()) + "</section>";
    }

    private static String figure(String id, String caption, String svg) {
        return """
            <figure id="%s"><figcaption>%s</figcaption><p>Utbildning förekommer i sex av tio insatser.</p>%s
            <p class="base">Bas: 121 insatser från 21 av 21 regioner. Källa: enkät till regionerna 2021.</p></figure>
            <table><caption>%s, samma uppgifter</caption>
            <thead><tr><th>Kategori</th><th class="number">Insatser</th><th class="number">Andel</th></tr></thead>
            <tbody><tr><th>Utbildning och handledning</th><td class="number">75</td><td class="number">62 %%</td></tr>
            <tr><th>Samverkan</th><td class="number">50</td><td class="number">41 %%</td></tr>
            <tr><th>Stöd åt närstående</th><td class="number">11</td><td class="number">−9 %%</td></tr></tbody>
            <tfoot><tr><th>Alla</th><td class="number">121</td><td class="number"></td></tr></tfoot></table>
            """.formatted(id, caption, svg, caption);
    }

    private static String tileMap() {
        var tiles = IntStream.range(0, 21).mapToObj(SampleReport::tile).collect(Collectors.joining());
        return """
            <svg viewBox="0 0 400 210" role="img" alt="Karta med en ruta per län. Två län har inte redovisat."><defs>
            <pattern id="no-report" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="6" height="6" fill="#ffffff"/>
            <line x1="0" y1="0" x2="0" y2="6" stroke="#6b7772" stroke-width="2"/>
            </pattern></defs>%s</svg>
            """.formatted(tiles);
    }

    private static String tile(int i) {
        int x = i % 7 * 56;
        int y = i / 7 * 68;
        var fill = i % 9 == 4 ? "url(#no-report)" : i % 2 == 0 ? "#134437" : "#bcdccf";
        var ink = i % 9 == 4 || i % 2 == 1 ? "#17211f" : "#ffffff";
        return """
            <g transform="translate(%d %d)"><rect width="50" height="60" rx="4" fill="%s" stroke="#6b7772"/>
            <text x="25" y="24" text-anchor="middle" font-size="13" font-weight="600" fill="%s">%c</text>
            <text x="25" y="44" text-anchor="middle" font-size="12" fill="%s">%s</text></g>
            """.formatted(x, y, fill, ink, 'A' + i, ink, i % 9 == 4 ? "–" : i * 7);
    }

    private static String register(int rows) {
        var lines = IntStream.range(0, rows)
                .mapToObj(i -> String.format(SWEDISH, ROW, i, i * 111_111L, i))
                .collect(Collectors.joining());
        return """
            <section class="chapter"><h2 id="register">Alla kommuner</h2><table id="alla">
            <thead><tr><th scope="col">Kommun</th><th scope="col" class="number">Kronor</th>
            <th class="number">Andel</th></tr></thead>
            <tbody>%s</tbody></table></section>
            """.formatted(lines);
    }

    private static String text() {
        return """
            <p>Regionerna använde stimulansmedlen till att utbilda personal, korta väntetider och göra
            ungdomsmottagningarna lättare att nå. Många insatser pågick redan året före, och flera har
            gått över i ordinarie verksamhet. Effekter
            för barn och unga är svåra att se inom ett år, men redovisningarna visar
            att arbetet når fler än tidigare.</p>
            """;
    }
}
