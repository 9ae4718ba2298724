package rose.bench;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;

/** The most that was left on the heap after any collection, above what lay there from the start. */
final class LiveMemory implements AutoCloseable {

    private final AtomicLong most = new AtomicLong();
    private final long before;
    private final NotificationListener listener = (notification, handback) -> {
        if (notification.getType().equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION)) {
            var info = GarbageCollectionNotificationInfo.from((CompositeData) notification.getUserData());
            long used = info.getGcInfo().getMemoryUsageAfterGc().values().stream()
                    .mapToLong(MemoryUsage::getUsed)
                    .sum();
            most.accumulateAndGet(used, Math::max);
        }
    };

    LiveMemory() {
        System.gc();
        // what is not on the heap is in the notifications too, so both are measured alike
        before = ManagementFactory.getMemoryPoolMXBeans().stream()
                .mapToLong(pool -> pool.getUsage().getUsed())
                .sum();
        emitters().forEach(emitter -> emitter.addNotificationListener(listener, null, null));
    }

    private static List<NotificationEmitter> emitters() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .map(NotificationEmitter.class::cast)
                .toList();
    }

    /** In bytes. */
    long most() {
        System.gc();
        return Math.max(0, most.get() - before);
    }

    @Override
    public void close() throws Exception {
        for (NotificationEmitter emitter : emitters()) {
            emitter.removeNotificationListener(listener);
        }
    }
}
