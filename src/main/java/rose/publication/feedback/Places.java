package rose.publication.feedback;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import rose.organisations.Level;
import rose.organisations.Organisation;
import rose.organisations.Organisations;
import rose.publication.feedback.Place.Kind;

/** Finds those whose reporting is worth holding beside one's own. */
@Component
public class Places {

    private static final int MUNICIPALITIES_ALIKE = 10;
    private static final int OTHERS_ALIKE = 5;

    private final Organisations organisations;

    Places(Organisations organisations) {
        this.organisations = organisations;
    }

    /** Oneself, those of the county where there are several on the level, those alike, all. */
    public List<Place> around(Organisation own) {
        List<Organisation> level = organisations.of(own.level());
        List<Organisation> county = inCounty(own.countyCode(), level);
        List<Place> places = new ArrayList<>();
        places.add(new Place(Kind.OWN, List.of(own)));
        if (county.size() > 1) {
            places.add(new Place(Kind.COUNTY, county));
        }
        places.add(new Place(Kind.LIKE, alike(own)));
        places.add(new Place(Kind.NATION, level));
        return places;
    }

    /** The county's on a level and all on it; without the county where it has none on that level. */
    public List<Place> ofCounty(String countyCode, Level on) {
        List<Organisation> level = organisations.of(on);
        List<Organisation> county = inCounty(countyCode, level);
        return county.isEmpty()
                ? List.of(new Place(Kind.NATION, level))
                : List.of(new Place(Kind.COUNTY, county), new Place(Kind.NATION, level));
    }

    private static List<Organisation> inCounty(String code, List<Organisation> among) {
        return among.stream().filter(each -> code.equals(each.countyCode())).toList();
    }

    /**
     * Others on its level, of municipalities those of its own kind, the nearest to it in population by ratio: twice as many are as
     * far away as half as many.
     */
    List<Organisation> alike(Organisation own) {
        return organisations.of(own.level()).stream()
                .filter(each -> !each.id().equals(own.id()) && each.group() == own.group())
                .sorted(Comparator.comparingDouble((Organisation each) -> distance(own, each))
                        .thenComparing(each -> each.id()))
                .limit(own.level() == Level.MUNICIPALITY ? MUNICIPALITIES_ALIKE : OTHERS_ALIKE)
                .sorted(Comparator.comparing(each -> each.id()))
                .toList();
    }

    private static double distance(Organisation one, Organisation other) {
        return Math.abs(Math.log((double) Math.max(1, one.population()) / Math.max(1, other.population())));
    }
}
