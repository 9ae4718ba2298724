package rose.coding.web;

import java.util.List;
import java.util.Set;
import rose.coding.Objection;
import rose.coding.Objections;
import rose.collection.Intervention;
import rose.platform.Texts;

/**
 * An objection before whoever answers it: what was reported, what counts, and what is held against it.
 *
 * @param remarks what has changed since it was made
 * @param answered who answered and when, in words; null where it waits, and so is {@code outcome}
 * @param answerable whether it can be answered now
 * @param seen names the codes that stand on the page
 */
public record ObjectionPage(
        long id,
        long interventionId,
        String lot,
        String organisation,
        String title,
        List<Passage> written,
        String made,
        String reason,
        List<String> remarks,
        List<SettlementPage.Side> sides,
        List<SettlementPage.Table> tables,
        String answered,
        String outcome,
        String answer,
        boolean answerable,
        String seen,
        boolean synthetic) {

    /** One of those that wait. */
    public record Row(String href, String title, String organisation, String made) {

        static Row of(Objections.Waiting waiting, Texts texts) {
            Intervention about = waiting.intervention();
            return new Row(
                    ObjectionPage.href(waiting.objection()),
                    about.title(),
                    about.organisation().name() + ". " + lot(about, texts),
                    ObjectionPage.made(waiting.objection(), texts));
        }
    }

    static String href(Objection objection) {
        return "/koda/invandningar/" + objection.id();
    }

    private static String lot(Intervention about, Texts texts) {
        return about.area().numberedName(texts) + " " + about.area().year();
    }

    private static String made(Objection objection, Texts texts) {
        return texts.get("coding.objection.made", objection.by(), texts.dateTime(objection.madeAt()));
    }

    /** @param ticked as it was when it was refused, or null at first; {@code typed} likewise, or empty */
    static ObjectionPage of(Objections.Case open, Set<Long> ticked, String typed, Texts texts) {
        Objection objection = open.objection();
        Intervention about = open.intervention();
        return new ObjectionPage(
                objection.id(),
                about.id(),
                lot(about, texts),
                about.organisation().name(),
                about.title(),
                Passage.of(about, List.of(), texts),
                made(objection, texts),
                objection.reason(),
                objection.open() ? remarks(open, texts) : List.of(),
                SettlementPage.sides(open.sides(), texts),
                open.settling() == null
                        ? List.of()
                        : SettlementPage.tables(
                                open.book(), open.sides(), ticked == null ? open.counted() : ticked, texts),
                objection.open()
                        ? null
                        : texts.get(
                                "coding.objection.answered",
                                objection.answeredBy(),
                                texts.dateTime(objection.answeredAt())),
                objection.open() ? null : InterventionPages.outcome(objection, texts),
                objection.open() ? typed : objection.answer(),
                open.answerable(),
                open.settling() == null ? "" : open.settling().settledAt().toString(),
                about.synthetic());
    }

    private static List<String> remarks(Objections.Case open, Texts texts) {
        List<String> remarks = new java.util.ArrayList<>();
        if (open.settling() == null) {
            remarks.add(texts.get("coding.objection.recoded"));
        } else if (!open.counted().equals(open.objectedTo())) {
            List<String> then = open.book().categories().stream()
                    .filter(category -> open.objectedTo().contains(category.id()))
                    .map(category -> category.name(texts))
                    .toList();
            remarks.add(texts.get(
                    "coding.objection.codes-since",
                    then.isEmpty() ? texts.get("coding.none") : String.join(", ", then)));
        }
        if (open.textChangedAt() != null) {
            remarks.add(texts.get("coding.objection.text-since", texts.dateTime(open.textChangedAt())));
        }
        return remarks;
    }
}
