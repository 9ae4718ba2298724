package rose.publication.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rose.organisations.Viewer;
import rose.shell.MenuItem;
import rose.shell.SignedIn;

@Configuration("publicationMenu")
class Menu {

    @Bean
    MenuItem figuresMenuItem() {
        return new MenuItem(40, "/figurer", "publication.menu", viewer -> true);
    }

    @Bean
    MenuItem explorerMenuItem() {
        return new MenuItem(45, "/utforska", "analysis.explore.menu", viewer -> true);
    }

    /** What somebody without an account comes for stands in the menu itself; who works here has other things there. */
    @Bean
    MenuItem placesMenuItem() {
        return new MenuItem(35, "/lan", "publication.site.menu.places", viewer -> !viewer.signedIn());
    }

    @Bean
    MenuItem publishedReportsMenuItem() {
        return new MenuItem(50, "/rapporter/utgivna", "publication.site.menu.reports", viewer -> !viewer.signedIn());
    }

    @Bean
    MenuItem searchMenuItem() {
        return new MenuItem(55, "/sok", "publication.site.menu.search", viewer -> !viewer.signedIn());
    }

    @Bean
    MenuItem placesForThoseSignedInMenuItem() {
        return new MenuItem(70, "/lan", "publication.site.menu.places", SignedIn::signedIn);
    }

    @Bean
    MenuItem searchForThoseSignedInMenuItem() {
        return new MenuItem(75, "/sok", "publication.site.menu.search", SignedIn::signedIn);
    }

    @Bean
    MenuItem reportsMenuItem() {
        return new MenuItem(
                50,
                "/rapporter",
                "publication.reports.menu",
                viewer -> viewer instanceof Viewer known && known.analyst());
    }
}
