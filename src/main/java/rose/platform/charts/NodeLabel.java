package rose.platform.charts;

import java.util.List;

/** The name of a node beside its mark, its count in stronger type after it, on the same line where there is room. */
record NodeLabel(List<String> lines, String text, boolean sameLine) {

    private static final Type NAME = Type.regular(15, Tone.INK);
    private static final Type COUNT = Type.strong(15, Tone.INK);
    private static final double GAP = 7;

    static NodeLabel of(Node node, double room, int mostLines) {
        List<String> lines = Lines.clip(node.label(), NAME, room, mostLines);
        double last = NAME.measure(lines.getLast()) + GAP + COUNT.measure(node.text());
        return new NodeLabel(lines, node.text(), last <= room);
    }

    double height() {
        return (lines.size() + (sameLine || text.isEmpty() ? 0 : 1)) * NAME.leading();
    }

    /** To the right of {@code x}, or to the left of it where {@code before}. */
    void draw(Canvas canvas, double x, double middleY, boolean before) {
        double top = middleY - height() / 2;
        double lastTop = top + (lines.size() - 1) * NAME.leading();
        canvas.lines(x, top, lines.subList(0, lines.size() - 1), before ? NAME.end() : NAME);
        if (!sameLine) {
            double end = canvas.lines(x, lastTop, List.of(lines.getLast()), before ? NAME.end() : NAME);
            canvas.lines(x, end, List.of(text), before ? COUNT.end() : COUNT);
            return;
        }
        double apart = GAP + (before ? COUNT.measure(text) : NAME.measure(lines.getLast()));
        canvas.lines(
                before && !text.isEmpty() ? x - apart : x,
                lastTop,
                List.of(lines.getLast()),
                before ? NAME.end() : NAME);
        canvas.lines(before ? x : x + apart, lastTop, List.of(text), before ? COUNT.end() : COUNT);
    }
}
