package rose.collection;

import java.io.PrintStream;
import java.nio.file.Path;
import org.springframework.stereotype.Component;
import rose.organisations.Viewer;
import rose.platform.Arguments;
import rose.platform.Command;
import rose.platform.Texts;

/** {@code ./rose import answers FILE}. */
@Component
class AnswerImportCommand implements Command {

    private final AnswerImport imports;

    AnswerImportCommand(AnswerImport imports) {
        this.imports = imports;
    }

    @Override
    public String name() {
        return "import answers";
    }

    @Override
    public int run(Arguments arguments, Texts texts, PrintStream out, PrintStream err) {
        Path file = PrintedImport.file(arguments, name());
        PrintedImport printed = new PrintedImport(texts, out, err);
        var source = new AnswerImport.Source(file, file.getFileName().toString(), false);
        return printed.ended(imports.run(source, Viewer.COMMAND_LINE, printed), "collection.import.answers-done");
    }
}
