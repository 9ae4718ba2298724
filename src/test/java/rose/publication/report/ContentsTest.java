package rose.publication.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import rose.publication.report.ReportDocument.Heading;

class ContentsTest {

    @Test
    void aHeadingIsAtMostOneLevelBelowTheOneBefore() {
        assertThat(levels(3, 3, 1, 3, 2, 1, 2, 3)).containsExactly(1, 2, 1, 2, 2, 1, 2, 3);
    }

    @Test
    void chaptersAreListedWithTheirPartsAndNothingBelow() {
        ReportDocument document = SampleDocument.ofEverything();

        assertThat(Contents.of(document).chapters().stream()
                        .map(chapter -> chapter.heading().text() + ": "
                                + chapter.parts().stream().map(Heading::text).toList()))
                .containsExactly(
                        "Sammanfattning: []",
                        "Vad gjordes, och vad blev det av det?: [I regionerna, I kommunerna]",
                        "Bilagor: [Medlen]");
    }

    private static List<Integer> levels(Integer... written) {
        List<ReportDocument.Element> headings = java.util.Arrays.stream(written)
                .<ReportDocument.Element>map(level -> new Heading("rubrik", level, "Rubrik"))
                .toList();
        return Contents.nested(headings).stream()
                .map(heading -> ((Heading) heading).level())
                .toList();
    }
}
