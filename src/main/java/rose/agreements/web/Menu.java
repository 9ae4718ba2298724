package rose.agreements.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rose.shell.MenuItem;

@Configuration("agreementsMenu")
class Menu {

    @Bean
    MenuItem agreementsMenuItem() {
        return new MenuItem(10, "/overenskommelser", "agreements.menu", viewer -> true);
    }
}
