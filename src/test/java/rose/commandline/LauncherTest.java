package rose.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher, where it ends before it builds anything. */
class LauncherTest {

    @TempDir
    Path folder;

    /** The launcher on a machine with only these tools and no JDK in the home folder. */
    private Answer launch(Map<String, String> environment, String... words) throws Exception {
        Path tools = Files.createDirectories(folder.resolve("tools"));
        for (String tool : List.of("dirname", "sed", "readlink", "env", "bash", "head", "grep")) {
            Path real = List.of(Path.of("/usr/bin", tool), Path.of("/bin", tool)).stream()
                    .filter(Files::exists)
                    .findFirst()
                    .orElseThrow();
            Path link = tools.resolve(tool);
            if (!Files.exists(link)) {
                Files.createSymbolicLink(link, real);
            }
        }
        List<String> command = new java.util.ArrayList<>(
                List.of("/bin/bash", folder.resolve("rose").toString()));
        command.addAll(List.of(words));
        ProcessBuilder process = new ProcessBuilder(command);
        process.environment().clear();
        process.environment().put("PATH", tools.toString());
        process.environment().put("HOME", folder.toString());
        process.environment().putAll(environment);
        return Answer.of(process);
    }

    /** A copy of the launcher that looks for JDKs nowhere but where its environment says. */
    private void placeLauncher() throws Exception {
        String launcher = Files.readString(Path.of("rose"))
                .replaceAll("/usr/lib/jvm/|/opt/\\*jdk|/Library/Java/JavaVirtualMachines/", folder + "/none/");
        Files.writeString(folder.resolve("rose"), launcher);
    }

    @Test
    void aMachineWithoutAJdkIsToldWhatToInstallInOneLine() throws Exception {
        placeLauncher();
        Answer answer = launch(Map.of(), "demo");
        assertThat(answer.exit()).isEqualTo(1);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err().lines())
                .singleElement()
                .asString()
                .contains("Röse behöver JDK 25", "apt-get install", "Röse needs JDK 25");
    }

    @Test
    void anOlderJdkIsPassedBy() throws Exception {
        placeLauncher();
        Path old = folder.resolve("jdk-17");
        Files.createDirectories(old.resolve("bin"));
        Files.writeString(old.resolve("release"), "JAVA_VERSION=\"17.0.12\"\n");
        for (String program : List.of("java", "javac")) {
            Files.writeString(old.resolve("bin/" + program), "#!/bin/bash\necho used >&2\n")
                    .toFile()
                    .setExecutable(true);
        }
        Answer answer = launch(Map.of("JAVA_HOME", old.toString()), "demo");
        assertThat(answer.exit()).isEqualTo(1);
        assertThat(answer.err()).contains("JDK 25").doesNotContain("used");
    }
}
