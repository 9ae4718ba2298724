package rose.publication.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rose.publication.report.TypedNumbers.Typed;

class TypedNumbersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Totalt 1 412 insatser redovisades | 1 412 insatser | 1412 | INTERVENTIONS",
                "48 procent har målet | 48 procent | 48 | PERCENT",
                "48,5 % har målet | 48,5 % | | PERCENT",
                "Från 259 kommuner | 259 kommuner | 259 | ORGANISATIONS",
                "Anslaget är 264 miljoner kronor | 264 miljoner | 264 | MONEY",
                "Närmare hälften av insatserna | hälften | | OTHER",
                "Tre av tio insatser | Tre av tio | | OTHER",
                "I fem län saknas svar | fem län | | OTHER"
            })
    void whatIsWrittenByHandIsFound(String text, String found, Long value, TypedNumbers.Of of) {
        assertThat(TypedNumbers.in(text)).containsExactly(new Typed(found, value, of));
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
}
