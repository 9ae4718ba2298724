package rose.coding.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rose.organisations.Viewer;
import rose.shell.MenuItem;

@Configuration("codingMenu")
class Menu {

    @Bean
    MenuItem codingMenuItem() {
        return new MenuItem(30, "/koda", "coding.menu", viewer -> viewer instanceof Viewer known && known.analyst());
    }
}
