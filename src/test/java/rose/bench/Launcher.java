package rose.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts the program in a process of its own, as {@code ./rose} does. */
record Launcher(List<String> command) {

    /** The launcher that started the bench; where there was none, as under a debugger, the classes on the class path. */
    static Launcher found() {
        String script = System.getProperty("rose.launcher");
        if (script != null) {
            return new Launcher(List.of(script));
        }
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new Launcher(List.of(java, "-cp", System.getProperty("java.class.path"), "rose.RoseApplication"));
    }

    /** @param javaOptions more options for its Java, which outdo the launcher's */
    Process start(File output, String javaOptions, List<String> words) throws IOException {
        List<String> all = new ArrayList<>(command);
        if (command.size() > 1 && !javaOptions.isEmpty()) {
            all.addAll(1, List.of(javaOptions.split(" ")));
        }
        all.addAll(words);
        ProcessBuilder builder = new ProcessBuilder(all)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output));
        builder.environment().put("ROSE_JAVA_OPTIONS", javaOptions);
        // Never on somebody's own database: the bench fills what it measures.
        builder.environment().remove("ROSE_DB_URL");
        return builder.start();
    }
}
