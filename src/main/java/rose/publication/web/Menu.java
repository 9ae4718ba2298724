package rose.publication.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rose.organisations.Viewer;
import rose.shell.MenuItem;

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

    @Bean
    MenuItem reportsMenuItem() {
        return new MenuItem(
                50,
                "/rapporter",
                "publication.reports.menu",
                viewer -> viewer instanceof Viewer known && known.analyst());
    }
}
