package rose;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** In tests it is always a quarter past ten in Stockholm on the second of March 2026. */
@TestConfiguration
public class TestTime {

    public static final Instant NOW = Instant.parse("2026-03-02T09:15:00Z");

    @Bean
    @Primary
    Clock standingClock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }
}
