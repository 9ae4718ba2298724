package rose.organisations.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rose.organisations.PostedLetters;
import rose.organisations.Viewer;
import rose.shell.MenuItem;

@Configuration("organisationsMenu")
class Menu {

    @Bean
    MenuItem lettersMenuItem(PostedLetters posted) {
        return new MenuItem(
                60,
                "/brev",
                "organisations.letters.menu",
                viewer -> viewer instanceof Viewer known && posted.mayRead(known));
    }
}
