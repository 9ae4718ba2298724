package rose.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PagingTest {

    @Test
    void thePageAskedForIsTheNearestThatThereIs() {
        assertThat(Paging.nearest(-2, 120, "/brev", "").number()).isEqualTo(1);
        assertThat(Paging.nearest(2, 120, "/brev", "").number()).isEqualTo(2);
        assertThat(Paging.nearest(99, 120, "/brev", "").number()).isEqualTo(3);
    }

    @Test
    void theLastPageIsFullOrHoldsTheRest() {
        assertThat(Paging.nearest(1, 0, "/brev", "").last()).isEqualTo(1);
        assertThat(Paging.nearest(1, 50, "/brev", "").last()).isEqualTo(1);
        assertThat(Paging.nearest(1, 51, "/brev", "").last()).isEqualTo(2);
        assertThat(Paging.nearest(2, 51, "/brev", "").offset()).isEqualTo(50);
    }

    @Test
    void anAddressKeepsWhatItAskedForAlready() {
        assertThat(Paging.nearest(1, 51, "/brev", "").href(2)).isEqualTo("/brev?sida=2");
        assertThat(Paging.nearest(1, 51, "/uppfoljning?ar=2023", "#lista").href(2))
                .isEqualTo("/uppfoljning?ar=2023&sida=2#lista");
    }
}
