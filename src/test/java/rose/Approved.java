package rose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Texts that somebody has read and approved, kept beside the tests. */
public final class Approved {

    private static final Path APPROVED = Path.of("src/test/resources/approved");
    private static final Path RECEIVED = Path.of("target/received");

    private Approved() {}

    /** The text is what was approved under that name; where it is not, what came is left to be read and copied. */
    public static void isApproved(String name, String text) {
        try {
            Path approved = APPROVED.resolve(name);
            String before = Files.exists(approved) ? Files.readString(approved) : "";
            Path received = Files.createDirectories(RECEIVED).resolve(name);
            Files.writeString(received, text);
            assertThat(text)
                    .as("is this right? Read it, and approve it by: cp %s %s", received, approved)
                    .isEqualTo(before);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
