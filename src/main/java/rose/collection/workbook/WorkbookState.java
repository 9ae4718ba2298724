package rose.collection.workbook;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a workbook was made from. */
final class WorkbookState {

    /** A field as it was. @param fingerprint of its cell's text @param tooLong whether the cell has a notice instead of it */
    record Base(int revision, String fingerprint, boolean tooLong) {}

    private static final Base NOTHING = new Base(0, CellText.fingerprint(""), false);

    private long response;
    private String workbook = "";
    private final Set<String> blocks = new HashSet<>();
    private final Set<Long> entries = new HashSet<>();
    private final Map<Long, Map<String, Base>> fields = new HashMap<>();
    private final Map<String, String> questions = new HashMap<>();

    /** @throws NumberFormatException or IndexOutOfBoundsException where it is none of ours */
    void add(List<String> row) {
        switch (row.getFirst()) {
            case "response" -> response = Long.parseLong(row.get(1));
            case "workbook" -> workbook = row.get(1);
            case "block" -> blocks.add(row.get(1));
            case "entry" -> entries.add(Long.valueOf(row.get(1)));
            case "field" -> {
                String question = questions.computeIfAbsent(row.get(2), id -> id);
                boolean tooLong = row.size() > 5 && row.get(5).equals("long");
                fields.computeIfAbsent(Long.valueOf(row.get(1)), id -> new HashMap<>())
                        .put(question, new Base(Integer.parseInt(row.get(3)), row.get(4), tooLong));
            }
            default -> {
                // the form and the version, which later forms may need
            }
        }
    }

    boolean whole() {
        return response != 0 && !workbook.isEmpty();
    }

    long response() {
        return response;
    }

    /** Who writes what comes from this workbook. */
    String writer() {
        return "workbook:" + workbook;
    }

    /** The blocks that have a sheet in it. */
    Set<String> blocks() {
        return blocks;
    }

    boolean has(long entry) {
        return entries.contains(entry);
    }

    Set<Long> entries() {
        return entries;
    }

    /** @param entry null outside of blocks */
    Base base(Long entry, String question) {
        return fields.getOrDefault(entry == null ? 0L : entry, Map.of()).getOrDefault(question, NOTHING);
    }
}
