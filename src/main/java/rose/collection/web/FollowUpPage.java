package rose.collection.web;

import java.util.List;
import rose.platform.charts.Chart;
import rose.shell.Paging;

/**
 * How the collection comes on.
 *
 * @param counties to choose among; empty for those who follow one county
 * @param says in a sentence how many have handed in
 * @param surveys one row for each, where there are several
 * @param byCounty one row for each county, where more than one is shown; {@code maps} has them drawn
 * @param automatic what letters the program writes by itself
 * @param mayExtend whether the viewer may give more time
 * @param several whether each respondent is asked several surveys
 */
public record FollowUpPage(
        String title,
        List<Option> years,
        List<Option> surveyOptions,
        List<Option> counties,
        String says,
        List<Number> numbers,
        List<CountRow> surveys,
        List<CountRow> byCounty,
        List<NamedChart> maps,
        Pace pace,
        RespondentList list,
        String automatic,
        boolean mayExtend,
        boolean several) {

    public record Option(String value, String text, boolean chosen) {}

    public record Number(String value, String text) {}

    public record NamedChart(String name, Chart chart) {}

    /** How many have come how far, as formatted. */
    public record CountRow(
            String name,
            String href,
            String asked,
            String begun,
            String submitted,
            String attested,
            String late,
            String overdue,
            String share) {}

    /** @param years the columns' heads; @param chart null where nothing has been handed in yet */
    public record Pace(Chart chart, List<String> years, List<PaceRow> rows) {}

    /** One day, with how many had been handed in by then, year by year. */
    public record PaceRow(String day, List<String> submitted) {}

    /**
     * One page of those who are asked.
     *
     * @param waiting how many of those on all pages have not handed in
     */
    public record RespondentList(
            String caption,
            List<Option> states,
            List<Option> orders,
            List<Row> rows,
            Paging paging,
            int waiting,
            boolean allChosen) {}

    /**
     * One organisation.
     *
     * @param href to its response, where the viewer may read it
     * @param hrefText what is read there
     * @param due its last day; {@code dueNote} why it is another than the others'
     * @param letter when it was last written to, and why
     * @param choosable whether there is anything left to remind of
     */
    public record Row(
            String id,
            String name,
            String code,
            StartPage.Tag tag,
            String progress,
            String href,
            String hrefText,
            String due,
            String dueNote,
            String extendHref,
            String contacts,
            String addresses,
            String lastWritten,
            String letter,
            boolean choosable) {}
}
