package rose.surveys.web;

/** What is to be confirmed before publishing. @param difference from what is published; null where nothing is */
public record Confirmation(long id, String name, int number, int revision, DifferencePage difference) {

    public boolean first() {
        return difference == null;
    }
}
