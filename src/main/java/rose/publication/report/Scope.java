package rose.publication.report;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import rose.agreements.Agreement;
import rose.agreements.AreaPart;
import rose.analysis.Selection;
import rose.organisations.Level;

/**
 * What a number is about. Without an area it is about all of the report's areas, without a level about all levels of the area.
 *
 * @param areas all of the report
 * @param area may be null
 * @param level may be null
 */
record Scope(int year, List<AreaPart> areas, AreaPart area, Level level) {

    private static final Set<String> NAMES = Set.of("area", "level");

    static Scope of(int year, List<AreaPart> areas) {
        return new Scope(year, areas, null, null);
    }

    /** All that it covers, in the agreement's order. */
    List<Selection> selections() {
        return areas.stream()
                .filter(each -> area == null || each.equals(area))
                .flatMap(each -> each.levels().stream()
                        .filter(one -> level == null || one == level)
                        .map(one -> new Selection(each, one)))
                .toList();
    }

    /** Narrowed by what an expression or a heading says; options that say nothing of it are passed over. */
    Scope narrowed(Expression by) throws Unsaid {
        Scope narrowed = this;
        String areaName = by.options().get("area");
        if (areaName != null) {
            AreaPart found = areas.stream()
                    .filter(each -> each.shortName().equals(areaName))
                    .findFirst()
                    .orElseThrow(() -> new Unsaid("publication.number.area-unknown", areaName, known()));
            narrowed = new Scope(year, areas, found, null);
        }
        String levelName = by.options().get("level");
        if (levelName != null) {
            Level found = Level.recipient(levelName)
                    .orElseThrow(() -> new Unsaid(
                            "publication.number.level-unknown",
                            levelName,
                            Level.RECIPIENTS.stream().map(Level::name).collect(Collectors.joining(", "))));
            narrowed = new Scope(year, areas, narrowed.area(), found);
        }
        if (narrowed.selections().isEmpty()) {
            throw narrowed.area() == null
                    ? new Unsaid("publication.number.level-nowhere", levelName)
                    : new Unsaid(
                            "publication.number.level-not-here",
                            levelName,
                            narrowed.area().shortName());
        }
        return narrowed;
    }

    static boolean names(String option) {
        return NAMES.contains(option);
    }

    private String known() {
        return areas.stream().map(AreaPart::shortName).collect(Collectors.joining(", "));
    }

    /** The one area and level that it covers. */
    Selection selection() throws Unsaid {
        List<Selection> all = selections();
        if (all.size() != 1) {
            throw new Unsaid("publication.number.one-selection");
        }
        return all.getFirst();
    }

    /** The same of another year; empty where that year had no such area or level. */
    Scope in(Agreement agreement, List<AreaPart> itsAreas) throws Unsaid {
        AreaPart then = area == null
                ? null
                : agreement
                        .area(area.shortName())
                        .orElseThrow(() -> new Unsaid("publication.number.nothing-before", agreement.year()));
        Scope before = new Scope(agreement.year(), itsAreas, then, level);
        if (before.selections().isEmpty()) {
            throw new Unsaid("publication.number.nothing-before", agreement.year());
        }
        return before;
    }
}
