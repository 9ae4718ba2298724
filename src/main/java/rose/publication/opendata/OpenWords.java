package rose.publication.opendata;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import rose.analysis.AskedQuestion;
import rose.analysis.Figure;
import rose.analysis.Figures;
import rose.analysis.Selection;
import rose.coding.Codebooks;
import rose.coding.Dimension;
import rose.collection.ClosedLists;
import rose.organisations.Level;
import rose.organisations.Organisations;
import rose.platform.Texts;

/** What the columns and the values of open tables are called. */
@Component
class OpenWords {

    private static final String COLUMN = "publication.opendata.column.";

    private final Codebooks codebooks;
    private final ClosedLists lists;
    private final Organisations organisations;
    private final Figures figures;

    OpenWords(Codebooks codebooks, ClosedLists lists, Organisations organisations, Figures figures) {
        this.codebooks = codebooks;
        this.lists = lists;
        this.organisations = organisations;
        this.figures = figures;
    }

    /** For tables of those figures. */
    JsonStat.Words of(List<Figure> read, Texts texts) {
        Map<String, String> own = new HashMap<>();
        read.forEach(figure -> {
            selection(figure.selection(), own, texts);
            asked(figure, own, texts);
        });
        return new JsonStat.Words(
                column -> column(column, texts),
                (column, value) -> own.getOrDefault(column + " " + value, lists.shown(value, texts)),
                state -> texts.get("publication.opendata.state." + state));
    }

    /** A column's name where it has one, else as it stands. */
    static String column(String name, Texts texts) {
        return texts.getOr(COLUMN + name, name);
    }

    private void selection(Selection selection, Map<String, String> own, Texts texts) {
        own.put("area " + selection.area().shortName(), selection.area().name(texts));
        for (Level level : Level.RECIPIENTS) {
            own.put("level " + level, level.heading(texts));
        }
        for (Dimension dimension : Dimension.values()) {
            String name = texts.get(dimension.textKey() + ".many");
            own.put("dimension " + dimension.key(), name);
            own.put("kind " + dimension.key(), name);
            own.put("other_kind " + dimension.key(), name);
        }
        organisations.counties().forEach(county -> own.put("county_code " + county.code(), county.name(texts)));
        codebooks
                .inForce(selection.year(), selection.area().shortName(), selection.level())
                .ifPresent(book -> book.categories().forEach(category -> {
                    for (String column : List.of("category", "output", "outcome", "name", "other_name")) {
                        own.put(column + " " + category.name(), category.name(texts));
                    }
                }));
    }

    private void asked(Figure figure, Map<String, String> own, Texts texts) {
        if (figure.kind().question() == null) {
            return;
        }
        AskedQuestion asked =
                figures.asked(figure.kind().question(), figure.selection()).orElse(null);
        if (asked == null) {
            return;
        }
        asked.rows().stream()
                .filter(row -> row.id() != null)
                .forEach(row -> own.put("row " + row.id(), row.label().in(texts)));
        asked.options().forEach(option -> own.put("option " + option.code(), option.label(texts)));
        for (String column : List.of("method", "way", "reason", "perspective")) {
            asked.options()
                    .forEach(option -> own.put(column + " " + option.label().sv(), option.label(texts)));
        }
    }
}
