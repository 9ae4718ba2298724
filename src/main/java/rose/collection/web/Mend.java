package rose.collection.web;

import java.util.List;
import rose.collection.Entry;
import rose.collection.ResponseContent;
import rose.collection.Responses;
import rose.collection.SectionProgress;
import rose.collection.ToMend;
import rose.platform.Texts;
import rose.surveys.form.SurveyForm;
import rose.surveys.questions.Block;

/** Something that stops the handing in. @param href to the very field that it is about */
public record Mend(String text, String href) {

    static List<Mend> all(ResponseContent content, Responses responses, Texts texts) {
        return responses.progress(content).stream()
                .flatMap(progress -> progress.toMend().stream().map(each -> of(each, progress, content, texts)))
                .toList();
    }

    private static Mend of(ToMend mend, SectionProgress progress, ResponseContent content, Texts texts) {
        String response = "/svar/" + content.response().id();
        String what = mend.question().common().label().in(texts) + " " + mend.in(texts);
        Entry entry = mend.entry();
        if (entry == null) {
            String field = mend.question() instanceof Block
                    ? ""
                    : "#" + SurveyForm.htmlId(mend.question().id());
            return new Mend(what, response + "/avsnitt/" + progress.section().id() + field);
        }
        Block block = content.definition().block(entry.block()).orElseThrow();
        return new Mend(
                EntryPage.title(block, entry, texts) + ": " + what,
                response + "/post/" + entry.id() + "#"
                        + SurveyForm.htmlId(mend.question().id()));
    }
}
