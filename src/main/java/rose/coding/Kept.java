package rose.coding;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** What was read for a key, kept as long as its stamp is the same. */
final class Kept<V> {

    private final Map<String, Stamped<V>> kept = new ConcurrentHashMap<>();

    private record Stamped<V>(Object stamp, V value) {}

    V get(String key, Object stamp, Supplier<V> read) {
        Stamped<V> held = kept.get(key);
        if (held == null || !held.stamp().equals(stamp)) {
            held = new Stamped<>(stamp, read.get());
            kept.put(key, held);
        }
        return held.value();
    }
}
