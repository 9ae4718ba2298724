package rose.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import rose.demo.SyntheticWorld.AreaLine;
import rose.demo.SyntheticWorld.Level;
import rose.demo.SyntheticWorld.Place;

/** What the surveys ask in {@link SmallSweden}: as the program's own, whose file the demo is tested with. Grants are by population. */
final class SmallSurveys implements SyntheticSurveys {

    private static final String EXTENTS = "very_large|fairly_large|fairly_small|very_small|cannot_judge";
    private static final String COLLABORATIONS =
            "within_region|within_municipalities|region_and_municipalities|with_user_organisations|with_others";
    private static final String METHODS =
            "coordinating_functions|dialogue|joint_plans|joint_routines|joint_training|follow_up";
    private static final String PLAN = "yes|no|in_progress";
    private static final String BASIS = "wholly|partly|no";

    private final SyntheticWorld world;

    SmallSurveys(SyntheticWorld world) {
        this.world = world;
    }

    @Override
    public List<Asked> asked(int year, String area, Level level) {
        List<Asked> asked = new ArrayList<>();
        asked.add(many(
                "money_reason", "reported_in_other_survey|reported_by_other|whole_cost|other_funds|not_used|other"));
        asked.addAll(areas(area));
        asked.add(many(
                "perspectives",
                "rights_of_the_child|young_people|older_people|relatives|user_influence|equality|gender_equality|lgbtqi"
                        + "|diversity|accessibility" + (year == 2023 ? "|disability" : "")));
        asked.add(scale("user_participation", "organisations|individuals|other_organisations", "yes|no|unsure"));
        asked.add(many("user_influence_ways", "own_initiative|views_gathered|knowledge_used|jointly_defined"));
        asked.add(one("ordinary_decided", "yes|no|unsure"));
        asked.add(one(
                "ordinary_examples.kind",
                "service_development|services_and_functions|ways_of_working|methods|training"));
        asked.add(one("ordinary_examples.directed_at", "individual|organisation|both"));
        return asked;
    }

    private static List<Asked> areas(String area) {
        return switch (area) {
            case "handlingsplaner", "handlingsplaner-mobila" ->
                List.of(one("county_plan", PLAN), one("county_plan_basis", BASIS), one("own_plan", PLAN));
            case "barn-unga", "ungdomsmottagningar", "traumavard" -> collaboration();
            case "samsjuklighet" -> {
                List<Asked> asked = new ArrayList<>(collaboration());
                asked.add(many("collaboration_methods", METHODS));
                asked.add(many("coherent_care_methods", METHODS));
                yield asked;
            }
            case "medskapare", "medverkan" ->
                List.of(scale(
                        "influence_priority",
                        "interest_organisations|strategic_work|indirect_influence|direct_influence|new_methods"
                                + "|service_development|training|follow_up",
                        EXTENTS));
            case "suicidprevention" ->
                List.of(
                        one("suicide_county_plan", PLAN),
                        one("suicide_county_plan_basis", BASIS),
                        one("suicide_region_plan", PLAN),
                        one("suicide_municipal_plans", "none|one_or_more"));
            default -> List.of();
        };
    }

    private static List<Asked> collaboration() {
        return List.of(
                scale("collaboration_priority", COLLABORATIONS, EXTENTS),
                scale("collaboration_furthered", COLLABORATIONS, EXTENTS));
    }

    private static Asked one(String question, String options) {
        return new Asked(question, List.of(""), list(options), false);
    }

    private static Asked many(String question, String options) {
        return new Asked(question, List.of(""), list(options), true);
    }

    private static Asked scale(String question, String rows, String options) {
        return new Asked(question, list(rows), list(options), false);
    }

    private static List<String> list(String values) {
        return List.of(values.split("\\|"));
    }

    @Override
    public Map<String, Long> granted(int year, String area, Level level) {
        long all = world.areas(year).stream()
                .filter(line -> line.area().equals(area) && line.level() == level)
                .mapToLong(AreaLine::allocation)
                .sum();
        List<Place> places = world.places(level);
        long people = places.stream().mapToLong(Place::population).sum();
        return places.stream()
                .collect(Collectors.toMap(Place::code, place -> all / 1000 * place.population() / people * 1000));
    }
}
