package rose.platform.charts;

import java.util.List;

/** Nodes of one kind, in the order given. @param title what they are: "Prestationer" */
public record Kind(String title, List<Node> nodes) {

    public Kind {
        nodes = List.copyOf(nodes);
    }
}
