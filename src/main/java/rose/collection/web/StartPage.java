package rose.collection.web;

import java.util.List;

/**
 * The start page of those who report.
 *
 * @param years to choose among, newest first
 * @param lead what waits, in a sentence
 * @param waiting the responses that the viewer is asked to approve
 */
public record StartPage(
        int year,
        List<Integer> years,
        String organisation,
        String lead,
        List<Task> waiting,
        List<Part> parts,
        Due due,
        CountyProgress county,
        boolean reports,
        boolean synthetic) {

    /** One survey with its sections as tasks. @param href to the response; @param state of the whole, in a tag */
    public record Part(String title, String href, List<Task> tasks) {}

    /**
     * A line of a task list.
     *
     * @param note may be null
     * @param amount and what it is out of; null where no money belongs to it
     * @param tag null where there is no state to tell
     */
    public record Task(String name, String href, String note, String amount, String outOf, Tag tag) {}

    /** A state in words. @param look {@code done}, {@code waits}, {@code error} or null */
    public record Tag(String text, String look) {}

    /** When the answers are due. @param passed whether that day is over */
    public record Due(String heading, String text, boolean passed) {}

    /** How many in the county have handed in. */
    public record CountyProgress(String text, int submitted, int asked) {}
}
