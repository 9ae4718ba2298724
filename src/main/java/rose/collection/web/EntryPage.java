package rose.collection.web;

import java.util.List;
import rose.collection.Entry;
import rose.collection.Hint;
import rose.collection.ResponseContent;
import rose.platform.Texts;
import rose.surveys.form.FormItem;
import rose.surveys.form.SurveyForm;
import rose.surveys.questions.Block;

/** An entry of a block to fill in. */
public record EntryPage(
        long id,
        String title,
        String entryName,
        String sectionTitle,
        String sectionHref,
        List<FormItem> items,
        boolean interventions,
        List<Hint> hints,
        List<UnsavedField> unsaved) {

    static EntryPage of(
            ResponseContent content, Entry entry, List<Hint> hints, List<UnsavedField> unsaved, Texts texts) {
        Block block = content.definition().block(entry.block()).orElseThrow();
        var section = content.definition().sectionOf(block.id()).orElseThrow();
        var sheet = content.sheet(block, entry, content.sheet());
        return new EntryPage(
                entry.id(),
                title(block, entry, texts),
                block.entry().in(texts),
                section.title().in(texts),
                "/svar/" + content.response().id() + "/avsnitt/" + section.id(),
                new SurveyForm(sheet, Filling.of(entry.answers(), texts), texts).items(block.questions()),
                block.interventions(),
                hints,
                unsaved);
    }

    /** What the entry is called: its title, or that it has none yet. */
    static String title(Block block, Entry entry, Texts texts) {
        String title = block.titleQuestion() == null ? "" : entry.value(block.titleQuestion());
        if (!title.isBlank()) {
            return title;
        }
        return block.titleQuestion() == null
                ? texts.get("collection.entry.numbered", block.entry().in(texts), entry.position())
                : texts.get("collection.entry.untitled", block.entry().in(texts));
    }
}
