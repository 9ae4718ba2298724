package rose.publication.report;

import java.util.ArrayList;
import java.util.List;

/**
 * A figure or a table with the number that it has among its like in a report.
 *
 * @param expression that draws it
 */
record Numbered(long blockId, boolean figure, int number, Expression expression) {

    /** In the order of the text. */
    static List<Numbered> in(List<Draft.Block> blocks) {
        List<Numbered> all = new ArrayList<>();
        int figures = 0;
        int tables = 0;
        for (Draft.Block block : blocks) {
            for (String part : Markup.blocks(block.text())) {
                if (Markup.of(part) instanceof Markup.Drawn drawn) {
                    boolean figure = !drawn.expression().command().equals("table");
                    int number = figure ? ++figures : ++tables;
                    all.add(new Numbered(block.id(), figure, number, drawn.expression()));
                }
            }
        }
        return List.copyOf(all);
    }

    /** That its author has given it, for the text to refer to it by; null where there is none. */
    String name() {
        return expression.options().get("name");
    }

    boolean named(String wanted) {
        return name() != null && Categories.slug(name()).equals(Categories.slug(wanted));
    }

    /** As an element's id. */
    String id() {
        return (figure ? "figur-" : "tabell-") + number;
    }
}
