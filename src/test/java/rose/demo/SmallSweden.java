package rose.demo;

import static rose.demo.SyntheticWorld.Dimension.ACTIVITY;
import static rose.demo.SyntheticWorld.Dimension.GOAL;
import static rose.demo.SyntheticWorld.Dimension.OUTCOME;
import static rose.demo.SyntheticWorld.Dimension.OUTPUT;
import static rose.demo.SyntheticWorld.Level.COUNTY;
import static rose.demo.SyntheticWorld.Level.MUNICIPALITY;
import static rose.demo.SyntheticWorld.Level.REGION;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The counties as they are, municipalities as many as there are but invented, and the agreements' areas and books. */
public final class SmallSweden implements SyntheticWorld {
    private static final long MSEK = 1_000_000;

    /** County code, county, region, number of municipalities, population in thousands. */
    private static final List<String> COUNTIES = List.of(
            "01;Stockholms län;Region Stockholm;26;2473",
            "03;Uppsala län;Region Uppsala;8;408",
            "04;Södermanlands län;Region Sörmland;9;302",
            "05;Östergötlands län;Region Östergötland;13;472",
            "06;Jönköpings län;Region Jönköpings län;13;370",
            "07;Kronobergs län;Region Kronoberg;8;203",
            "08;Kalmar län;Region Kalmar län;12;246",
            "09;Gotlands län;Region Gotland;1;61",
            "10;Blekinge län;Region Blekinge;5;157",
            "12;Skåne län;Region Skåne;33;1429",
            "13;Hallands län;Region Halland;6;345",
            "14;Västra Götalands län;Västra Götalandsregionen;49;1773",
            "17;Värmlands län;Region Värmland;16;283",
            "18;Örebro län;Region Örebro län;12;308",
            "19;Västmanlands län;Region Västmanland;10;281",
            "20;Dalarnas län;Region Dalarna;15;287",
            "21;Gävleborgs län;Region Gävleborg;10;285",
            "22;Västernorrlands län;Region Västernorrland;7;241",
            "23;Jämtlands län;Region Jämtland Härjedalen;8;133",
            "24;Västerbottens län;Region Västerbotten;15;281",
            "25;Norrbottens län;Region Norrbotten;14;249");

    private final Map<Level, List<Place>> places =
            Map.of(REGION, counties(2), COUNTY, counties(1), MUNICIPALITY, municipalities());

    private static List<Place> counties(int name) {
        return COUNTIES.stream()
                .map(line -> line.split(";"))
                .map(cells -> new Place(cells[0], cells[name], Integer.parseInt(cells[4]) * 1000))
                .toList();
    }

    /** The first municipality of a county has half its people, the next half of what is left, down to 3,000. */
    private static List<Place> municipalities() {
        List<Place> all = new ArrayList<>();
        for (String line : COUNTIES) {
            String[] cells = line.split(";");
            int left = Integer.parseInt(cells[4]) * 1000;
            for (int i = 1; i <= Integer.parseInt(cells[3]); i++) {
                String code = cells[0] + "%02d".formatted(i);
                all.add(new Place(code, "Ort " + code, Math.max(3000, left / 2)));
                left /= 2;
            }
        }
        return List.copyOf(all);
    }

    @Override
    public List<Place> places(Level level) {
        return places.get(level);
    }

    @Override
    public List<AreaLine> areas(int year) {
        boolean newest = year >= 2023;
        String plans = newest ? "handlingsplaner" : "handlingsplaner-mobila";
        return List.of(
                line(plans, REGION, year == 2021 ? 264 : 217),
                line(plans, MUNICIPALITY, year == 2021 ? 200 : 197),
                line("barn-unga", REGION, newest ? 377 : 370),
                line("ungdomsmottagningar", COUNTY, 150),
                line("samsjuklighet", COUNTY, 200),
                line("god-vard", REGION, 100),
                line("god-vard", MUNICIPALITY, 100),
                line(newest ? "medverkan" : "medskapare", COUNTY, 24),
                line("suicidprevention", COUNTY, 200),
                line("traumavard", REGION, 50));
    }

    private static AreaLine line(String area, Level level, int millions) {
        return new AreaLine(area, level, millions * MSEK);
    }

    @Override
    public Optional<Book> codebook(int year, String area, Level level) {
        return switch (year + " " + area) {
            case "2021 barn-unga" ->
                Optional.of(book(
                        "Riktade behandlingar och insatser|Tidiga bedömningar|Kartläggning, analys, utveckling"
                                + "|Kompetensutveckling|Personal- och annan resursförstärkning|Digitalisering"
                                + "|Samverkan och samarbete",
                        "Stärkt första linjen|Förebygga, främja, stöd i tidigt skede|Ökad tillgänglighet"
                                + "|Ökad kompetens|Ökad vårdkvalitet|Ökat välmående"));
            case "2021 handlingsplaner-mobila" ->
                Optional.of(new Book(Map.of(
                        ACTIVITY,
                        list("Mobila lösningar|Digitala lösningar|Liknande arbetsmodeller"
                                + "|Utvecklingsarbete utifrån handlingsplan"),
                        OUTPUT,
                        list("Verksamhetsutveckling|Inköp eller införande av digitalt verktyg"
                                + "|Behandlingar och stödinsatser|Kompetensutveckling"),
                        OUTCOME,
                        list("Ökad tillgänglighet|Implementering av insatser eller metoder"
                                + "|Förebyggande eller främjande|Mer personcentrerad vård och omsorg"
                                + "|Ökad vårdkvalitet"))));
            case "2022 barn-unga" ->
                Optional.of(book(
                        "Tidiga bedömningar|Riktade behandlingar och insatser|Samverkan/samarbete/samordning"
                                + "|Digitalisering|Kompetens-/kunskapsutveckling"
                                + "|Verksamhetsutveckling/kartläggning/analys|Personal-/resursförstärkning",
                        "Stärkt första linjen|Förebygga/främja/stöd i tidigt skede|Ökad vårdkvalitet"
                                + "|Ökad kompetens/kunskap|Ökad tillgänglighet|Ökat välmående och patientnöjdhet"));
            case "2022 samsjuklighet" ->
                Optional.of(book(
                        "Främjande, förebyggande, tidiga insatser|SIP|Kartläggning/utredning/analys"
                                + "|Personal-/resursförstärkning|Kompetens-/kunskapsutveckling|Verksamhetsutveckling"
                                + "|Samverkan/samarbete/samordning",
                        "Ökad tillgänglighet|Mer personcentrerad vård och omsorg|Ökad samordning/samverkan/samarbete"
                                + "|Ökad jämlikhet|Ökad kännedom och kunskap|Ökad kompetens"
                                + "|Förebygga/främja/stöd i tidigt skede|Ökad egenmakt och inflytande"
                                + "|Implementering av arbetssätt och metoder"));
            case "2021 god-vard" ->
                Optional.of(book(
                        "Utveckling och implementering av vård- och insatsprogram och/eller nationella riktlinjer"
                                + "|Patientsäkerhet|Systematisk uppföljning"
                                + "|Annat utvecklingsarbete för god vård och omsorg",
                        level == REGION
                                ? "Ökad kompetens och kunskapsspridning|Ökad tillgänglighet|Ökad vårdkvalitet"
                                        + "|Ökad samordning och samverkan|Ökad patientnöjdhet och välmående"
                                : "Ökad kompetens och kunskapsspridning|Ökad samordning och samverkan"
                                        + "|Ökad tillgänglighet|Ökad vård- och omsorgskvalitet"
                                        + "|Ökat förebyggande arbete|Ökat välmående"));
            case "2021 medskapare" ->
                Optional.of(book(
                        "Verksamhetsutveckling|Kompetensutveckling|Personal- eller resursförstärkning|Samverkan"
                                + "|Informationsspridning|Digitalisering|Implementering av patientfokuserat arbetssätt",
                        "Ökad tillgänglighet|Ökad vårdkvalitet|Ökad samverkan|Ökad jämlikhet"
                                + "|Ökad kunskap och förståelse för patienter|Ökad kännedom om vården hos patienter"
                                + "|Ökad delaktighet och inflytande|Minskad isolering"));
            case "2021 traumavard" ->
                Optional.of(book(
                        "Verksamhetsutveckling|Kompetensutveckling|Personal- eller resursförstärkning"
                                + "|Riktade behandlingar och insatser|Informationsspridning|Digitalisering",
                        "Ökad tillgänglighet|Ökad vårdkvalitet|Ökad samverkan"
                                + "|Ökad kännedom, kunskap, kunskapsspridning|Ökad kompetens"));
            case "2023 handlingsplaner", "2023 ungdomsmottagningar", "2023 suicidprevention" ->
                Optional.of(new Book(Map.of(
                        ACTIVITY,
                        list("Planering, analys och samordning|Kompetensutveckling"
                                + "|Implementering eller utveckling av arbetssätt och metoder"
                                + "|Insatser direkt till slutmålgrupper|Övrigt"))));
            default -> Optional.empty();
        };
    }

    private static Book book(String work, String change) {
        return new Book(Map.of(ACTIVITY, list(work), OUTPUT, list(work), GOAL, list(change), OUTCOME, list(change)));
    }

    @Override
    public List<String> targetGroups() {
        return list("Barn 0–6|Barn och unga 7–17|Unga vuxna 18–29|Vuxna 30–64|Vuxna 65+"
                + "|Anhöriga/närstående/vårdnadshavare|Patient-, brukar- och anhörigorganisationer"
                + "|Personal och verksamheter|Länsgemensam verksamhet|Allmänheten|Annan");
    }

    @Override
    public List<String> units(Level level) {
        return list("BUP|BUH (habilitering)|Första linjen|Primärvård|Vuxenpsykiatri|Traumamottagning"
                + "|Flyktingmedicinsk mottagning|Ungdomsmottagning|Familjehälsa|Beroendevård"
                + "|Individ- och familjeomsorg|Kommunal missbruks- och beroendevård|Socialpsykiatri|LSS|Elevhälsa"
                + "|Skola|Familjecentral|Äldreomsorg|Länsgemensam verksamhet"
                + "|Patient-, brukar- och anhörigorganisation|Annan");
    }

    @Override
    public List<String> partners() {
        return Stream.concat(
                        units(REGION).stream(),
                        list("Enskilda brukare|Annan kommun|Annan region|Polisen|Kriminalvården|Migrationsverket"
                                        + "|Arbetsförmedlingen|Försäkringskassan|Samordningsförbund|SiS|Tandvården"
                                        + "|Räddningstjänsten|Universitet/högskola|Kunskaps- och kompetenscentrum"
                                        + "|Ideell organisation|Näringsliv")
                                .stream())
                .toList();
    }

    private static List<String> list(String values) {
        return List.of(values.split("\\|"));
    }
}
