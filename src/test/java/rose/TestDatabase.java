package rose;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import rose.platform.database.EmbeddedPostgres;

/** One embedded PostgreSQL for all tests of a JVM; it ends after the last program that uses it. */
class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Path DATA = begin();

    private static Path begin() {
        try {
            Path data = TestFolders.make();
            EmbeddedPostgres postgres = EmbeddedPostgres.open(
                    data.resolve("database"),
                    EmbeddedPostgres.Options.defaults().withoutShutdownHook());
            SpringApplication.getShutdownHandlers().add(() -> end(postgres, data));
            return data;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void end(EmbeddedPostgres postgres, Path data) {
        postgres.close();
        try {
            TestFolders.delete(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test database", Map.of("rose.data", DATA.toString(), "ROSE_DB_URL", "")));
        byDefault(context);
    }

    /** What a test may have otherwise by saying so: jobs are run by hand, and no letter leaves the machine. */
    private static void byDefault(ConfigurableApplicationContext context) {
        context.getEnvironment()
                .getPropertySources()
                .addBefore(
                        StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME,
                        new MapPropertySource(
                                "test defaults",
                                Map.of(
                                        "rose.jobs",
                                        "false",
                                        "rose.ready-pages.trusted",
                                        "0s",
                                        "ROSE_SMTP_HOST",
                                        "",
                                        "ROSE_ADDRESS",
                                        "")));
    }
}
