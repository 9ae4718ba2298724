package rose.agreements;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.stereotype.Component;
import rose.organisations.Viewer;
import rose.platform.Arguments;
import rose.platform.Command;
import rose.platform.Texts;
import rose.platform.UserProblem;

/** {@code ./rose import grants FILE}. */
@Component
class GrantCommand implements Command {

    private final GrantImport imports;

    GrantCommand(GrantImport imports) {
        this.imports = imports;
    }

    @Override
    public String name() {
        return "import grants";
    }

    @Override
    public int run(Arguments arguments, Texts texts, PrintStream out, PrintStream err) {
        arguments.allow(1);
        if (arguments.plain().isEmpty()) {
            throw new UserProblem("agreements.import.which-file");
        }
        Path file = Path.of(arguments.plain().getFirst());
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new UserProblem("agreements.import.no-such-file", file);
        }
        return switch (imports.run(file, file.getFileName().toString(), Viewer.COMMAND_LINE)) {
            case GrantImport.Imported imported -> {
                out.println(texts.get("agreements.import.done", imported.grants(), imported.allocations()));
                yield 0;
            }
            case GrantImport.Refused refused -> {
                refused.problems().forEach(problem -> out.println(problem.in(texts)));
                err.println(texts.get("agreements.import.refused"));
                yield 1;
            }
        };
    }
}
