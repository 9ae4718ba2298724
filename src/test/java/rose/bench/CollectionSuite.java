package rose.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import rose.bench.Results.Aim;

/** The last week of reporting: five hundred people who write at once, and large responses. */
final class CollectionSuite implements Suite {

    private static final int PEOPLE = 500;
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final int INTERVENTIONS = 200;
    private static final int SIGNING_IN_AT_ONCE = 8;

    @Override
    public String name() {
        return "collection";
    }

    @Override
    public void run(Setting setting, Results results) throws Exception {
        Path data = setting.folder().resolve("run");
        try (Program program = Program.start(setting.launcher(), "run", data);
                Inside inside = Inside.of(data)) {
            setting.progress("respondents");
            Respondents respondents = new Respondents(inside);
            List<Respondent> people = new ArrayList<>(respondents.make(PEOPLE + 2).stream()
                    .map(place -> new Respondent(program.port(), place))
                    .toList());
            atOnce(people, person -> person.signIn(Respondents.PASSWORD));
            Respondent adds = people.removeLast();
            Respondent opens = people.removeLast();
            saves(setting, results, people, inside);
            addIntervention(setting, results, adds, people.getFirst());
            respondents.fill(opens.place().responseId(), INTERVENTIONS);
            open(setting, results, opens);
            results.memory("program-heap", program.liveHeap(), Aim.NONE);
        }
    }

    /** What is done by a person. */
    private interface Doing {
        void by(Respondent person) throws Exception;
    }

    private static void atOnce(List<Respondent> people, Doing doing) throws Exception {
        try (var threads = Executors.newFixedThreadPool(SIGNING_IN_AT_ONCE)) {
            List<Callable<Void>> tasks = people.stream()
                    .<Callable<Void>>map(person -> () -> {
                        doing.by(person);
                        return null;
                    })
                    .toList();
            for (Future<Void> done : threads.invokeAll(tasks)) {
                done.get();
            }
        }
    }

    private static void saves(Setting setting, Results results, List<Respondent> people, Inside inside)
            throws Exception {
        new Rate(PAUSE, setting.quick() ? PAUSE : PAUSE.multipliedBy(6))
                .of(people.stream().<Timings.Action>map(person -> person::save).toList());
        Rate rate = new Rate(PAUSE, Duration.ofSeconds(setting.times(300, 20)));
        setting.progress("save-field");
        Timings ours = rate.of(
                people.stream().<Timings.Action>map(person -> person::save).toList());
        setting.progress("reference-upsert");
        Upserts upserts = new Upserts(inside.database());
        int[] saves = new int[people.size()];
        Timings reference = new Rate(PAUSE, Duration.ofSeconds(setting.times(60, 15)))
                .of(IntStream.range(0, people.size())
                        .<Timings.Action>mapToObj(
                                i -> () -> upserts.save(people.get(i).place(), saves[i]++))
                        .toList());
        results.timings("save-field", ours, Aim.of("p95", 100));
        results.ratio("save-field", ours.percentileMillis(95) / reference.percentileMillis(95));
        setting.progress("read-back");
        ReadBack there = ReadBack.of(people, inside.database(), setting.times(1, 10));
        results.count("save-field", "lost", there.lost());
        results.count("save-field", "mixed", there.mixed());
        results.timings("reference-upsert", reference, Aim.NONE);
    }

    /** Whether the hundredth intervention of a response takes longer to begin than the first. */
    private static void addIntervention(Setting setting, Results results, Respondent adds, Respondent warmUp)
            throws Exception {
        setting.progress("add-intervention");
        Timings.of(new Timings.Plan(0, 20, Duration.ofSeconds(10)), warmUp::addIntervention);
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            long start = System.nanoTime();
            adds.addIntervention();
            millis.add((System.nanoTime() - start) / 1e6);
        }
        Timings first = Timings.ofMillis(millis.subList(0, 10));
        Timings last = Timings.ofMillis(millis.subList(90, 100));
        results.percentiles("add-intervention-first-10", first, Aim.NONE);
        results.percentiles("add-intervention-last-10", last, Aim.NONE);
        results.ratio("add-intervention", last.percentileMillis(50) / first.percentileMillis(50));
    }

    private static void open(Setting setting, Results results, Respondent opens) throws Exception {
        String response = "/svar/" + opens.place().responseId();
        for (String page : List.of("/avsnitt/interventions", "/granska")) {
            String name = "open-" + INTERVENTIONS + "-" + page.replaceAll(".*/", "");
            setting.progress(name);
            results.timings(
                    name, Timings.of(setting.heavyPlan(), () -> opens.get(response + page)), Aim.of("p95", 1_000));
        }
    }
}
