package rose.collection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import rose.platform.AllTexts;
import rose.platform.Texts;

class PrintedImportTest {

    private static final long SECOND = 1_000_000_000;

    private final AtomicLong nanos = new AtomicLong(17);
    private final ByteArrayOutputStream told = new ByteArrayOutputStream();

    @Test
    void howFarTheReadingIsIsToldOnceASecond() {
        PrintStream err = new PrintStream(told, true, StandardCharsets.UTF_8);
        PrintedImport printed = new PrintedImport(AllTexts.in(Texts.SWEDISH), err, err, nanos::get);

        printed.progress(1, 10, 200);
        nanos.addAndGet(SECOND);
        printed.progress(900, 50, 200);
        nanos.addAndGet(SECOND / 2);
        printed.progress(1_500, 80, 200);
        nanos.addAndGet(SECOND / 2);
        printed.progress(2_000, 100, 200);

        assertThat(told.toString(StandardCharsets.UTF_8).lines())
                .containsExactly("900 rader granskade (25 %)", "2\u00a0000 rader granskade (50 %)");
    }
}
