package rose;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import rose.coding.ReliabilityCommand;
import rose.platform.AllTexts;
import rose.platform.Arguments;
import rose.platform.Command;
import rose.platform.Greeting;
import rose.platform.Texts;
import rose.platform.UserProblem;
import rose.platform.database.DatabaseUnavailable;

/**
 * {@code ./rose}: starts what its words ask for. Whatever goes wrong is one line on standard error and an exit code that is not
 * 0; what an engineer needs to know of it is in the log.
 */
class CommandLine {

    private static final List<String> LISTED = List.of(
            "demo",
            "run",
            "import interventions",
            "import answers",
            "import grants",
            "import register",
            "figure",
            "report",
            "factsheets",
            "check totals",
            "check report",
            "agreement",
            "account",
            "test",
            "bench");

    /** Commands on a file of their own: neither the data nor the rest of the program is started for them. */
    private static final List<Command> WITHOUT_DATA = List.of(new ReliabilityCommand());

    private final PrintStream out;
    private final PrintStream err;

    CommandLine(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** @return the exit code; does not return while a started program runs */
    int run(String... words) {
        Texts texts = AllTexts.in(language(words));
        try {
            Arguments arguments = Arguments.parse(
                    Arrays.asList(words), "help", "close", "open", "without-late", "without-simplified", "weighted");
            List<String> plain = arguments.plain();
            if (plain.isEmpty() || plain.getFirst().equals("help") || arguments.has("help")) {
                return help(texts);
            }
            return switch (plain.getFirst()) {
                case "demo", "run" -> serve(plain.getFirst(), arguments.from(1), texts);
                default -> command(arguments, texts);
            };
        } catch (UserProblem problem) {
            err.println(problem.problem().in(texts));
            return 2;
        } catch (RuntimeException failure) {
            return failed(failure, texts);
        }
    }

    private static Locale language(String... words) {
        List<String> all = Arrays.asList(words);
        int at = all.indexOf("--lang");
        String chosen = at >= 0 && at + 1 < all.size() ? all.get(at + 1) : System.getenv("ROSE_LANG");
        return "en".equals(chosen) ? Texts.ENGLISH : Texts.SWEDISH;
    }

    private int help(Texts texts) {
        out.println(texts.get("platform.help.head"));
        out.println();
        for (String name : LISTED) {
            String key = "platform.help." + name.replace(' ', '-');
            out.println("  ./rose " + texts.get(key + ".usage"));
            out.println("      " + texts.get(key));
        }
        out.println();
        out.println(texts.get("platform.help.foot"));
        return 0;
    }

    private int serve(String name, Arguments arguments, Texts texts) {
        arguments.allow(0, "data", "port", "lang");
        boolean demo = name.equals("demo");
        Path data = arguments.option("data").map(Path::of).orElse(DataDirectory.of(name));
        String port = arguments.option("port").orElse("8080");
        if (!port.matches("\\d{1,5}") || Integer.parseInt(port) > 65_535) {
            throw new UserProblem("platform.port", port);
        }
        Map<String, Object> properties = properties(DataDirectory.usable(data));
        properties.put("server.port", port);
        properties.put("rose.demo", demo);
        err.println(texts.get("platform.starting", data));
        ConfigurableApplicationContext context =
                application(WebApplicationType.SERVLET, properties).run();
        int actual = context.getEnvironment().getProperty("local.server.port", Integer.class, Integer.valueOf(port));
        out.println(texts.get("platform.started", "http://localhost:" + actual));
        context.getBeansOfType(Greeting.class).values().forEach(greeting -> greeting.print(texts, out));
        out.flush();
        waitForEnd(context);
        return 0;
    }

    private static void waitForEnd(ConfigurableApplicationContext context) {
        try {
            while (context.isActive()) {
                Thread.sleep(1000);
            }
        } catch (InterruptedException end) {
            context.close();
        }
    }

    private int command(Arguments arguments, Texts texts) {
        String name = name(arguments.plain())
                .orElseThrow(() -> new UserProblem("platform.unknown-command", String.join(" ", arguments.plain())));
        Arguments own = arguments.from(name.split(" ").length).without("data", "lang", "port");
        Optional<Command> withoutData = named(name, WITHOUT_DATA);
        if (withoutData.isPresent()) {
            return withoutData.get().run(own, texts, out, err);
        }
        Path data = arguments.option("data").map(Path::of).orElseGet(() -> DataDirectory.existing(texts, err));
        try (ConfigurableApplicationContext context = application(
                        WebApplicationType.NONE, properties(DataDirectory.usable(data)))
                .run()) {
            Command command =
                    named(name, context.getBeansOfType(Command.class).values()).orElseThrow();
            return command.run(own, texts, out, err);
        }
    }

    private static Optional<Command> named(String name, Collection<Command> commands) {
        return commands.stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst();
    }

    private static Optional<String> name(List<String> plain) {
        List<String> others = LISTED.stream()
                .filter(name -> !List.of("demo", "run", "test", "bench").contains(name))
                .toList();
        return others.stream()
                .filter(name -> String.join(" ", plain).equals(name)
                        || String.join(" ", plain).startsWith(name + " "))
                .findFirst();
    }

    private static Map<String, Object> properties(Path data) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("rose.data", data.toAbsolutePath().normalize().toString());
        properties.put(
                "logging.file.name",
                data.toAbsolutePath().resolve("rose.log").normalize().toString());
        return properties;
    }

    private static SpringApplicationBuilder application(WebApplicationType type, Map<String, Object> properties) {
        return new SpringApplicationBuilder(RoseApplication.class)
                .web(type)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .properties(properties);
    }

    private int failed(Throwable failure, Texts texts) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case UserProblem problem -> {
                    err.println(problem.problem().in(texts));
                    return 2;
                }
                case DatabaseUnavailable unavailable -> {
                    err.println(texts.get(
                            "platform.database." + unavailable.reason(),
                            unavailable.arguments().toArray()));
                    return 3;
                }
                case PortInUseException taken -> {
                    err.println(texts.get("platform.port-in-use", String.valueOf(taken.getPort())));
                    return 3;
                }
                case java.sql.SQLException refused -> {
                    err.println(texts.get("platform.database.refused", firstLine(refused)));
                    return 3;
                }
                default -> {}
            }
        }
        org.slf4j.LoggerFactory.getLogger(CommandLine.class).error("failed", failure);
        err.println(texts.get("platform.failed", firstLine(failure)));
        return 3;
    }

    private static String firstLine(Throwable failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }
}
