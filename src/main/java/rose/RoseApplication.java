package rose;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/**
 * The program. Its modules are the packages beside this class, in the way of the data: organisations, agreements, collection,
 * coding, analysis, publication.
 */
@SpringBootApplication
@Modulithic(sharedModules = {"platform", "shell"})
public class RoseApplication {

    public static void main(String[] words) {
        System.exit(new CommandLine(System.out, System.err).run(words));
    }
}
