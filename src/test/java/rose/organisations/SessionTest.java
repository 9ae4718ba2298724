package rose.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import rose.RoseTest;
import rose.Visits;

@RoseTest
class SessionTest {

    @Autowired
    private Visits visits;

    @Autowired
    private DSLContext db;

    @Autowired
    private ConfigurableListableBeanFactory beans;

    @Test
    void aPublicPageBeginsNoSession() {
        int before = sessions();
        assertThat(visits.get(null, "/figurer").response().getCookies()).isEmpty();
        assertThat(sessions()).isEqualTo(before);
    }

    @Test
    void oldSessionsAreClearedOnlyWhenTheirTableIsThere() {
        assertThat(beans.getBeanDefinition("simultaneousRequests").getDependsOn())
                .contains("flywayInitializer");
    }

    private int sessions() {
        return db.fetchCount(db.select().from("platform.spring_session"));
    }
}
