package rose.platform.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateFormatsTest {
    @ParameterizedTest
    @ValueSource(strings = {"yyyy-mm-dd", "d/m/yy", "mmm", "[$-41D]d mmmm yyyy;@", "yyyy\\-mm\\-dd hh:mm", "dddd"})
    void showsADate(String format) {
        assertThat(DateFormats.isDate(format)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "General",
                "0",
                "#,##0.00",
                "#,##0\\ \"kr per dygn\"",
                "[Red]0;[Blue]-0",
                "0.00E+00",
                "h:mm",
                "[h]:mm:ss",
                "mm:ss.0",
                "_-* #,##0\\ _k_r_-;\\-* #,##0\\ _k_r_-",
                "@",
                "\\d0",
                "0\\ \"år"
            })
    void showsNoDate(String format) {
        assertThat(DateFormats.isDate(format)).isFalse();
    }
}
