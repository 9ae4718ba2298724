package rose.publication.opendata;

import static rose.AnIntervention.anIntervention;

import rose.Person;
import rose.World;
import rose.coding.Dimension;
import rose.collection.Interventions;
import rose.organisations.Level;

/** What is reported in the tests of open data: something published, something that is not. */
final class OpenDataWorld {

    static final String SECRET = "HEMLIGT";
    static final String OPEN = "Öppen insats <med> \"tecken\" & \\ åäö";

    private OpenDataWorld() {}

    static void given(World world, Interventions interventions) {
        world.given(
                anIntervention()
                        .of(Person.ULLA)
                        .in(2022, "barn-unga")
                        .titled(SECRET + " titel")
                        .telling(SECRET + " a", SECRET + " m", SECRET + " p", SECRET + " e")
                        .costing(1_000)
                        .coded(Dimension.ACTIVITY, "Digitalisering")
                        .coded(Dimension.OUTPUT, "Digitalisering")
                        .coded(Dimension.GOAL, "Ökad kompetens/kunskap")
                        .coded(Dimension.OUTCOME, "Ökad kompetens/kunskap"),
                anIntervention()
                        .of(Level.REGION, "01")
                        .in(2022, "barn-unga")
                        .titled(OPEN)
                        .telling("öppen aktivitet", "öppet mål", "öppen prestation", "öppen effekt")
                        .costing(0),
                anIntervention().titled(SECRET + " kommun"));
        interventions.setPublished(world.idOf(OPEN), true, world.as(Person.SARA));
    }
}
