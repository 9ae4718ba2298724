package rose.analysis.register;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.stereotype.Component;
import rose.organisations.Viewer;
import rose.platform.Arguments;
import rose.platform.Command;
import rose.platform.Texts;
import rose.platform.UserProblem;

/** {@code ./rose import register FILE}. */
@Component
class RegisterCommand implements Command {

    private final RegisterImport imports;

    RegisterCommand(RegisterImport imports) {
        this.imports = imports;
    }

    @Override
    public String name() {
        return "import register";
    }

    @Override
    public int run(Arguments arguments, Texts texts, PrintStream out, PrintStream err) {
        arguments.allow(1);
        if (arguments.plain().isEmpty()) {
            throw new UserProblem("analysis.register.import.which-file");
        }
        Path file = Path.of(arguments.plain().getFirst());
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new UserProblem("agreements.import.no-such-file", file);
        }
        var source = new RegisterImport.Source(file, file.getFileName().toString(), false);
        return switch (imports.run(source, Viewer.COMMAND_LINE)) {
            case RegisterImport.Imported imported -> {
                out.println(texts.get("analysis.register.import.done", imported.values(), imported.measures()));
                yield 0;
            }
            case RegisterImport.Refused refused -> {
                refused.problems().forEach(problem -> out.println(problem.in(texts)));
                err.println(texts.get("analysis.register.import.refused"));
                yield 1;
            }
        };
    }
}
