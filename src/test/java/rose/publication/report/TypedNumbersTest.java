package rose.publication.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rose.publication.report.TypedNumbers.Typed;

class TypedNumbersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Totalt 1 412 insatser redovisades | 1 412 insatser | 1412 | 1 | INTERVENTIONS",
                "48 procent har målet | 48 procent | 48 | 1 | PERCENT",
                "48,5 % har målet | 48,5 % | | 1 | PERCENT",
                "Från 259 kommuner | 259 kommuner | 259 | 1 | ORGANISATIONS",
                "Anslaget är 264 miljoner kronor | 264 miljoner | 264000000 | 1000000 | MONEY",
                "Anslaget är 1,61 miljarder | 1,61 miljarder | 1610000000 | 10000000 | MONEY",
                "264 012 500 kronor | 264 012 500 kronor | 264012500 | 1 | MONEY",
                "131 tkr | 131 tkr | 131000 | 1000 | MONEY",
                "12,5 mnkr | 12,5 mnkr | 12500000 | 100000 | MONEY",
                "Närmare hälften av insatserna | hälften | | 1 | OTHER",
                "Tre av tio insatser | Tre av tio | | 1 | OTHER",
                "I fem län saknas svar | fem län | | 1 | OTHER"
            })
    void whatIsWrittenByHandIsFound(String text, String found, Long value, long step, TypedNumbers.Of of) {
        assertThat(TypedNumbers.in(text)).containsExactly(new Typed(found, value, step, of, text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "År 2022 och 2023 redovisades mer",
                "Se tabell 4 och figur 12",
                "Område 2 Barn och unga",
                "Pandemin med covid-19 påverkade",
                "Den 31 mars stängde enkäten",
                "Flera kommuner har svarat, en del sent"
            })
    void whatIsNoCountIsLeft(String text) {
        assertThat(TypedNumbers.in(text)).isEmpty();
    }

    @Test
    void eachStandsInItsClause() {
        assertThat(TypedNumbers.in(
                        "Anslaget är 264 miljoner kronor, varav 1,5 miljoner är kvar. Sedan kom 3 insatser."))
                .extracting(Typed::clause)
                .containsExactly(
                        "Anslaget är 264 miljoner kronor", "varav 1,5 miljoner är kvar", "Sedan kom 3 insatser.");
    }
}
