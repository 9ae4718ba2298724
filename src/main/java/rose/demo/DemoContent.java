package rose.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import rose.analysis.register.RegisterImport;
import rose.collection.AnswerImport;
import rose.collection.ImportListener;
import rose.collection.ImportProblem;
import rose.collection.ImportResult;
import rose.collection.InterventionImport;
import rose.organisations.Accounts;
import rose.organisations.County;
import rose.organisations.Level;
import rose.organisations.Organisation;
import rose.organisations.Organisations;
import rose.organisations.Role;
import rose.organisations.Viewer;
import rose.platform.InstalledContent;
import rose.platform.Texts;
import rose.surveys.SurveyDrafts;
import rose.surveys.Surveys;

/**
 * Fills the demo, by the same import as everybody else's: the real interventions of 2021, which their authorities have published
 * by name, and synthetic years 2022 and 2023 with the answers of their organisations, marked as such. Done again it changes nothing, so a demo killed half-way is whole
 * after the next start.
 */
@Component
@ConditionalOnBooleanProperty("rose.demo")
class DemoContent implements ApplicationRunner {

    static final String PASSWORD = "rose-demo";
    private static final int DAYS_TO_REPORT = 30;
    static final List<Integer> SYNTHETIC_YEARS = List.of(2022, 2023);
    /** The year that the demo's own people have still to report. */
    static final int REPORTING_YEAR = 2023;

    static final long SEED = 2021;

    private static final Logger log = LoggerFactory.getLogger(DemoContent.class);
    private static final String MARGINALS = "rose/demo/marginals.csv";
    private static final String POPULATION = "rose/demo/register-population.csv";
    private static final String REAL = "rose/demo/interventions.csv";

    private final InstalledContent installed;
    private final Accounts accounts;
    private final InterventionImport imports;
    private final AnswerImport answers;
    private final RegisterImport registers;
    private final ReferenceWorld world;
    private final Organisations organisations;
    private final Surveys surveys;
    private final SurveyDrafts drafts;
    private final Clock clock;

    DemoContent(
            InstalledContent installed,
            Accounts accounts,
            InterventionImport imports,
            AnswerImport answers,
            RegisterImport registers,
            ReferenceWorld world,
            Organisations organisations,
            Surveys surveys,
            SurveyDrafts drafts,
            Clock clock) {
        this.installed = installed;
        this.accounts = accounts;
        this.imports = imports;
        this.answers = answers;
        this.registers = registers;
        this.world = world;
        this.organisations = organisations;
        this.surveys = surveys;
        this.drafts = drafts;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        installed.install("demo accounts", this::makeAccounts);
        installed.install("demo attesters", this::makeAttesters);
        installed.install("demo coders", this::makeCoders);
        installed.install("demo deadline", this::awaitReports);
        installed.install("demo interventions", this::importReal, REAL);
        installed.install("demo population", this::importPopulation, POPULATION);
        installed.install("demo synthetic register", this::importSyntheticRegister);
        for (int year : SYNTHETIC_YEARS) {
            installed.install("demo synthetic year " + year, () -> importSynthetic(year), MARGINALS);
            installed.install(
                    "demo synthetic answers " + year,
                    () -> importAnswers(year),
                    MARGINALS,
                    "rose/demo/answers.csv",
                    "rose/demo/answer-pins.csv");
        }
    }

    /** The surveys of the reporting year are due in a month, whenever the demo is begun. */
    private void awaitReports() {
        LocalDate due = LocalDate.ofInstant(clock.instant(), Texts.ZONE).plusDays(DAYS_TO_REPORT);
        surveys.all().stream()
                .filter(survey -> survey.ofAYear() && survey.year() == REPORTING_YEAR)
                .forEach(survey -> drafts.setDates(survey, survey.opensOn(), due, analystOf(survey.owner())));
    }

    private Viewer analystOf(String authority) {
        return accounts.demoAccounts().stream()
                .filter(account -> account.organisationId().equals(authority))
                .findFirst()
                .map(account -> new Viewer(
                        null, account.name(), account.role(), organisations.organisation(account.organisationId())))
                .orElseThrow();
    }

    private void makeAccounts() {
        account("analytiker@socialstyrelsen.exempel", "Sara Lind", Role.ANALYST, Level.AUTHORITY, "SOS");
        account("analytiker@folkhalsomyndigheten.exempel", "Amir Norén", Role.ANALYST, Level.AUTHORITY, "FOHM");
        account("lan@jamtland.exempel", "Karin Ås", Role.COUNTY_COORDINATOR, Level.COUNTY, "23");
        account("kontakt@krokom.exempel", "Anna Berg", Role.CONTACT_PERSON, Level.MUNICIPALITY, "2309");
        account("kontakt@ostersund.exempel", "Bo Wall", Role.CONTACT_PERSON, Level.MUNICIPALITY, "2380");
    }

    /** On their own, so that a demo from before there were any gets them too. */
    private void makeAttesters() {
        account("chef@krokom.exempel", "Eva Lund", Role.ATTESTER, Level.MUNICIPALITY, "2309");
        account("chef@jamtland.exempel", "Per Dahl", Role.ATTESTER, Level.COUNTY, "23");
    }

    /** Two more who code, so that it can be tried how two who differ are settled by a third. */
    private void makeCoders() {
        account("kodare@socialstyrelsen.exempel", "Leo Hed", Role.ANALYST, Level.AUTHORITY, "SOS");
        account("avgorare@socialstyrelsen.exempel", "Tove Rask", Role.ANALYST, Level.AUTHORITY, "SOS");
        account("kodare@folkhalsomyndigheten.exempel", "Nora Sand", Role.ANALYST, Level.AUTHORITY, "FOHM");
    }

    private void account(String email, String name, Role role, Level level, String code) {
        accounts.save(new Accounts.NewAccount(email, name, role, Organisation.id(level, code), true), PASSWORD);
    }

    private void importReal() {
        try (var in = new ClassPathResource(REAL).getInputStream()) {
            byte[] content = in.readAllBytes();
            withFile("interventions.csv", file -> Files.write(file, content), interventions(false));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void importPopulation() {
        try (var in = new ClassPathResource(POPULATION).getInputStream()) {
            byte[] content = in.readAllBytes();
            withFile("population.csv", file -> Files.write(file, content), (file, name) -> register(file, name, false));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void importSyntheticRegister() {
        SyntheticRegister synthetic = new SyntheticRegister(
                organisations.counties().stream().map(County::code).toList(), SEED);
        withFile("synthetic-register.csv", synthetic::writeCsv, (file, name) -> register(file, name, true));
    }

    private RegisterImport.Result register(Path file, String name, boolean synthetic) {
        var source = new RegisterImport.Source(file, name, synthetic);
        if (registers.run(source, Viewer.COMMAND_LINE) instanceof RegisterImport.Imported imported) {
            return imported;
        }
        throw new IllegalStateException("demo content refused: " + name);
    }

    private void importSynthetic(int year) {
        SyntheticYear synthetic = new SyntheticYear(world, SEED);
        withFile("synthetic-" + year + ".csv", file -> synthetic.writeCsv(year, 1, file), interventions(true));
    }

    private BiFunction<Path, String, ImportResult> interventions(boolean synthetic) {
        return (file, name) -> imports.run(
                new InterventionImport.Source(file, name, synthetic, !synthetic), Viewer.COMMAND_LINE, new Strict());
    }

    private void importAnswers(int year) {
        SyntheticAnswers synthetic = new SyntheticAnswers(world, world, SEED);
        withFile(
                "synthetic-answers-" + year + ".csv",
                file -> synthetic.writeCsv(year, file),
                (file, name) ->
                        answers.run(new AnswerImport.Source(file, name, true), Viewer.COMMAND_LINE, new Strict()));
    }

    private interface Writing {
        void to(Path file) throws IOException;
    }

    private static void withFile(String name, Writing writing, BiFunction<Path, String, ?> importing) {
        try {
            Path file = Files.createTempFile("rose-demo", ".csv");
            try {
                writing.to(file);
                log.info("{}: {}", name, importing.apply(file, name));
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The demo's own files have no problems; one that has is a bug. */
    private static final class Strict implements ImportListener {

        @Override
        public void problem(ImportProblem problem) {
            throw new IllegalStateException("demo content refused: " + problem);
        }

        @Override
        public void progress(long rows, long bytesRead, long bytesTotal) {
            // few rows: nobody has to wait for them
        }
    }
}
