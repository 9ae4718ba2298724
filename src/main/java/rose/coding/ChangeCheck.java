package rose.coding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import rose.coding.Wording.Wrong;
import rose.platform.Missing;
import rose.platform.Problem;

/** What speaks against a change of a codebook. */
final class ChangeCheck {

    private final Codebook book;
    private final Codebook before;
    private final List<Wrong> wrong = new ArrayList<>();

    /** @param before the book before it, or null */
    ChangeCheck(Codebook book, Codebook before) {
        this.book = book;
        this.before = before;
    }

    List<Wrong> problems(Change change) {
        switch (change) {
            case Change.Reword reword -> {
                Category category = inUse(reword.categoryId());
                wrong.addAll(reword.wording().problems());
                free(category.dimension(), reword.wording(), Set.of(category.id()));
            }
            case Change.Add add -> {
                wrong.addAll(add.wording().problems());
                free(add.dimension(), add.wording(), Set.of());
            }
            case Change.Merge merge -> merge(merge);
            case Change.Split split -> split(split);
            case Change.Replace replace -> replace(replace);
            case Change.Move move -> inUse(move.categoryId());
            case Change.Retire retire -> inUse(retire.categoryId());
            case Change.Remove remove ->
                book.category(remove.categoryId()).orElseThrow(() -> missing(remove.categoryId()));
        }
        return wrong;
    }

    private Category inUse(long id) {
        return book.category(id).filter(each -> !each.retired()).orElseThrow(() -> missing(id));
    }

    private Missing missing(long id) {
        return new Missing("category " + id + " in codebook " + book.id());
    }

    /** No file may be in doubt about which category a name is. */
    private void free(Dimension dimension, Wording wording, Set<Long> except) {
        Set<String> written = wording.written();
        book.of(dimension).stream()
                .filter(other -> !except.contains(other.id()))
                .filter(other -> other.wording().written().stream().anyMatch(written::contains))
                .findFirst()
                .ifPresent(other -> {
                    boolean name = other.isWritten(wording.name());
                    wrong.add(new Wrong(
                            name ? "nameSv" : "alsoWritten",
                            Problem.of("coding.wording.taken", name ? wording.name() : other.name(), other.name())));
                });
    }

    private void merge(Change.Merge merge) {
        Category category = inUse(merge.categoryId());
        boolean possible = book.of(category.dimension()).stream()
                .anyMatch(other -> other.id() == merge.intoId() && other.id() != category.id());
        if (!possible) {
            wrong.add(Wrong.of("till", "coding.merge.choose"));
        }
    }

    private void split(Change.Split split) {
        Category category = inUse(split.categoryId());
        boolean known = book.of(category.dimension()).stream()
                .map(Category::id)
                .filter(id -> id != category.id())
                .toList()
                .containsAll(split.intoIds());
        if (!known || split.parts().size() + split.intoIds().size() < 2) {
            wrong.add(Wrong.of("name-0", "coding.split.too-few"));
        }
        Set<String> names = new HashSet<>();
        for (int i = 0; i < split.parts().size(); i++) {
            Wording part = split.parts().get(i);
            String field = "name-" + i;
            part.problems().forEach(each -> wrong.add(new Wrong(field, each.problem())));
            if (!names.add(part.name())) {
                wrong.add(Wrong.of(field, "coding.wording.twice", part.name()));
            }
            int had = wrong.size();
            free(category.dimension(), part, Set.of(category.id()));
            while (wrong.size() > had) {
                wrong.set(had, new Wrong(field, wrong.get(had++).problem()));
            }
        }
    }

    private void replace(Change.Replace replace) {
        replace.dimensions().forEach((dimension, entries) -> {
            Set<String> written = new HashSet<>();
            for (Change.Replace.Entry entry : entries) {
                entry.wording()
                        .problems()
                        .forEach(each -> wrong.add(new Wrong(entry.wording().name(), each.problem())));
                entry.wording().written().stream()
                        .filter(name -> !written.add(name))
                        .forEach(name -> wrong.add(Wrong.of(name, "coding.wording.twice", name)));
                mapping(dimension, entry);
            }
        });
        var goals = replace.dimensions().get(Dimension.GOAL);
        var outcomes = replace.dimensions().get(Dimension.OUTCOME);
        if (goals != null && outcomes != null && !names(goals).equals(names(outcomes))) {
            wrong.add(Wrong.of("", "coding.file.goals-differ"));
        }
    }

    private void mapping(Dimension dimension, Change.Replace.Entry entry) {
        for (String name : entry.mapsTo() == null ? List.<String>of() : entry.mapsTo()) {
            if (before == null || earlier(before, dimension, name) == null) {
                wrong.add(Wrong.of(
                        entry.wording().name(),
                        "coding.file.maps-to",
                        entry.wording().name(),
                        name));
            }
        }
    }

    /** Null where there is none of that name. */
    static Category earlier(Codebook before, Dimension dimension, String name) {
        return before.categories().stream()
                .filter(each -> each.dimension() == dimension && each.isWritten(name))
                .min(java.util.Comparator.comparing(Category::retired))
                .orElse(null);
    }

    private static List<String> names(List<Change.Replace.Entry> entries) {
        return entries.stream().map(entry -> entry.wording().name()).toList();
    }
}
