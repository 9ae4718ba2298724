package rose.platform;

import java.lang.management.ManagementFactory;

/** This very process among those that may share the database. */
public final class Node {

    private static final String NAME = ManagementFactory.getRuntimeMXBean().getName();

    private Node() {}

    /**
     * Its number and the name of its machine, as {@code 4711@rose-2}: for the log and for whoever looks into the
     * database.
     */
    public static String name() {
        return NAME;
    }
}
