package rose.coding.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import rose.coding.Category.Note;
import rose.coding.Wording;
import rose.coding.exchange.BookFile.Fault;
import rose.coding.exchange.BookFile.FileCategory;

/** Makes categories of what files say, and tells what is wrong with them. */
final class FileWording {

    private final List<Fault> faults;

    FileWording(List<Fault> faults) {
        this.faults = faults;
    }

    /** Nothing is said where nothing stands. */
    static String text(String written) {
        String text = written == null
                ? ""
                : written.replace("\r\n", "\n").replace('\r', '\n').strip();
        return text.isEmpty() ? null : text;
    }

    static Note note(String sv, String en) {
        return new Note(text(sv), text(en));
    }

    static List<String> list(List<String> written) {
        List<String> entries = new ArrayList<>();
        for (String each : written) {
            String text = text(each);
            if (text != null && !entries.contains(text)) {
                entries.add(text);
            }
        }
        return List.copyOf(entries);
    }

    /** Every fault of it is told, at that line. */
    FileCategory category(int line, String guid, Wording wording, List<String> mapsTo) {
        wording.problems().forEach(wrong -> faults.add(new Fault(line, wrong.problem())));
        return new FileCategory(guid(line, guid), wording, mapsTo);
    }

    private UUID guid(int line, String written) {
        if (written == null || written.isBlank()) {
            return null;
        }
        String bare = written.strip().replaceAll("^\\{(.*)}$", "$1");
        if (!bare.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) {
            faults.add(Fault.of(line, "coding.file.guid", shortened(written)));
            return null;
        }
        return UUID.fromString(bare);
    }

    Integer colour(int line, String written) {
        String text = text(written);
        if (text == null) {
            return null;
        }
        if (!text.matches("[1-7]")) {
            faults.add(Fault.of(line, "coding.wording.colour", 7));
            return null;
        }
        return Integer.valueOf(text);
    }

    static String shortened(String text) {
        return text.length() > 60 ? text.substring(0, 59) + "…" : text;
    }
}
