package rose.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import rose.analysis.explore.Amount;
import rose.analysis.explore.Exploration;
import rose.analysis.explore.Explored;
import rose.analysis.explore.Filter;
import rose.analysis.explore.Measure;
import rose.analysis.explore.Reach;
import rose.analysis.explore.Result;
import rose.analysis.explore.ResultRow;
import rose.analysis.explore.RowState;
import rose.analysis.explore.Split;
import rose.platform.Texts;

/** An exploration in words. */
record ExplorationWords(Explored explored, Texts texts) {

    private static final int MOST_NAMED = 4;

    private Exploration exploration() {
        return explored.exploration();
    }

    private Measure measure() {
        return exploration().measure();
    }

    String measureName() {
        return texts.get("analysis.explore.measure." + measure().path());
    }

    String splitName() {
        return texts.get("analysis.explore.split." + exploration().split().path());
    }

    /** "Antal insatser efter län, 2021". */
    String title() {
        Set<Integer> years = explored.years();
        String shown = years.size() > 2
                ? years.stream().findFirst().orElseThrow() + "–"
                        + years.stream().reduce((a, b) -> b).orElseThrow()
                : years.stream().map(String::valueOf).collect(Collectors.joining(texts.get("analysis.explore.and")));
        return exploration().split() == Split.NOTHING
                ? texts.get("analysis.explore.title.whole", measureName(), shown)
                : texts.get(
                        "analysis.explore.title.split",
                        measureName(),
                        splitName().toLowerCase(texts.locale()),
                        shown);
    }

    String name(String key) {
        return explored.names().name(exploration().split(), key, texts);
    }

    /** A number with its unit, or what there is instead of one. */
    String value(ResultRow row) {
        if (!row.known()) {
            return state(row.state());
        }
        Amount amount = row.amount();
        return switch (measure()) {
            case FUNDS -> texts.money(amount.value());
            case ANY_OUTCOME, SETTLED ->
                amount.of() == 0 ? texts.get("analysis.explore.of-nothing") : texts.percent(amount.share());
            default -> texts.count(unit(), amount.value());
        };
    }

    private String unit() {
        return "analysis.explore.unit." + measure().path();
    }

    /** Of a share what it is a share of: "12 av 35". */
    String part(Amount amount) {
        return texts.get("analysis.explore.part", amount.value(), amount.of());
    }

    private String whole(ResultRow row) {
        return row.known() && measure().share() && row.amount().of() > 0
                ? value(row) + " (" + part(row.amount()) + ")"
                : value(row);
    }

    String state(RowState state) {
        return texts.get("analysis.explore.state." + state.name().toLowerCase(Locale.ROOT));
    }

    /** As a screen reader says it: "Jämtlands län: 12 insatser". */
    String spoken(ResultRow row, String selection) {
        String name = selection.isEmpty() ? name(row.key()) : name(row.key()) + ", " + selection;
        return name + ": " + whole(row);
    }

    String selection(boolean second) {
        return texts.get(second ? "analysis.explore.b" : "analysis.explore.a");
    }

    String says() {
        return explored.second()
                .map(second -> texts.get(
                        "analysis.explore.says.two",
                        selection(false),
                        whole(explored.first().total()),
                        selection(true),
                        whole(second.total())))
                .orElseGet(() -> says(explored.first()));
    }

    private String says(Result result) {
        String total = texts.get("analysis.explore.says.all", whole(result.total()));
        if (exploration().split() == Split.NOTHING || !result.total().known()) {
            return total;
        }
        return result.rows().stream()
                .filter(row ->
                        row.known() && row.amount().value() > 0 && !row.key().equals(Split.NONE))
                .max(java.util.Comparator.comparingDouble(row -> size(row.amount())))
                .map(row -> total + " " + texts.get("analysis.explore.says.most", name(row.key()), whole(row)))
                .orElse(total);
    }

    double size(Amount amount) {
        return measure().share() ? amount.share() : amount.value();
    }

    /** What is chosen, who has answered, and what its numbers rest on: a line each. */
    List<String> foot() {
        List<String> foot = new ArrayList<>();
        foot(explored.first(), exploration().filter(), false, foot);
        explored.second().ifPresent(second -> foot(second, exploration().other().orElseThrow(), true, foot));
        if (measure() == Measure.FUNDS) {
            foot.add(texts.get(
                    exploration().split().several()
                            ? "analysis.explore.funds.shared"
                            : "analysis.explore.funds.whole"));
        } else if (exploration().split().several()) {
            foot.add(texts.get("analysis.explore.several"));
        }
        if (!exploration().open()) {
            foot.add(texts.get("analysis.explore.perspective"));
        }
        if (measure() == Measure.RESULTS) {
            foot.add(texts.get("analysis.explore.results"));
        }
        if (explored.differing()) {
            foot.add(texts.get("analysis.explore.differing"));
        }
        foot.add(texts.get(explored.synthetic() ? "analysis.explore.source.synthetic" : "analysis.explore.source"));
        return foot;
    }

    private void foot(Result result, Filter filter, boolean second, List<String> foot) {
        String before = exploration().other().isPresent() ? selection(second) + ": " : "";
        foot.add(before + texts.get("analysis.explore.chosen", chosen(filter, result)));
        Reach reach = result.reach();
        String base = exploration().coded()
                ? texts.get("analysis.explore.base.coded", result.base(), result.reported())
                : texts.count("analysis.explore.base", result.base());
        foot.add(before + base + " "
                + texts.get("analysis.explore.reach", reach.reported(), reach.asked()) + " "
                + late(result, filter) + " " + simplified(result, filter)
                + (measure() == Measure.FUNDS && result.withoutFunds() > 0
                        ? " " + texts.count("analysis.explore.without-funds", result.withoutFunds())
                        : ""));
    }

    private String late(Result result, Filter filter) {
        if (result.reach().late() == 0) {
            return texts.get("analysis.explore.late.none");
        }
        return filter.late()
                ? texts.get(
                        "analysis.explore.late.in",
                        result.lateInterventions(),
                        result.reach().late())
                : texts.get("analysis.explore.late.out", result.reach().late());
    }

    private String simplified(Result result, Filter filter) {
        return filter.simplified()
                ? texts.get("analysis.explore.simplified.in", result.simplifiedInterventions())
                : texts.get("analysis.explore.simplified.out");
    }

    private String chosen(Filter filter, Result result) {
        List<String> parts = new ArrayList<>();
        if (filter.of(Split.YEAR).isEmpty()) {
            parts.add(texts.get("analysis.explore.split.ar") + " "
                    + result.years().stream().map(String::valueOf).collect(Collectors.joining(", ")));
        }
        filter.chosen()
                .forEach((split, keys) -> parts.add(texts.get("analysis.explore.split." + split.path()) + " "
                        + keys.stream()
                                .limit(MOST_NAMED)
                                .map(key -> explored.names().name(split, key, texts))
                                .collect(Collectors.joining(", "))
                        + (keys.size() > MOST_NAMED
                                ? " " + texts.get("analysis.explore.more", keys.size() - MOST_NAMED)
                                : "")));
        return String.join("; ", parts);
    }
}
