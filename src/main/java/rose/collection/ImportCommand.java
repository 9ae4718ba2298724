package rose.collection;

import java.io.PrintStream;
import java.nio.file.Path;
import org.springframework.stereotype.Component;
import rose.organisations.Viewer;
import rose.platform.Arguments;
import rose.platform.Command;
import rose.platform.Texts;

/** {@code ./rose import interventions FILE}. */
@Component
class ImportCommand implements Command {

    private final InterventionImport imports;

    ImportCommand(InterventionImport imports) {
        this.imports = imports;
    }

    @Override
    public String name() {
        return "import interventions";
    }

    @Override
    public int run(Arguments arguments, Texts texts, PrintStream out, PrintStream err) {
        Path file = PrintedImport.file(arguments, name());
        PrintedImport printed = new PrintedImport(texts, out, err);
        var source = InterventionImport.Source.of(file, file.getFileName().toString());
        return printed.ended(imports.run(source, Viewer.COMMAND_LINE, printed), "collection.import.done");
    }
}
