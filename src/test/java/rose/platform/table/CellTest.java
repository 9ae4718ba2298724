package rose.platform.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CellTest {
    @Test
    void numbersReadPlainly() {
        assertThat(new Cell.Number(new BigDecimal("1E+7")).asText()).isEqualTo("10000000");
        assertThat(new Cell.Number(new BigDecimal("2021.00")).asText()).isEqualTo("2021");
        assertThat(new Cell.Number(new BigDecimal("0.50")).asText()).isEqualTo("0.5");
        assertThat(new Cell.Number(new BigDecimal("0.00")).asText()).isEqualTo("0");
    }

    @Test
    void otherCellsReadAsTheyStand() {
        assertThat(new Cell.Date(LocalDate.of(2021, 3, 31)).asText()).isEqualTo("2021-03-31");
        assertThat(new Cell.Formula("A1").asText()).isEqualTo("=A1");
        assertThat(new Cell.Failure("#N/A").asText()).isEqualTo("#N/A");
        assertThat(new Cell.Bool(true).asText()).isEqualTo("true");
        assertThat(Cell.EMPTY.asText()).isEmpty();
    }

    @Test
    void whitespaceIsBlankButAFormulaIsNot() {
        assertThat(new Cell.Text(" \n").isBlank()).isTrue();
        assertThat(Cell.EMPTY.isBlank()).isTrue();
        assertThat(new Cell.Formula("").isBlank()).isFalse();
    }
}
