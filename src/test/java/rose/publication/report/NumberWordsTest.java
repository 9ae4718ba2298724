package rose.publication.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rose.platform.AllTexts;
import rose.platform.Texts;
import rose.publication.report.NumberWords.Noun;
import rose.publication.report.NumberWords.Style;

class NumberWordsTest {

    private static final Noun INSATSER = new Noun("insats", "insatser", "insatserna", "noll", "en");

    private static final Noun LAN = new Noun("län", "län", "länen", "noll", "ett");
    private static final Noun INTERVENTIONS =
            new Noun("intervention", "interventions", "the interventions", "no", "one");

    private final NumberWords swedish = new NumberWords(AllTexts.in(Texts.SWEDISH));
    private final NumberWords english = new NumberWords(AllTexts.in(Texts.ENGLISH));

    private static String plain(String text) {
        return text.replace('\u00a0', ' ');
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1000, inga insatser",
        "1, 1000, mindre än 1 procent av insatserna",
        "43, 1000, 4 procent av insatserna",
        "60, 1000, närmare en av tio insatser",
        "100, 1000, en av tio insatser",
        "104, 1000, en av tio insatser",
        "106, 1000, drygt en av tio insatser",
        "250, 1000, en fjärdedel av insatserna",
        "280, 1000, närmare tre av tio insatser",
        "300, 1000, tre av tio insatser",
        "330, 1000, en tredjedel av insatserna",
        "345, 1000, drygt en tredjedel av insatserna",
        "440, 1000, drygt fyra av tio insatser",
        "460, 1000, närmare hälften av insatserna",
        "496, 1000, hälften av insatserna",
        "500, 1000, hälften av insatserna",
        "505, 1000, drygt hälften av insatserna",
        "660, 1000, närmare två tredjedelar av insatserna",
        "750, 1000, tre fjärdedelar av insatserna",
        "940, 1000, drygt nio av tio insatser",
        "970, 1000, 97 procent av insatserna",
        "999, 1000, mer än 99 procent av insatserna",
        "1000, 1000, alla insatser",
        "3, 14, tre av 14 insatser",
        "2, 2, alla insatser"
    })
    void aShareIsToldByTheNearestOfWhatPeopleSay(long part, long whole, String told) {
        assertThat(plain(swedish.share(part, whole, INSATSER, Style.WORDS))).isEqualTo(told);
    }

    /** Every share there can be is told, and never by words that are further from it than the edges of the rule. */
    @Test
    void neighboursAreToldInOrder() {
        for (int whole : new int[] {20, 97, 1000}) {
            for (int part = 0; part <= whole; part++) {
                assertThat(swedish.share(part, whole, INSATSER, Style.WORDS))
                        .doesNotContain("{", "null")
                        .isNotBlank();
                assertThat(english.share(part, whole, INSATSER, Style.WORDS))
                        .doesNotContain("{", "null")
                        .isNotBlank();
            }
        }
    }

    @Test
    void whereTheTextSaysOfWhatTheWordsFitBeforeIt() {
        assertThat(plain(swedish.share(300, 1000, null, Style.WORDS))).isEqualTo("30 procent");
        assertThat(swedish.share(460, 1000, null, Style.WORDS)).isEqualTo("närmare hälften");
    }

    @ParameterizedTest
    @CsvSource({
        "0, noll insatser",
        "1, en insats",
        "12, tolv insatser",
        "13, 13 insatser",
        "999, 999 insatser",
        "1000, 1 000 insatser",
        "1001, drygt 1 000 insatser",
        "1247, drygt 1 200 insatser",
        "1412, drygt 1 400 insatser",
        "1590, närmare 1 600 insatser",
        "2847, drygt 2 800 insatser",
        "2870, närmare 2 900 insatser",
        "28000, 28 000 insatser",
        "2800000, 2 800 000 insatser"
    })
    void aCountIsToldByItsFirstDigits(long number, String told) {
        assertThat(plain(swedish.count(number, INSATSER, Style.WORDS))).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "9500 | 9 500 kronor",
                "131495 | drygt 131 000 kronor",
                "1250000 | närmare 1,3 miljoner kronor",
                "2000000 | 2 miljoner kronor",
                "264012500 | drygt 264 miljoner kronor",
                "264300000 | drygt 264 miljoner kronor",
                "1608000000 | drygt 1,6 miljarder kronor",
                "1690000000 | närmare 1,7 miljarder kronor"
            })
    void moneyIsToldInItsUnit(long sek, String told) {
        assertThat(plain(swedish.money(sek, Style.WORDS))).isEqualTo(told);
    }

    @Test
    void exactIsExact() {
        assertThat(plain(swedish.money(264_012_501, Style.EXACT))).isEqualTo("264 012 501 kronor");
        assertThat(plain(swedish.count(2847, INSATSER, Style.EXACT))).isEqualTo("2 847 insatser");
        assertThat(plain(swedish.share(59, 121, INSATSER, Style.EXACT))).isEqualTo("48,8 procent av insatserna");
        assertThat(plain(swedish.share(59, 121, INSATSER, Style.PERCENT))).isEqualTo("49 procent av insatserna");
    }

    @Test
    void changesRanksAndNamesAreWords() {
        assertThat(plain(swedish.change(.41, .49))).isEqualTo("ökade från 41 till 49 procent");
        assertThat(plain(swedish.change(.494, .491))).isEqualTo("var oförändrat 49 procent");
        assertThat(swedish.rank(2)).isEqualTo("näst vanligast");
        assertThat(swedish.rank(7)).isEqualTo("på plats 7");
        assertThat(swedish.names(List.of("Dalarna", "Gotland", "Uppsala"))).isEqualTo("Dalarna, Gotland och Uppsala");
        assertThat(english.share(460, 1000, INTERVENTIONS, Style.WORDS)).isEqualTo("nearly half of the interventions");
    }

    @Test
    void oneAndNoneFollowTheirNoun() {
        assertThat(swedish.count(1, LAN, Style.WORDS)).isEqualTo("ett län");
        assertThat(swedish.share(1, 5, LAN, Style.WORDS)).isEqualTo("ett av fem län");
        assertThat(swedish.share(2, 21, LAN, Style.WORDS)).isEqualTo("ett av tio län");
        assertThat(swedish.count(0, LAN, Style.WORDS)).isEqualTo("noll län");
        assertThat(english.count(0, INTERVENTIONS, Style.WORDS)).isEqualTo("no interventions");
        assertThat(english.count(1, INTERVENTIONS, Style.WORDS)).isEqualTo("one intervention");
    }
}
