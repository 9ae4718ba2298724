package rose.platform.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import rose.platform.AllTexts;
import rose.platform.Texts;

class CountyMapsTest {

    private static final Texts SWEDISH = AllTexts.in(Texts.SWEDISH);

    @Test
    void bothDrawEveryCountyWithTheSameReadingUnderIdsOfTheirOwn() {
        Reading half = Reading.known(0.5, "50 %");
        Target uppsala = Target.of("Uppsala län: 4 av 8");
        CountyBorders borders = new CountyBorders();

        CountyMaps maps = CountyMaps.of(
                Heading.of("svar", "Svar", "Hälften har svarat."),
                List.of(new CountyMaps.County("03", "C", 5, 5, half, uppsala)),
                Classes.shares(SWEDISH),
                Samples.WORDS,
                borders,
                SWEDISH);

        assertThat(maps.tiles().tiles()).containsExactly(new TileMap.Tile(4, 4, "C", half, uppsala));
        assertThat(maps.drawn().counties())
                .containsExactly(new CountyMap.County("03", borders.path("03"), half, uppsala));
        assertThat(maps.tiles().heading()).isEqualTo(Heading.of("svar-rutor", "Svar", "Hälften har svarat."));
        assertThat(maps.drawn().heading())
                .isEqualTo(Heading.of("svar-karta", "Svar", "Hälften har svarat.")
                        .withNote(CountyBorders.attribution(SWEDISH)));
    }

    @Test
    void onlyTheWholeIsAWhole() {
        Classes shares = Classes.shares(SWEDISH);

        assertThat(shares.labels())
                .containsExactly("1–24\u00a0%", "25–49\u00a0%", "50–74\u00a0%", "75–99\u00a0%", "100\u00a0%");
        assertThat(shares.shade(1)).isEqualTo(5);
        assertThat(shares.shade(0.999)).isLessThan(5);
        assertThat(shares.shade(0.001)).isZero();
    }
}
