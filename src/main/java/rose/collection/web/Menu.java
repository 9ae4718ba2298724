package rose.collection.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rose.collection.FollowUp;
import rose.organisations.Viewer;
import rose.shell.MenuItem;

@Configuration("collectionMenu")
class Menu {

    @Bean
    MenuItem reportingMenuItem() {
        return new MenuItem(
                5, "/redovisa", "collection.start.menu", viewer -> viewer instanceof Viewer known && reports(known));
    }

    private static boolean reports(Viewer viewer) {
        return viewer.organisation() != null && viewer.organisation().level().recipient();
    }

    @Bean
    MenuItem followUpMenuItem() {
        return new MenuItem(
                7,
                "/uppfoljning",
                "collection.follow.menu",
                viewer -> viewer instanceof Viewer known && FollowUp.mayFollow(known));
    }

    @Bean
    MenuItem collectionMenuItem() {
        return new MenuItem(
                20, "/import", "collection.menu", viewer -> viewer instanceof Viewer known && known.mayImport());
    }
}
