package rose.analysis.weighting;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Some of those asked. @param kind the one kind that they are all of, or null where they are of several */
record Cell(List<String> names, String kind, List<Asked> members) {

    Cell with(Cell other) {
        List<String> all = new ArrayList<>(names);
        all.addAll(other.names);
        List<Asked> both = new ArrayList<>(members);
        both.addAll(other.members);
        return new Cell(all, kind != null && kind.equals(other.kind) ? kind : null, both);
    }

    Group group(Set<String> answered) {
        return new Group(names, members.size(), answers(answered));
    }

    int answers(Set<String> answered) {
        return (int)
                members.stream().filter(each -> answered.contains(each.id())).count();
    }
}
