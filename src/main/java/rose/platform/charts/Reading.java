package rose.platform.charts;

/** A value as it is known: zero, no report, not asked, not applicable and withheld are five different things. */
public sealed interface Reading {

    /** The text drawn for it. */
    String text();

    /**
     * @param amount at least 0, in the unit of the chart (a share is 0 to 1)
     * @param text the amount as formatted by the caller, at most 24 characters
     */
    record Known(double amount, String text) implements Reading {

        private static final int LONGEST = 24;

        /** @throws IllegalArgumentException if the amount is negative or no number, or the text too long to draw */
        public Known {
            if (!(amount >= 0) || Double.isInfinite(amount)) {
                throw new IllegalArgumentException("not an amount that can be drawn: " + amount);
            }
            if (text.length() > LONGEST) {
                throw new IllegalArgumentException("a value of more than " + LONGEST + " characters: " + text);
            }
        }

        boolean zero() {
            return amount == 0;
        }
    }

    /** Nothing was reported; that is not zero. */
    record NoReport() implements Reading {

        @Override
        public String text() {
            return "–";
        }
    }

    /** Known but not shown, so that nobody can be told apart. */
    record Withheld() implements Reading {

        @Override
        public String text() {
            return "…";
        }
    }

    /** Nobody was asked. @param words what that is called, for the legend */
    record NotAsked(String words) implements Reading {

        @Override
        public String text() {
            return "×";
        }
    }

    /** There was nothing to ask about. @param words what that is called, for the legend */
    record NotApplicable(String words) implements Reading {

        @Override
        public String text() {
            return "·";
        }
    }

    static Reading known(double amount, String text) {
        return new Known(amount, text);
    }

    static Reading noReport() {
        return new NoReport();
    }

    static Reading withheld() {
        return new Withheld();
    }
}
