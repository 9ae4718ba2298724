package rose.analysis.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rose.organisations.Viewer;
import rose.shell.MenuItem;

@Configuration("analysisMenu")
class Menu {

    @Bean
    MenuItem burdenMenuItem() {
        return new MenuItem(
                60, "/belastning", "analysis.burden.menu", viewer -> viewer instanceof Viewer known && known.analyst());
    }
}
