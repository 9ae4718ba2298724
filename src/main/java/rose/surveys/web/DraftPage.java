package rose.surveys.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rose.organisations.Viewer;
import rose.platform.Texts;
import rose.surveys.Definition;
import rose.surveys.QuestionPath;
import rose.surveys.Section;
import rose.surveys.Survey;
import rose.surveys.SurveyVersion;
import rose.surveys.questions.Block;
import rose.surveys.questions.Common;
import rose.surveys.questions.DefinitionProblem;
import rose.surveys.questions.Question;
import rose.surveys.questions.QuestionTypes;

/**
 * A draft: its sections and questions in order.
 *
 * @param focus what should have focus: an action and what it is done to, as {@code up-title}
 * @param message what has just been done, or null
 * @param problems what must be mended before it can be published
 */
public record DraftPage(
        long id,
        String name,
        String title,
        String introduction,
        int number,
        int revision,
        String changed,
        boolean mayChange,
        boolean published,
        List<Link> problems,
        List<Part> parts,
        List<String> types,
        String focus,
        String message,
        boolean changedMeanwhile) {

    public record Link(String href, String text) {}

    /** A section. */
    public record Part(String id, String title, String introduction, boolean first, boolean last, List<Row> rows) {}

    /** A question. @param inner those of a block @param removable whether it may be taken away */
    public record Row(
            String path,
            String label,
            String type,
            boolean required,
            String condition,
            int rules,
            boolean first,
            boolean last,
            boolean block,
            boolean removable,
            List<Row> inner) {

        /** The id of its element. */
        public String htmlId() {
            return DraftPage.htmlId(path);
        }
    }

    static String htmlId(String path) {
        return "fraga-" + path.replace('.', '-');
    }

    static DraftPage of(
            Survey survey,
            SurveyVersion draft,
            SurveyNames names,
            Viewer viewer,
            String done,
            String focus,
            Texts texts) {
        Definition definition = draft.definition();
        String by = Optional.ofNullable(draft.changedBy()).orElse(texts.get("surveys.version.by-program"));
        return new DraftPage(
                survey.id(),
                names.name(survey, texts),
                definition.title().in(texts),
                definition.introduction() == null
                        ? null
                        : definition.introduction().in(texts),
                draft.number(),
                draft.revision(),
                texts.get("surveys.draft.changed", texts.dateTime(draft.changedAt()), by),
                survey.mayBeChangedBy(viewer),
                survey.publishedVersion() != null,
                definition.problems().stream()
                        .map(problem -> link(problem, definition, texts))
                        .toList(),
                parts(definition, texts),
                QuestionTypes.names(),
                focus,
                message(done, texts),
                done.equals("andrat"));
    }

    private static String message(String done, Texts texts) {
        return switch (done) {
            case "kopierad", "sparat", "flyttad", "borttagen", "tillagd", "paborjat", "inlast" ->
                texts.get("surveys.draft.done." + done);
            default -> null;
        };
    }

    private static Link link(DefinitionProblem problem, Definition definition, Texts texts) {
        String place = problem.place();
        Optional<QuestionPath> path = paths(definition).stream()
                .filter(each -> each.id().equals(place))
                .findFirst();
        String label = path.flatMap(each -> each.in(definition))
                .map(question ->
                        ConditionWords.shortened(question.common().label().in(texts)))
                .orElse(place);
        String href = path.map(each -> "#" + htmlId(each.toString())).orElse("#avsnitt");
        String text = problem.problem().in(texts);
        return new Link(href, label.isEmpty() ? text : label + ": " + text);
    }

    private static List<QuestionPath> paths(Definition definition) {
        List<QuestionPath> paths = new ArrayList<>();
        definition.questions().forEach(question -> paths.add(QuestionPath.of(question.id())));
        definition
                .blocks()
                .forEach(block ->
                        block.questions().forEach(question -> paths.add(new QuestionPath(block.id(), question.id()))));
        return paths;
    }

    private static List<Part> parts(Definition definition, Texts texts) {
        List<Section> sections = definition.sections();
        return sections.stream()
                .map(section -> new Part(
                        section.id(),
                        section.title().in(texts),
                        section.introduction() == null
                                ? null
                                : section.introduction().in(texts),
                        section == sections.getFirst(),
                        section == sections.getLast(),
                        rows(section.questions(), null, definition, texts)))
                .toList();
    }

    private static List<Row> rows(List<Question> questions, String block, Definition definition, Texts texts) {
        return questions.stream()
                .map(question -> row(question, questions, new QuestionPath(block, question.id()), definition, texts))
                .toList();
    }

    private static Row row(
            Question question, List<Question> all, QuestionPath path, Definition definition, Texts texts) {
        Common common = question.common();
        return new Row(
                path.toString(),
                common.label().in(texts),
                texts.get("surveys.type." + question.type()),
                common.required(),
                common.showIf() == null
                        ? null
                        : texts.get(
                                "surveys.condition.asked-if",
                                new ConditionWords(definition, path, texts).of(common.showIf())),
                common.warnings().size() + common.errors().size(),
                question == all.getFirst(),
                question == all.getLast(),
                question instanceof Block,
                path.block() == null || all.size() > 1,
                question instanceof Block inner ? rows(inner.questions(), inner.id(), definition, texts) : List.of());
    }
}
