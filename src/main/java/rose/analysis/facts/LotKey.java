package rose.analysis.facts;

import java.util.Comparator;
import rose.organisations.Level;

/** What is kept together: the interventions of one year, area and level. */
public record LotKey(int year, String area, Level level) {

    public static final Comparator<LotKey> ORDER =
            Comparator.comparingInt(LotKey::year).thenComparing(LotKey::area).thenComparing(LotKey::level);
}
