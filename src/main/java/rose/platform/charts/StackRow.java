package rose.platform.charts;

import java.util.List;

/** Draws the bars of one row of {@link StackedBars}: the stack, and what stands apart. */
record StackRow(Canvas canvas, StackLayout layout, List<Step> steps, String apart) {

    private static final double GAP = 2;
    private static final double STUB = 28;
    private static final double APART_BAR = 14;
    private static final double PADDING = 4;
    private static final Paint HOLLOW = Paint.fill(Tone.PAPER).edge(Tone.INK_2).as("chart-cell");

    void draw(StackedBars.Row row, double top) {
        switch (row) {
            case StackedBars.Answered answered -> answered(answered, top);
            case StackedBars.Unanswered unanswered -> unanswered(unanswered, top);
        }
    }

    private void unanswered(StackedBars.Unanswered row, double top) {
        Texture texture = row.reading() instanceof Reading.Withheld ? Texture.DOTS : Texture.HATCH;
        Box box = new Box(layout.stack().x(), top, STUB, StackLayout.BAR);
        Paint paint = Paint.texture(texture, Tone.INK_2).as("chart-cell");
        canvas.item(
                row.target(),
                () -> canvas.rect(box, 1, paint),
                () -> Bars.value(canvas, box, STUB, row.reading().text(), ""));
    }

    private void answered(StackedBars.Answered row, double top) {
        long sum = row.sum();
        Box whole = new Box(layout.stack().x(), top, layout.stack().width(), StackLayout.BAR);
        if (sum == 0) {
            canvas.silent(() -> canvas.rect(whole, 1, Paint.line(Tone.LINE, 1)));
        }
        long before = 0;
        for (int i = 0; i < row.parts().size(); i++) {
            StackedBars.Part part = row.parts().get(i);
            double from = whole.width() * before / Math.max(1, sum);
            before += part.count();
            double to = whole.width() * before / Math.max(1, sum);
            if (part.count() > 0) {
                part(part, steps.get(i), new Box(whole.x() + from, top, to - from, StackLayout.BAR));
            }
        }
        row.apart()
                .filter(part -> part.count() > 0)
                .ifPresent(part -> apart(part, (double) part.count() / row.all(), top));
    }

    private void part(StackedBars.Part part, Step step, Box room) {
        double gap = room.width() > 2 * GAP ? GAP : 0;
        Box box = new Box(room.x() + gap / 2, room.y(), room.width() - gap, room.height());
        canvas.item(
                part.target(), () -> canvas.rect(box, 1, step.paint.as("chart-cell")), () -> words(part, step, box));
    }

    // as much as there is room for; the rest is in the part's name
    private void words(StackedBars.Part part, Step step, Box box) {
        Type strong = Type.strong(14, step.ink);
        Type quiet = Type.regular(14, step.ink);
        double share = strong.measure(part.share());
        String number = StackLayout.bracketed(part);
        double both = share + 5 + quiet.measure(number);
        double y = box.middleY() + strong.drop();
        if (both + PADDING <= box.width() && !number.isEmpty()) {
            double x = box.middleX() - both / 2;
            canvas.text(x, y, part.share(), strong);
            canvas.text(x + share + 5, y, number, quiet);
        } else if (share + PADDING <= box.width()) {
            canvas.text(box.middleX(), y, part.share(), strong.middle());
        }
    }

    private void apart(StackedBars.Part part, double share, double top) {
        double middle = layout.above() ? top + StackLayout.BAR + 13 : top + StackLayout.BAR / 2;
        double wide = Math.max(3, layout.apart().width() * share);
        Box box = new Box(layout.apart().x(), middle - APART_BAR / 2, wide, APART_BAR);
        Type strong = Type.strong(canvas.width == Width.WIDE ? 15 : 14, Tone.INK);
        canvas.item(part.target(), () -> canvas.rect(box, 0, HOLLOW), () -> {
            double x = box.right() + 8;
            double y = middle + strong.drop();
            canvas.text(x, y, part.share(), strong);
            x += strong.measure(part.share()) + 6;
            String number = StackLayout.bracketed(part);
            canvas.text(x, y, number, StackLayout.QUIET);
            if (layout.above()) {
                x += StackLayout.QUIET.measure(number) + 6;
                double room = layout.stack().x() + layout.stack().width() - x;
                String name = Lines.clip(apart, StackLayout.QUIET, room, 1).getFirst();
                canvas.text(x, y, name, StackLayout.QUIET);
            }
        });
    }
}
