package rose.collection.web;

import java.util.List;
import rose.collection.Entry;
import rose.collection.Hint;
import rose.collection.ResponseContent;
import rose.collection.Responses;
import rose.platform.Texts;
import rose.surveys.Section;
import rose.surveys.form.FormItem;
import rose.surveys.form.SurveyForm;
import rose.surveys.questions.AnswerSheet;
import rose.surveys.questions.Block;
import rose.surveys.questions.Digits;

/**
 * A section to fill in.
 *
 * @param introduction may be null
 * @param unsaved what a form sent that was not saved, because somebody else had written there
 */
public record SectionPage(
        String id,
        String title,
        String introduction,
        List<FormItem> items,
        List<EntryList> lists,
        List<Hint> hints,
        List<UnsavedField> unsaved,
        String nextHref) {

    /**
     * A block's entries.
     *
     * @param full whether it has as many as it may have
     * @param offers last year's interventions to begin from
     * @param offersOff whether the respondent does not want to be offered any
     */
    public record EntryList(
            String block,
            String title,
            String help,
            String entryName,
            List<Row> rows,
            boolean full,
            boolean hidden,
            boolean interventions,
            List<Offered> offers,
            boolean offersOff) {}

    /** An entry in the list. */
    public record Row(long id, String title, String note, String amount, boolean toMend) {}

    /** An intervention of last year. */
    public record Offered(long id, String title, String note) {}

    static SectionPage of(
            ResponseContent content,
            Section section,
            List<Responses.Offer> offers,
            List<Hint> hints,
            String nextHref,
            List<UnsavedField> unsaved,
            Texts texts) {
        AnswerSheet sheet = content.sheet();
        var form = new SurveyForm(sheet, Filling.of(content.answers(), texts), texts);
        return new SectionPage(
                section.id(),
                section.title().in(texts),
                section.introduction() == null ? null : section.introduction().in(texts),
                form.items(section.questions()),
                section.questions().stream()
                        .filter(Block.class::isInstance)
                        .map(block -> list((Block) block, content, sheet, offers, texts))
                        .toList(),
                hints,
                unsaved,
                nextHref);
    }

    private static EntryList list(
            Block block, ResponseContent content, AnswerSheet sheet, List<Responses.Offer> offers, Texts texts) {
        List<Entry> entries = content.entries(block.id());
        boolean offering = block.interventions();
        return new EntryList(
                block.id(),
                block.common().label().in(texts),
                block.common().help() == null ? null : block.common().help().in(texts),
                block.entry().in(texts),
                entries.stream()
                        .map(entry -> row(block, entry, content, sheet, texts))
                        .toList(),
                block.max() != null && entries.size() >= block.max(),
                !sheet.shows(block.id()),
                offering,
                offering ? offers.stream().map(offer -> offered(offer, texts)).toList() : List.of(),
                offering && !content.response().offersLastYear());
    }

    private static Row row(Block block, Entry entry, ResponseContent content, AnswerSheet outer, Texts texts) {
        AnswerSheet sheet = content.sheet(block, entry, outer);
        boolean toMend = block.questions().stream()
                .anyMatch(question -> !sheet.errors(question).isEmpty()
                        || question.fields().stream()
                                .anyMatch(field -> sheet.missing(field)
                                        || sheet.shows(field.id())
                                                && !field.read(List.of(entry.value(field.id())))
                                                        .good()));
        return new Row(
                entry.id(),
                EntryPage.title(block, entry, texts),
                texts.get("collection.entry.by", entry.createdBy()),
                Digits.number(entry.value("funds")).map(texts::money).orElse(null),
                toMend);
    }

    private static Offered offered(Responses.Offer offer, Texts texts) {
        return new Offered(
                offer.interventionId(),
                offer.title(),
                offer.fundsSek() == null
                        ? String.valueOf(offer.year())
                        : offer.year() + ", " + texts.money(offer.fundsSek()));
    }
}
