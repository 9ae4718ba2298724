package rose.collection.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rose.organisations.Viewer;
import rose.shell.MenuItem;

@Configuration("collectionMenu")
class Menu {

    @Bean
    MenuItem collectionMenuItem() {
        return new MenuItem(
                20, "/import", "collection.menu", viewer -> viewer instanceof Viewer known && known.mayImport());
    }
}
