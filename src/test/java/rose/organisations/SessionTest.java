package rose.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static rose.Person.ANNA;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.test.web.servlet.MockMvc;
import rose.Person;
import rose.RoseTest;
import rose.Visits;

@RoseTest
class SessionTest {

    private static final long EIGHT_HOURS = Duration.ofHours(8).toMillis();

    @Autowired
    private Visits visits;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private SessionRepository<? extends Session> repository;

    @Autowired
    private DSLContext db;

    @Autowired
    private ConfigurableListableBeanFactory beans;

    /** A session as it lies in the database. @param version changes with every write */
    private record Row(String version, String sessionId, long lastAccess, long expiry, int limit, String principal) {}

    @Test
    void aPublicPageBeginsNoSession() {
        int before = sessions();
        assertThat(visits.get(null, "/figurer").response().getCookies()).isEmpty();
        assertThat(sessions()).isEqualTo(before);
    }

    @Test
    void oldSessionsAreClearedOnlyWhenTheirTableIsThere() {
        assertThat(beans.getBeanNamesForType(SessionRepositoryCustomizer.class))
                .isNotEmpty()
                .allSatisfy(name ->
                        assertThat(beans.getBeanDefinition(name).getDependsOn()).contains("flywayInitializer"));
    }

    @Test
    void pagesSeenWithinAMinuteWriteNothing() throws Exception {
        Cookie cookie = signedIn();
        Row first = row();

        assertThat(account(cookie)).contains("Anna Berg");
        assertThat(account(cookie)).contains("Anna Berg");

        assertThat(row()).isEqualTo(first);
    }

    @Test
    void aPageSeenAfterAMinuteIsWritten() throws Exception {
        Cookie cookie = signedIn();
        long before = row().lastAccess();
        db.execute("update platform.spring_session set last_access_time = last_access_time - 60000");

        account(cookie);

        assertThat(row().lastAccess()).isGreaterThanOrEqualTo(before);
        assertThat(row().expiry()).isEqualTo(row().lastAccess() + EIGHT_HOURS);
    }

    @Test
    void whoeverKeepsClickingHasEightHoursLeftButForLessThanAMinute() {
        Instant start = Instant.now().minus(Duration.ofHours(1));
        String id = begun(repository, start);
        for (Instant at = start; at.isBefore(start.plus(Duration.ofMinutes(30))); at = at.plusSeconds(17)) {
            visit(id, at);
            assertThat(at.toEpochMilli() + EIGHT_HOURS - row().expiry()).isBetween(0L, 59_999L);
        }
    }

    @Test
    void aClockThatWasAheadDoesNotKeepTheSessionLonger() {
        Instant now = Instant.now();
        String id = begun(repository, now.plus(Duration.ofHours(3)));

        visit(id, now);

        assertThat(row().lastAccess()).isEqualTo(now.toEpochMilli());
    }

    @Test
    void aNewSessionIdIsWrittenAtOnce() {
        Instant now = Instant.now();
        Row before = rowOf(begun(repository, now));

        String id = visit(repository, before.sessionId(), now, Session::changeSessionId);

        assertThat(row().sessionId()).isEqualTo(id).isNotEqualTo(before.sessionId());
    }

    @Test
    void anotherLimitIsWrittenAtOnce() {
        Instant now = Instant.now();
        String id = begun(repository, now);

        visit(repository, id, now, session -> session.setMaxInactiveInterval(Duration.ofMinutes(5)));

        assertThat(row().limit()).isEqualTo(300);
    }

    @Test
    void whoSignedInIsWrittenAtOnce() throws Exception {
        Cookie before = mvc.perform(get("/koda")).andReturn().getResponse().getCookie("rose");
        assertThat(row().principal()).isNull();

        signIn(before);

        assertThat(row().principal()).isEqualTo(ANNA.email());
    }

    private Cookie signedIn() throws Exception {
        return signIn(mvc.perform(get("/koda")).andReturn().getResponse().getCookie("rose"));
    }

    private Cookie signIn(Cookie before) throws Exception {
        var asked = post("/logga-in").param("email", ANNA.email()).param("password", Person.PASSWORD);
        return mvc.perform(asked.cookie(before).with(csrf()))
                .andReturn()
                .getResponse()
                .getCookie("rose");
    }

    private String account(Cookie cookie) throws Exception {
        return mvc.perform(get("/om").cookie(cookie))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private static <S extends Session> String begun(SessionRepository<S> sessions, Instant at) {
        S session = sessions.createSession();
        session.setLastAccessedTime(at);
        sessions.save(session);
        return session.getId();
    }

    private static <S extends Session> String visit(
            SessionRepository<S> sessions, String id, Instant at, Consumer<Session> change) {
        S session = sessions.findById(id);
        session.setLastAccessedTime(at);
        change.accept(session);
        sessions.save(session);
        return session.getId();
    }

    private void visit(String id, Instant at) {
        visit(repository, id, at, session -> {});
    }

    private Row rowOf(String id) {
        assertThat(row().sessionId()).isEqualTo(id);
        return row();
    }

    /** The only one there is. */
    private Row row() {
        return db.fetchSingle("""
                        select xmin::text || ' ' || ctid::text, session_id, last_access_time, expiry_time,
                            max_inactive_interval, principal_name
                        from platform.spring_session""").into(Row.class);
    }

    private int sessions() {
        return db.fetchCount(DSL.select().from("platform.spring_session"));
    }
}
