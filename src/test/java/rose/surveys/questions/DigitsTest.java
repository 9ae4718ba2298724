package rose.surveys.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DigitsTest {

    @Test
    void aStoredNumberIsDigitsAlone() {
        assertThat(Digits.number("0")).contains(0L);
        assertThat(Digits.number("12000")).contains(12_000L);
        assertThat(Digits.number("999999999999999999")).contains(999_999_999_999_999_999L);
    }

    @Test
    void whatElseStandsThereIsNoNumberAndNoFailure() {
        assertThat(Stream.of("", "12 000", "-1", "1.5", "ungefär 12", "9999999999999999999"))
                .allSatisfy(other -> assertThat(Digits.number(other)).isEmpty());
    }
}
