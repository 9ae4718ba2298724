package rose.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** What a machine that does much else does not make longer, or not by much. */
final class Processor {

    private Processor() {}

    /** How long processors have worked for this process. */
    static long nanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }
}
