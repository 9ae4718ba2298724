package rose.surveys.web;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import rose.platform.Texts;
import rose.platform.WordDifference;
import rose.surveys.Definition;
import rose.surveys.DefinitionDifference;
import rose.surveys.DefinitionDifference.Aspect;
import rose.surveys.DefinitionDifference.QuestionChange;
import rose.surveys.DefinitionDifference.SectionChange;
import rose.surveys.QuestionPath;
import rose.surveys.Section;
import rose.surveys.questions.Question;
import rose.surveys.questions.Words;

/** What differs between two definitions, in plain words. */
public record DifferencePage(
        List<Entry> texts,
        List<Entry> sections,
        List<Entry> questions,
        int added,
        int removed,
        int changed,
        int moved) {

    /**
     * Something that differs.
     *
     * @param kinds ends of texts' keys: added, removed, moved, changed
     * @param where in which section, or from which to which; may be null
     */
    public record Entry(String name, List<String> kinds, String where, List<Part> parts) {}

    /** One aspect, as it was and as it is. */
    public record Part(String aspect, WordDifference words) {}

    /** One aspect of two questions in the same place. */
    static Part part(Aspect aspect, Question old, Question now, Definition definition, QuestionPath at, Texts texts) {
        AspectWords words = new AspectWords(definition, at, texts);
        return new Part(
                texts.get("surveys.aspect." + aspect.name()),
                WordDifference.of(words.of(aspect, old), words.of(aspect, now)));
    }

    public boolean none() {
        return texts.isEmpty() && sections.isEmpty() && questions.isEmpty();
    }

    static DifferencePage of(Definition before, Definition after, Texts texts) {
        return new Wording(before, after, texts).page();
    }

    /** Puts a difference into words. */
    private record Wording(Definition before, Definition after, Texts texts) {

        DifferencePage page() {
            DefinitionDifference difference = DefinitionDifference.between(before, after);
            List<QuestionChange> questions = difference.questions();
            return new DifferencePage(
                    survey(difference.texts()),
                    difference.sections().stream().map(this::section).toList(),
                    questions.stream().map(this::question).toList(),
                    (int) questions.stream().filter(QuestionChange::added).count(),
                    (int) questions.stream().filter(QuestionChange::removed).count(),
                    (int) questions.stream()
                            .filter(each -> !each.aspects().isEmpty())
                            .count(),
                    (int) questions.stream().filter(QuestionChange::moved).count());
        }

        private List<Entry> survey(Set<Aspect> aspects) {
            return aspects.isEmpty()
                    ? List.of()
                    : List.of(new Entry(
                            after.title().in(texts),
                            List.of("changed"),
                            null,
                            words(
                                    aspects,
                                    before.title(),
                                    after.title(),
                                    before.introduction(),
                                    after.introduction())));
        }

        private Entry section(SectionChange change) {
            if (change.before() == null || change.after() == null) {
                Section only = change.before() == null ? change.after() : change.before();
                return new Entry(
                        only.title().in(texts),
                        List.of(change.before() == null ? "added" : "removed"),
                        null,
                        List.of());
            }
            return new Entry(
                    change.after().title().in(texts),
                    kinds(change.moved(), change.texts()),
                    null,
                    words(
                            change.texts(),
                            change.before().title(),
                            change.after().title(),
                            change.before().introduction(),
                            change.after().introduction()));
        }

        private static List<String> kinds(boolean moved, Set<Aspect> aspects) {
            List<String> kinds = new ArrayList<>();
            if (moved) {
                kinds.add("moved");
            }
            if (!aspects.isEmpty()) {
                kinds.add("changed");
            }
            return kinds;
        }

        private List<Part> words(
                Set<Aspect> aspects, Words title, Words newTitle, Words introduction, Words newIntroduction) {
            return aspects.stream()
                    .map(aspect -> switch (aspect) {
                        case LABEL -> part("title", AspectWords.sv(title), AspectWords.sv(newTitle));
                        case LABEL_ENGLISH -> part("title.en", AspectWords.en(title), AspectWords.en(newTitle));
                        case HELP ->
                            part("introduction", AspectWords.sv(introduction), AspectWords.sv(newIntroduction));
                        default ->
                            part("introduction.en", AspectWords.en(introduction), AspectWords.en(newIntroduction));
                    })
                    .toList();
        }

        private Part part(String key, String old, String now) {
            return new Part(texts.get("surveys.aspect." + key), WordDifference.of(old, now));
        }

        private Entry question(QuestionChange change) {
            if (change.added() || change.removed()) {
                return wholly(change);
            }
            return new Entry(
                    change.after().common().label().in(texts),
                    kinds(change.moved(), change.aspects()),
                    where(change),
                    change.aspects().stream()
                            .map(aspect -> aspect(aspect, change))
                            .toList());
        }

        private Entry wholly(QuestionChange change) {
            var question = change.added() ? change.after() : change.before();
            AspectWords words = new AspectWords(change.added() ? after : before, change.path(), texts);
            List<Part> parts = EnumSet.allOf(Aspect.class).stream()
                    .filter(aspect -> aspect != Aspect.LABEL && !empty(words.of(aspect, question), aspect, question))
                    .map(aspect -> {
                        String text = words.of(aspect, question);
                        return change.added() ? part(aspect.name(), "", text) : part(aspect.name(), text, "");
                    })
                    .toList();
            return new Entry(
                    question.common().label().in(texts),
                    List.of(change.added() ? "added" : "removed"),
                    where(change),
                    parts);
        }

        /** What goes without saying of a question that is new or gone. */
        private static boolean empty(String text, Aspect aspect, Question question) {
            return text.isEmpty()
                    || aspect == Aspect.LIMITS
                    || aspect == Aspect.REQUIRED && !question.common().required()
                    || aspect == Aspect.SHOW_IF && question.common().showIf() == null;
        }

        private Part aspect(Aspect aspect, QuestionChange change) {
            return part(
                    aspect.name(),
                    new AspectWords(before, change.path(), texts).of(aspect, change.before()),
                    new AspectWords(after, change.path(), texts).of(aspect, change.after()));
        }

        private String where(QuestionChange change) {
            String from = change.from() == null ? null : change.from().title().in(texts);
            String to = change.to() == null ? null : change.to().title().in(texts);
            if (change.path().block() != null) {
                String block = (to == null ? before : after)
                        .block(change.path().block())
                        .orElseThrow()
                        .common()
                        .label()
                        .in(texts);
                return texts.get("surveys.difference.in", block);
            }
            if (from != null
                    && to != null
                    && change.moved()
                    && !change.from().id().equals(change.to().id())) {
                return texts.get("surveys.difference.from-to", from, to);
            }
            return texts.get("surveys.difference.in", to == null ? from : to);
        }
    }
}
