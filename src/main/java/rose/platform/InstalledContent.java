package rose.platform;

import static rose.platform.sql.Tables.INSTALLED_CONTENT;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HexFormat;
import org.jooq.DSLContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts in what comes with the program, once, and again when it has changed. Two nodes starting at once do it once. */
@Component
public class InstalledContent {

    private final DSLContext db;
    private final TransactionTemplate transaction;
    private final Clock clock;

    InstalledContent(DSLContext db, TransactionTemplate transaction, Clock clock) {
        this.db = db;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Runs {@code installation} in one transaction with the note that it is done, unless it was done with the same resources.
     *
     * @param resources paths on the class path whose content decides whether it must be done again
     */
    public void install(String name, Runnable installation, String... resources) {
        String fingerprint = fingerprint(resources);
        transaction.executeWithoutResult(status -> {
            db.execute("select pg_advisory_xact_lock(hashtext({0}))", org.jooq.impl.DSL.val("install " + name));
            if (!fingerprint.equals(installed(name))) {
                installation.run();
                remember(name, fingerprint);
            }
        });
    }

    private String installed(String name) {
        return db.select(INSTALLED_CONTENT.FINGERPRINT)
                .from(INSTALLED_CONTENT)
                .where(INSTALLED_CONTENT.NAME.eq(name))
                .fetchOne(INSTALLED_CONTENT.FINGERPRINT);
    }

    private void remember(String name, String fingerprint) {
        db.insertInto(INSTALLED_CONTENT)
                .set(INSTALLED_CONTENT.NAME, name)
                .set(INSTALLED_CONTENT.FINGERPRINT, fingerprint)
                .set(INSTALLED_CONTENT.INSTALLED_AT, clock.instant().atOffset(ZoneOffset.UTC))
                .onConflict(INSTALLED_CONTENT.NAME)
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }

    private static String fingerprint(String... resources) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String resource : resources) {
                try (var in = new ClassPathResource(resource).getInputStream()) {
                    digest.update(in.readAllBytes());
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
