package rose.collection.web;

/**
 * What stands at the top of every page of a response.
 *
 * @param context "Område 4 God vård och omsorg, 2023 · Krokoms kommun"
 * @param writable whether the viewer may write in it now
 * @param account names whose unsent texts the browser keeps
 * @param synthetic in the demo all that is reported is invented
 * @param ofAYear whether it answers a year's survey, not a form of its own
 * @param reports whether the viewer has a start page of those who report
 */
public record ResponseHead(
        long id,
        String title,
        String context,
        boolean writable,
        boolean submitted,
        boolean mayWrite,
        String account,
        boolean synthetic,
        boolean reports,
        boolean ofAYear) {

    public String href() {
        return "/svar/" + id;
    }
}
