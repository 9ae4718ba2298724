package rose.surveys.form;

/** What has been answered so far, by the id of a field. */
public interface Filled {

    /** Nothing is answered. */
    Filled NOTHING = question -> Entry.NONE;

    /** One field's answer. @param origin who wrote it and when, in words, or null */
    record Entry(String value, int revision, String origin, boolean fromLastYear) {

        public static final Entry NONE = new Entry("", 0, null, false);
    }

    Entry entry(String question);
}
