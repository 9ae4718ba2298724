package rose.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import rose.RoseApplication;
import rose.collection.ImportListener;
import rose.collection.ImportProblem;
import rose.collection.ImportResult;
import rose.collection.InterventionImport;
import rose.demo.ReferenceWorld;
import rose.demo.SyntheticYear;
import rose.organisations.Viewer;

/** The program's own parts in this process, on the data of a program that runs: to fill it, and to look beside it. */
final class Inside implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private Inside(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static Inside of(Path data) {
        return new Inside(new SpringApplicationBuilder(RoseApplication.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .properties(Map.of(
                        "rose.data", data.toString(),
                        "logging.file.name", data.resolve("bench.log").toString()))
                .run("--ROSE_DB_URL="));
    }

    /** Synthetic years like the demo's; another seed gives other interventions. */
    SyntheticYear synthetic(long seed) {
        return new SyntheticYear(context.getBean(ReferenceWorld.class), seed);
    }

    /** One of the program's own parts. */
    <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    /** One of several of that type. */
    <T> T part(Class<T> type, String name) {
        return context.getBean(name, type);
    }

    DataSource database() {
        return context.getBean(DataSource.class);
    }

    /** @throws IOException where the file is refused */
    void importFile(Path file) throws IOException {
        var source = InterventionImport.Source.of(file, file.getFileName().toString());
        ImportResult result = context.getBean(InterventionImport.class)
                .run(source, Viewer.COMMAND_LINE, new ImportListener() {
                    @Override
                    public void problem(ImportProblem problem) {
                        // the result tells that there were any
                    }

                    @Override
                    public void progress(long rows, long bytesRead, long bytesTotal) {
                        // nobody watches
                    }
                });
        if (result instanceof ImportResult.Refused) {
            throw new IOException(file + " was refused");
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
