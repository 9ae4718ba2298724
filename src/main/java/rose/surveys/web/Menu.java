package rose.surveys.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rose.organisations.Viewer;
import rose.shell.MenuItem;

@Configuration("surveysMenu")
class Menu {

    @Bean
    MenuItem surveysMenuItem() {
        return new MenuItem(
                65, "/enkater", "surveys.menu", viewer -> viewer instanceof Viewer known && known.analyst());
    }
}
