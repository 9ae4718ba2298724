package rose;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import rose.publication.report.ReportDesk;

/**
 * A test of the whole program, on a real database and a free port, with time standing still. The program is started once for all
 * such tests; each begins with the reference content and the people of the {@link World}, and nothing reported.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = RoseApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
@Import({TestTime.class, World.class, Reporting.class, ReportDesk.class, Visits.class, FailingPage.class})
@ExtendWith(WorldAnew.class)
public @interface RoseTest {}
