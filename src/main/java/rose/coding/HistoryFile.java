package rose.coding;

import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * The codes of a lot's interventions with how they came about, as JSON. What coders have given alone stands there only for what is
 * settled. Categories are told by id; the list of them comes first.
 */
final class HistoryFile {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private HistoryFile() {}

    /** Calls with each intervention in turn. */
    interface Pasts {
        void each(Consumer<Exports.Past> writing);
    }

    static void write(Lot lot, Codebook book, Optional<Instant> changedAt, Pasts pasts, OutputStream out) {
        JsonGenerator json = JSON.createGenerator(out);
        json.writeStartObject();
        json.writeNumberProperty("year", lot.year());
        json.writeStringProperty("area", lot.area().shortName());
        json.writeStringProperty("level", lot.level().name());
        json.writePOJOProperty("codebook", codebook(book, changedAt));
        json.writeName("interventions");
        json.writeStartArray();
        pasts.each(past -> JSON.writeValue(json, intervention(past)));
        json.writeEndArray();
        json.writeEndObject();
        json.writeRaw('\n');
        json.flush();
    }

    private static Map<String, Object> codebook(Codebook book, Optional<Instant> changedAt) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("id", book.id());
        told.put("area", book.area());
        told.put("year", book.year());
        told.put("version", book.version());
        told.put("changedAt", changedAt.map(Instant::toString).orElse(null));
        told.put(
                "categories",
                book.categories().stream().map(HistoryFile::category).toList());
        return told;
    }

    private static Map<String, Object> category(Category category) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("id", category.id());
        told.put("dimension", category.dimension().key());
        told.put("name", category.name());
        told.put("retired", category.retired());
        return told;
    }

    private static Map<String, Object> intervention(Exports.Past past) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("id", past.intervention().id());
        told.put("externalId", past.intervention().externalId());
        told.put("organisation", past.intervention().organisation().id());
        told.put("title", past.intervention().title());
        told.put("synthetic", past.intervention().synthetic());
        told.put("settled", past.settling() == null ? null : settled(past));
        told.put("coders", past.coders().stream().map(work -> coder(work, past)).toList());
        told.put("events", past.events().stream().map(HistoryFile::event).toList());
        return told;
    }

    private static Map<String, Object> settled(Exports.Past past) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("categories", rising(past.codes()));
        told.put("basis", past.settling().basis().name());
        told.put("at", past.settling().settledAt().toString());
        told.put(
                "by",
                past.settling().settledBy() == null
                        ? null
                        : past.names().get(past.settling().settledBy()));
        told.put("reason", past.settling().reason());
        return told;
    }

    private static Map<String, Object> coder(CoderWork work, Exports.Past past) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("coder", past.names().get(work.coderId()));
        told.put("done", work.done());
        told.put("doneAt", work.doneAt() == null ? null : work.doneAt().toString());
        told.put("blind", work.blind());
        told.put("unclear", work.unclear());
        told.put("note", work.note());
        told.put("categories", rising(work.given()));
        return told;
    }

    private static Map<String, Object> event(Event event) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("at", event.at().toString());
        told.put("kind", event.kind().name());
        told.put("by", event.accountName().isEmpty() ? null : event.accountName());
        told.put("category", event.categoryId());
        told.put("categories", event.categories() == null ? null : rising(event.categories()));
        told.put("detail", event.detail());
        told.put("undone", event.undone());
        return told;
    }

    private static List<Long> rising(Collection<Long> ids) {
        List<Long> rising = new ArrayList<>(ids);
        rising.sort(null);
        return rising;
    }
}
