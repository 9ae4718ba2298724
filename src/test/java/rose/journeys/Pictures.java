package rose.journeys;

import static rose.journeys.Accounts.DEMO_PASSWORD;
import static rose.journeys.Accounts.SARA;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;

/** Takes the pictures that the documents show, from the demo: a program to run by hand when pages have changed. */
final class Pictures {

    private static final Path FOLDER = Path.of("docs/pictures");

    private Pictures() {}

    public static void main(String[] arguments) throws IOException {
        try (Stage stage = new Stage();
                Visitor sara = stage.visitor().signIn(SARA, DEMO_PASSWORD)) {
            sara.open("/figurer?ar=2022&omrade=barn-unga&niva=REGION&visa=mal");
            take(sara, "figures.png");
            sara.open("/koda/2021/samsjuklighet/COUNTY");
            sara.page().keyboard().press("1");
            sara.page().keyboard().press("q");
            sara.page().locator("#sparat:text-matches('^Sparat')").waitFor();
            take(sara, "coding.png");
        }
    }

    private static void take(Visitor visitor, String name) {
        visitor.page().screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(name)));
    }
}
