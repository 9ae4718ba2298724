package rose.coding.web;

import java.util.List;
import rose.coding.CodedResponses;
import rose.coding.Objection;
import rose.collection.Response;
import rose.platform.Texts;

/**
 * A response's interventions with their codes.
 *
 * @param far how many are coded, in words
 */
public record CodedResponsePage(
        String href, String title, String organisation, String far, List<Row> rows, boolean synthetic) {

    /** One intervention; {@code objection} tells what has become of the newest one, or is null. */
    public record Row(
            String href, String title, boolean settled, List<InterventionPage.Coded> codes, String objection) {}

    static CodedResponsePage of(Response response, String title, List<CodedResponses.Coded> coded, Texts texts) {
        long settled = coded.stream().filter(CodedResponses.Coded::settled).count();
        return new CodedResponsePage(
                "/svar/" + response.id(),
                title,
                response.organisation().name(),
                texts.get("coding.response.far", settled, coded.size()),
                coded.stream().map(each -> row(each, texts)).toList(),
                coded.stream().anyMatch(each -> each.intervention().synthetic()));
    }

    private static Row row(CodedResponses.Coded coded, Texts texts) {
        return new Row(
                "/insatser/" + coded.intervention().id(),
                coded.intervention().title(),
                coded.settled(),
                coded.settled() && coded.book() != null
                        ? InterventionPages.codes(coded.book(), coded.codes(), texts)
                        : List.of(),
                coded.objection() == null ? null : objection(coded.objection(), texts));
    }

    private static String objection(Objection objection, Texts texts) {
        return texts.get(
                objection.open()
                        ? "coding.response.objection.open"
                        : objection.codesChanged()
                                ? "coding.response.objection.changed"
                                : "coding.response.objection.kept");
    }
}
