package rose.journeys;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;

/** Takes the picture that the README shows, from the demo: a program to run by hand when the page has changed. */
final class Pictures {

    private static final Path FOLDER = Path.of("docs/pictures");

    private Pictures() {}

    public static void main(String[] arguments) throws IOException {
        try (Stage stage = new Stage();
                Visitor anyone = stage.visitor()) {
            anyone.open("/figurer?ar=2022&omrade=barn-unga&niva=REGION&visa=mal");
            take(anyone, "figures.png");
        }
    }

    private static void take(Visitor visitor, String name) {
        visitor.page().screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(name)));
    }
}
