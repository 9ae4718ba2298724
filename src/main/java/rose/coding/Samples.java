package rose.coding;

import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import rose.agreements.AreaPart;
import rose.organisations.Viewer;
import rose.platform.Audit;
import rose.platform.Forbidden;
import rose.platform.UserProblem;

/**
 * Which interventions are coded by two. Each is drawn on its own: of the SHA-256 of {@code seed:id} the first 52 bits, over 2^52,
 * are its lot from 0 to 1, and it is coded blind where that is under the blind share, assisted where it is under both together.
 * So a draw can be made again by anybody, what is reported later is drawn as it comes, and a larger share adds to a smaller one.
 */
@Component
public class Samples {

    static final double USUAL_BLIND_SHARE = 0.2;

    private final SampleStore store;
    private final Audit audit;
    private final Clock clock;
    private final RandomGenerator randomness;

    Samples(SampleStore store, Audit audit, Clock clock, RandomGenerator randomness) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
        this.randomness = randomness;
    }

    /**
     * How an area's interventions are drawn.
     *
     * @param blindShare from 0 to 1; {@code assistedShare} beside it, both together at most 1
     */
    public record Setting(double blindShare, double assistedShare, String seed, Instant setAt, String setBy) {}

    /** As it is set; 20 % blind with a seed of its own where nobody has said anything. */
    @Transactional
    public Setting setting(AreaPart area) {
        return store.setting(area).orElseGet(() -> {
            byte[] seed = new byte[8];
            randomness.nextBytes(seed);
            var usual = new Setting(USUAL_BLIND_SHARE, 0, HexFormat.of().formatHex(seed), clock.instant(), "Röse");
            store.save(area, usual);
            return usual;
        });
    }

    /**
     * Sets it, and draws anew what nobody has begun to code.
     *
     * @throws UserProblem where the shares are not shares
     */
    @Transactional
    public void change(AreaPart area, double blindShare, double assistedShare, String seed, Viewer viewer) {
        Coding.mustCode(area, viewer);
        if (!(blindShare >= 0 && assistedShare >= 0 && blindShare + assistedShare <= 1)) {
            throw new UserProblem("coding.sample.shares");
        }
        var setting = new Setting(blindShare, assistedShare, seed, clock.instant(), viewer.name());
        store.save(area, setting);
        store.forget(area);
        store.draw(area, setting);
        audit.record(
                viewer.accountId(),
                viewer.name(),
                "set sample",
                "area/" + area.year() + "/" + area.shortName(),
                "blind " + blindShare + ", assisted " + assistedShare + ", seed " + seed);
    }

    /** How many of the area's interventions are coded by two. */
    public int drawn(AreaPart area, Viewer viewer) {
        if (!viewer.analyst()) {
            throw new Forbidden("read sample");
        }
        return store.drawn(area);
    }

    /** Draws what has been reported since. */
    @Transactional
    void draw(AreaPart area) {
        if (store.anyUndrawn(area)) {
            store.draw(area, setting(area));
        }
    }
}
