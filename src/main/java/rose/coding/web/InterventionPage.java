package rose.coding.web;

import java.util.List;
import rose.collection.Intervention;
import rose.platform.Texts;

/**
 * An intervention as its page shows it: what was reported, the grant that paid for it, how it is coded, on what basis, and what
 * those who reported it hold against that.
 *
 * @param codes empty where there is no codebook for it
 * @param settled on what its codes count, in words; null where they do not
 * @param reason why it was decided so, or null; also for those who may not read it
 * @param codeHref where it can be coded, or null for those who may not
 * @param grantHref the list that its grant stands in
 * @param objecting the form to object by, or null where that is not for the viewer, or not now
 * @param recoded whether an objection waits because the intervention is being coded anew
 * @param history what has happened to its codes, newest first; empty for others than analysts
 */
public record InterventionPage(
        long id,
        String title,
        String organisation,
        String selection,
        List<Text> written,
        List<Text> facts,
        List<Coded> codes,
        String settled,
        String reason,
        String codeHref,
        String grant,
        String grantHref,
        boolean synthetic,
        boolean published,
        boolean mayPublish,
        List<Objected> objections,
        Objecting objecting,
        boolean recoded,
        List<Happened> history) {

    /** A heading and what stands under it; null where nothing was written. */
    public record Text(String name, String value) {}

    /** The categories that count in one dimension. */
    public record Coded(String name, List<Given> categories) {}

    /** A category with its definition, which may be null. */
    public record Given(String name, String definition) {}

    /**
     * An objection. {@code made} and {@code answered} tell who and when; the latter and the rest are null until it is answered.
     *
     * @param answerHref where the viewer can answer it, or null
     */
    public record Objected(
            String made, String reason, String answered, String outcome, String answer, String answerHref) {}

    /** @param seen names the codes that stand on the page */
    public record Objecting(String seen, String reason) {}

    /**
     * One thing that happened to the codes.
     *
     * @param detail what was written about it, and {@code codes} the whole set after it; or null
     * @param undone whether it was taken back
     */
    public record Happened(String at, String what, String codes, String detail, boolean undone) {}

    static List<Text> written(Intervention intervention, Texts texts) {
        return List.of(
                new Text(texts.get("coding.dimension.activity.many"), intervention.activities()),
                new Text(texts.get("coding.dimension.goal.many"), intervention.goals()),
                new Text(texts.get("coding.dimension.output.many"), intervention.outputs()),
                new Text(texts.get("coding.dimension.outcome.many"), intervention.outcomes()));
    }
}
