package rose.publication.feedback;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import rose.agreements.Agreement;
import rose.agreements.Agreements;
import rose.analysis.explore.Exploration;
import rose.analysis.explore.Explorer;
import rose.analysis.explore.Filter;
import rose.analysis.explore.Measure;
import rose.analysis.explore.Split;
import rose.collection.Intervention;
import rose.collection.Interventions;
import rose.collection.Response;
import rose.organisations.Viewer;
import rose.publication.feedback.OthersWork.By;
import rose.publication.feedback.OthersWork.Work;

/** Finds what others have done in the same area, this year and before: whatever the level, but only what is open to all. */
@Component
class OthersWorks {

    /** The key of the one row of what is not split. */
    static final String ALL = "alla";

    private static final String DECIDED = "yes";
    private static final int MOST_READ = 400;
    private static final int MOST_SHOWN = 8;

    private final Explorer explorer;
    private final Interventions interventions;
    private final Agreements agreements;

    OthersWorks(Explorer explorer, Interventions interventions, Agreements agreements) {
        this.explorer = explorer;
        this.interventions = interventions;
        this.agreements = agreements;
    }

    /** With the same goals as one's own; by target groups while none of these are known. @param goals ids of categories */
    OthersWork alike(Response response, Collection<Intervention> own, Collection<Long> goals) {
        Set<String> targetGroups = new TreeSet<>();
        own.forEach(each -> targetGroups.addAll(each.targetGroups()));
        return goals.isEmpty()
                ? sharing(By.TARGET_GROUPS, Split.TARGET_GROUP, targetGroups, response)
                : sharing(
                        By.GOALS,
                        Split.GOAL,
                        goals.stream().map(String::valueOf).collect(Collectors.toCollection(TreeSet::new)),
                        response);
    }

    /** That were decided to become ordinary operations. */
    OthersWork intoOrdinary(Response response) {
        return sharing(By.INTO_ORDINARY, Split.INTO_ORDINARY, Set.of(DECIDED), response);
    }

    private OthersWork sharing(By by, Split split, Set<String> keys, Response response) {
        if (keys.isEmpty()) {
            return new OthersWork(by, List.of(), 0);
        }
        Exploration exploration = Exploration.of(
                Measure.INTERVENTIONS,
                split,
                upTo(response.year(), response.area()).with(split, keys));
        Map<Long, Set<String>> shared = shared(exploration, keys);
        shared.keySet().removeAll(ownAmong(exploration, response));
        List<Work> works = interventions.readable(shared.keySet(), Viewer.PUBLIC, 0, MOST_READ).stream()
                .map(each -> new Work(each, List.copyOf(shared.get(each.id()))))
                .sorted(Comparator.comparing((Work work) -> -work.shared().size())
                        .thenComparing(work -> -work.intervention().area().year())
                        .thenComparing(work -> work.intervention().title()))
                .limit(MOST_SHOWN)
                .toList();
        return new OthersWork(by, works, shared.size());
    }

    /** Of each intervention the keys that it has. */
    private Map<Long, Set<String>> shared(Exploration exploration, Set<String> keys) {
        Map<Long, Set<String>> shared = new HashMap<>();
        for (String key : keys) {
            explorer.interventions(exploration.row(key), Viewer.PUBLIC)
                    .forEach(id -> shared.computeIfAbsent(id, unused -> new TreeSet<>())
                            .add(key));
        }
        return shared;
    }

    private Set<Long> ownAmong(Exploration exploration, Response response) {
        Filter own = exploration
                .filter()
                .with(Split.ORGANISATION, response.organisation().id());
        return new HashSet<>(explorer.interventions(
                Exploration.of(Measure.INTERVENTIONS, Split.NOTHING, own).row(ALL), Viewer.PUBLIC));
    }

    private Filter upTo(int year, String area) {
        return Filter.ALL
                .with(
                        Split.YEAR,
                        agreements.all().stream()
                                .map(Agreement::year)
                                .filter(each -> each <= year)
                                .map(String::valueOf)
                                .toList())
                .with(Split.AREA, area);
    }

    /** What the keys of what is shared are called. */
    Map<String, String> names(OthersWork work, rose.platform.Texts texts) {
        Split split = switch (work.by()) {
            case GOALS -> Split.GOAL;
            case TARGET_GROUPS -> Split.TARGET_GROUP;
            case INTO_ORDINARY -> Split.INTO_ORDINARY;
        };
        var names = explorer.names();
        Map<String, String> named = new LinkedHashMap<>();
        work.works().stream()
                .flatMap(each -> each.shared().stream())
                .forEach(key -> named.computeIfAbsent(key, each -> names.name(split, each, texts)));
        return named;
    }
}
