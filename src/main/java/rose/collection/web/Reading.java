package rose.collection.web;

import java.util.ArrayList;
import java.util.List;
import rose.collection.Entry;
import rose.collection.Hints;
import rose.collection.ResponseContent;
import rose.platform.Texts;
import rose.surveys.Section;
import rose.surveys.questions.AnswerSheet;
import rose.surveys.questions.Block;
import rose.surveys.questions.Digits;
import rose.surveys.questions.Field;
import rose.surveys.questions.Question;
import rose.surveys.questions.Scale;

/** What is answered in a response, section by section, as its reader meets it. What is not asked as the answers stand is left out. */
public record Reading(List<Part> parts, Money money) {

    /**
     * A section.
     *
     * @param mendHref where it is written in, or null
     * @param unanswered how many of its questions have no answer; those within entries are not counted
     */
    public record Part(
            String id, String title, String mendHref, List<Group> groups, List<Post> posts, int unanswered) {}

    /** Answers that belong together. @param heading may be null */
    public record Group(String heading, List<Answer> answers) {}

    /** One answer. */
    public record Answer(String label, String value) {}

    /** An entry of a block. @param mendHref where it is written in, or null */
    public record Post(String anchor, String title, String mendHref, List<Group> groups) {}

    /** Amounts in words; null where nothing is known. @param used the sum over the interventions; {@code stated} what was answered */
    public record Money(String granted, String received, String used, String stated, int interventions) {}

    /** @param granted in SEK, or null; {@code mending} whether there are links to where it is written in */
    static Reading of(ResponseContent content, Long granted, boolean mending, Texts texts) {
        AnswerSheet sheet = content.sheet();
        return new Reading(
                content.definition().sections().stream()
                        .map(section -> part(section, content, sheet, mending, texts))
                        .toList(),
                money(content, sheet, granted, texts));
    }

    private static Part part(
            Section section, ResponseContent content, AnswerSheet sheet, boolean mending, Texts texts) {
        String response = "/svar/" + content.response().id();
        List<Post> posts = section.questions().stream()
                .filter(question -> question instanceof Block && sheet.shows(question.id()))
                .map(Block.class::cast)
                .flatMap(block -> content.entries(block.id()).stream()
                        .map(entry -> post(content, block, entry, sheet, mending ? response : null, texts)))
                .toList();
        return new Part(
                section.id(),
                section.title().in(texts),
                mending ? response + "/avsnitt/" + section.id() : null,
                groups(section.questions(), sheet, texts),
                posts,
                (int) section.questions().stream()
                        .flatMap(question -> question.fields().stream())
                        .filter(field -> sheet.shows(field.id())
                                && sheet.answer(field.id()).isEmpty())
                        .count());
    }

    private static Post post(
            ResponseContent content, Block block, Entry entry, AnswerSheet outer, String response, Texts texts) {
        return new Post(
                "post-" + entry.id(),
                EntryPage.title(block, entry, texts),
                response == null ? null : response + "/post/" + entry.id(),
                groups(block.questions(), content.sheet(block, entry, outer), texts));
    }

    private static List<Group> groups(List<Question> questions, AnswerSheet sheet, Texts texts) {
        List<Group> groups = new ArrayList<>();
        List<Answer> together = new ArrayList<>();
        for (Question question : questions) {
            List<Answer> answers = question.fields().stream()
                    .filter(field -> !sheet.answer(field.id()).isEmpty())
                    .map(field -> answer(field, sheet, texts))
                    .toList();
            if (question instanceof Scale && !answers.isEmpty()) {
                add(groups, null, together);
                add(groups, question.common().label().in(texts), answers);
                together = new ArrayList<>();
            } else {
                together.addAll(answers);
            }
        }
        add(groups, null, together);
        return groups;
    }

    private static Answer answer(Field field, AnswerSheet sheet, Texts texts) {
        String stored = sheet.answer(field.id());
        boolean readable = field.read(List.of(stored)).good();
        return new Answer(field.common().label().in(texts), readable ? field.shown(stored, texts) : stored);
    }

    private static void add(List<Group> groups, String heading, List<Answer> answers) {
        if (!answers.isEmpty()) {
            groups.add(new Group(heading, answers));
        }
    }

    private static Money money(ResponseContent content, AnswerSheet sheet, Long granted, Texts texts) {
        int interventions = content.definition()
                .interventions()
                .filter(block -> sheet.shows(block.id()))
                .map(block -> content.entries(block.id()).size())
                .orElse(0);
        return new Money(
                granted == null ? null : texts.money(granted),
                amount(sheet.answer("money_received"), texts),
                content.definition().interventions().isEmpty() ? null : texts.money(Hints.funds(content)),
                amount(sheet.answer("money_used"), texts),
                interventions);
    }

    private static String amount(String stored, Texts texts) {
        return Digits.number(stored).map(texts::money).orElse(null);
    }
}
