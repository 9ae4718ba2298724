package rose.publication.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import rose.publication.report.Chapters.Chapter;

class ChaptersTest {

    /** Blocks with the ids 1, 2, …; one that begins with an x is removed. */
    private static Chapters of(String... texts) {
        return Chapters.of(IntStream.range(0, texts.length)
                .mapToObj(i -> {
                    boolean removed = texts[i].startsWith("x");
                    String text = removed ? texts[i].substring(1) : texts[i];
                    return new Block(i + 1, 1, text, 1, removed, null, null, "");
                })
                .toList());
    }

    private static List<String> titles(Chapters chapters) {
        return chapters.all().stream().map(Chapter::title).toList();
    }

    @Test
    void aChapterBeginsAtAHeadingOfTheFirstLevel() {
        Chapters chapters = of("# Ett {area=god-vard}", "text", "## Mindre", "# Två\nmed mera", "text");

        assertThat(titles(chapters)).containsExactly("Ett", "Två");
        assertThat(chapters.number(1).blocks()).hasSize(3);
        assertThat(chapters.with(5).title()).isEqualTo("Två");
    }

    @Test
    void whatStandsBeforeTheFirstHeadingIsAChapterToo() {
        assertThat(titles(of("text", "# Ett"))).isEqualTo(Arrays.asList(null, "Ett"));
    }

    @Test
    void aRemovedHeadingBeginsNothingAndStaysWhereItStood() {
        Chapters chapters = of("x# Först", "# Ett", "x# Borta", "text", "# Två");

        assertThat(titles(chapters)).containsExactly("Ett", "Två");
        assertThat(chapters.number(1).removed()).extracting(Block::id).containsExactly(1L, 3L);
        assertThat(chapters.number(1).standing()).extracting(Block::id).containsExactly(2L, 4L);
    }

    @Test
    void thereIsAlwaysAChapterAndTheNearestIsGiven() {
        assertThat(titles(of())).containsExactly((String) null);
        assertThat(of("# Ett", "# Två").number(99).title()).isEqualTo("Två");
        assertThat(of("# Ett", "# Två").number(-1).title()).isEqualTo("Ett");
        assertThat(of("# Ett", "# Två").with(99).title()).isEqualTo("Ett");
    }
}
