package rose.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import rose.bench.CodingYear.Analyst;
import rose.bench.Results.Aim;
import rose.coding.ExampleReading;
import rose.collection.Intervention;
import rose.collection.Interventions;
import rose.platform.jobs.Job;

/** Analysts who code a national year: the next and the next, settling, what is learnt of it, and how many keys it takes. */
final class CodingSuite implements Suite {

    @Override
    public String name() {
        return "coding";
    }

    @Override
    public void run(Setting setting, Results results) throws Exception {
        setting.say(
                "Tangenttryck på påhittade texter (synthetic) säger lite om verkliga; de 28 verkliga är kodade av Röses"
                        + " egna utvecklare, se docs/suggestions.md. / Keystrokes on generated text (synthetic) say little about real"
                        + " text; the 28 real ones were coded by Röse’s own makers, see docs/suggestions.md.");
        var data = setting.folder().resolve("run");
        try (Program program = Program.start(setting.launcher(), "run", data);
                Inside inside = Inside.of(data)) {
            var year = new CodingYear(inside, setting.folder());
            new Measuring(setting, results, program, inside, year).all();
            results.memory("program-heap", program.liveHeap(), Aim.NONE);
        }
    }

    private record Measuring(Setting setting, Results results, Program program, Inside inside, CodingYear year) {

        private int coded() {
            return setting.times(100_000, 3_000);
        }

        private void all() throws Exception {
            beforeAnythingIsSettled();
            setting.progress("fill-" + coded());
            year.importCoded(coded());
            int both = year.coders().ofEachByBoth(setting.times(20_000, 600));
            year.coders().toSettle(setting.times(3_000, 100));
            nextItem("next-item-" + coded() + "-without-suggestions", Map.of());
            learning();
            keystrokes("learnt");
            benchPages();
            settling();
            agreement(both);
            results.count("coding", "wrong", year.wrong());
        }

        /** Suggestions by the codebook's words alone. */
        private void beforeAnythingIsSettled() throws Exception {
            setting.progress("keystrokes");
            List<Intervention> real = year.importReal();
            year.importToCode(setting.times(30_000, 2_000));
            learn();
            keystrokes("codebook");
            Keystrokes keystrokes = new Keystrokes("real");
            for (Intervention intervention : real) {
                Visitor visitor = year.signedIn(program, Analyst.of(intervention.area()));
                Coder coder = new Coder(visitor, year, Map.of()).open("/koda/" + intervention.id());
                keystrokes.count(coder.page(), coder.wanted());
                coder.code();
            }
            keystrokes.print(results, "codebook");
            year.sql().run("delete from coding.suggestion_model");
        }

        private void learn() {
            inside.part(Job.class, "suggestionLearningJob").run();
        }

        private void keystrokes(String suggestedBy) throws Exception {
            setting.progress("keystrokes-" + suggestedBy);
            Keystrokes keystrokes = new Keystrokes("synthetic");
            Coder coder = coder(Analyst.LEO, Map.of());
            for (int i = 0; i < setting.times(200, 50); i++) {
                keystrokes.count(coder.page(), coder.wanted());
                coder.codeAndGoOn();
            }
            keystrokes.print(results, suggestedBy);
        }

        private Coder coder(Analyst analyst, Map<String, String> filter) throws Exception {
            return new Coder(year.signedIn(program, analyst), year, filter).open(year.path());
        }

        private void learning() throws Exception {
            setting.progress("example-read");
            long start = System.nanoTime();
            int read = ExampleReading.of(year.lot(), inside.part(DSLContext.class), inside.part(Interventions.class))
                    .size();
            results.total("example-read-" + read, (System.nanoTime() - start) / 1e6, Aim.NONE);
            setting.progress("relearn-" + coded());
            try (LiveMemory memory = new LiveMemory()) {
                start = System.nanoTime();
                learn();
                results.total("relearn-" + coded() + "-synthetic", (System.nanoTime() - start) / 1e6, Aim.NONE);
                results.memory("relearn-" + coded() + "-synthetic", memory.most(), Aim.of("memory", 500));
            }
        }

        // --- the bench

        private void benchPages() throws Exception {
            String name = "next-item-" + coded();
            Coder coder = nextItem(name, Map.of());
            results.percentiles("save-tick", Timings.ofNanos(coder.tickNanos(), 0), Aim.NONE);
            nextItem(name + "-words", Map.of("ord", "unga"));
            nextItem(name + "-county", Map.of("lan", "14"));
            twoCoders();
            int half = setting.times(20_000, 300);
            year.coders().half(half);
            nextItem(name + "-after-" + half + "-half-coded", Map.of());
            setting.progress("lots-page");
            Visitor visitor = year.signedIn(program, Analyst.SARA);
            results.timings("lots-page", Timings.of(setting.plan(), () -> visitor.get("/koda")), Aim.NONE);
        }

        private Coder nextItem(String name, Map<String, String> filter) throws Exception {
            setting.progress(name);
            Coder coder = coder(Analyst.SARA, filter);
            results.timings(name, codeOn(List.of(coder)), Aim.of("p95", 50));
            return coder;
        }

        private void twoCoders() throws Exception {
            String name = "next-item-" + coded() + "-two-coders";
            setting.progress(name);
            Timings timings = codeOn(List.of(coder(Analyst.SARA, Map.of()), coder(Analyst.LEO, Map.of())));
            results.timings(name, timings, Aim.of("p95", 50));
            results.count(name, "coded-twice", year.codedTwice());
        }

        private Timings codeOn(List<Coder> coders) throws Exception {
            Duration atMost = Duration.ofSeconds(setting.times(25, 2));
            var actions = coders.stream()
                    .<Timings.Action>map(coder -> coder::codeAndGoOn)
                    .toList();
            Timings.together(new Timings.Plan(0, setting.times(150, 20), atMost), actions);
            coders.forEach(Coder::warm);
            int errors = Timings.together(new Timings.Plan(0, setting.times(300, 60), atMost), actions)
                    .errors();
            List<Long> nanos = new ArrayList<>();
            coders.forEach(coder -> nanos.addAll(coder.nextNanos()));
            if (nanos.isEmpty()) {
                throw new IOException("nothing could be coded");
            }
            return Timings.ofNanos(nanos, errors);
        }

        // --- settling, and how alike the two have coded

        private void settling() throws Exception {
            setting.progress("settling-page");
            Visitor visitor = year.signedIn(program, Analyst.SARA);
            List<Long> waiting = year.waiting();
            int[] turn = {0};
            Timings pages = Timings.of(
                    setting.plan(),
                    () -> visitor.get("/koda/" + waiting.get(turn[0]++ % waiting.size()) + "/avgorande"));
            results.timings("settling-page-" + waiting.size(), pages, Aim.NONE);
            setting.progress("settling-list");
            Timings lists = Timings.of(setting.plan(), () -> visitor.get(year.path() + "/avgoranden"));
            results.timings("settling-list-" + waiting.size(), lists, Aim.NONE);
        }

        /** Anew, as when somebody has just coded another, and as it is kept until then. */
        private void agreement(int units) throws Exception {
            String name = "agreement-" + units;
            setting.progress(name);
            Visitor visitor = year.signedIn(program, Analyst.SARA);
            String path = year.path() + "/overensstammelse";
            Timings anew = Timings.of(new Timings.Plan(1, 3, Duration.ofMinutes(2)), () -> {
                year.coders().codeAnother();
                visitor.get(path);
            });
            results.total(name, anew.percentileMillis(50), Aim.NONE);
            results.errors(name, anew.errors());
            results.timings(name + "-kept", Timings.of(setting.plan(), () -> visitor.get(path)), Aim.NONE);
        }
    }
}
