package rose.publication.feedback;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import rose.platform.Texts;

/** Makes many fact sheets at once, as many at a time as there are processors, from one reading of the numbers. */
record AllSheets(FactSheets sheets, int year, Texts texts) {

    /**
     * @param made told of each, in any order and by several threads
     * @throws IllegalStateException where one could not be made or kept; the others may or may not be there
     */
    void make(List<Subject> subjects, BiConsumer<Subject, byte[]> made) {
        FactSheets.Reading reading = sheets.reading(year, texts);
        try (var threads = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            List<Future<Void>> all = subjects.stream()
                    .map(subject -> threads.submit((Callable<Void>) () -> {
                        made.accept(subject, reading.pdf(subject));
                        return null;
                    }))
                    .toList();
            try {
                for (Future<Void> each : all) {
                    each.get();
                }
            } catch (ExecutionException failed) {
                all.forEach(each -> each.cancel(false));
                throw new IllegalStateException("fact sheets of " + year, failed.getCause());
            } catch (InterruptedException ended) {
                threads.shutdownNow();
                Thread.currentThread().interrupt();
                throw new IllegalStateException("fact sheets of " + year + " were broken off", ended);
            }
        }
    }
}
