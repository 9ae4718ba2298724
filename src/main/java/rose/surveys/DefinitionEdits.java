package rose.surveys;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import rose.platform.Missing;
import rose.surveys.questions.Block;
import rose.surveys.questions.Common;
import rose.surveys.questions.Condition;
import rose.surveys.questions.Question;
import rose.surveys.questions.Rule;
import rose.surveys.questions.Words;

/**
 * Every change that the designer makes to a definition, each as a new definition. What is named and not there is {@link Missing}.
 */
public final class DefinitionEdits {

    private static final int LONGEST_ID = 60;

    private DefinitionEdits() {}

    public static Definition texts(Definition in, Words title, Words introduction) {
        return new Definition(title, introduction, in.sections(), in.fhir());
    }

    /** Adds a section last, with an id made of its title. */
    public static Definition addSection(Definition in, Words title, Words introduction) {
        String id = freeId(title.sv(), in.sections().stream().map(Section::id).toList());
        List<Section> sections = new ArrayList<>(in.sections());
        sections.add(new Section(id, title, introduction, List.of()));
        return in.with(sections);
    }

    public static Definition changeSection(Definition in, String id, Words title, Words introduction) {
        return section(in, id, old -> new Section(id, title, introduction, old.questions()));
    }

    /** With all its questions. */
    public static Definition removeSection(Definition in, String id) {
        return in.with(without(in.sections(), indexOf(in.sections(), Section::id, id)));
    }

    /** @param steps negative is towards the beginning; it stops at either end */
    public static Definition moveSection(Definition in, String id, int steps) {
        return in.with(moved(in.sections(), indexOf(in.sections(), Section::id, id), steps));
    }

    /** Adds a question last in a section. */
    public static Definition addTo(Definition in, String section, Question question) {
        return section(in, section, old -> old.with(with(old.questions(), question)));
    }

    /** Adds a question last in a block. */
    public static Definition addToBlock(Definition in, String block, Question question) {
        return questionsAt(in, new QuestionPath(block, null), list -> with(list, question));
    }

    /** Puts another question in one's place; where its id is another one, all conditions follow. */
    public static Definition replace(Definition in, QuestionPath path, Question question) {
        Definition replaced = questionsAt(in, path, list -> {
            List<Question> changed = new ArrayList<>(list);
            changed.set(indexOf(list, Question::id, path.id()), question);
            return changed;
        });
        return question.id().equals(path.id()) ? replaced : renamed(replaced, path, question.id());
    }

    /** The last question of a block stays: a block without any cannot be. */
    public static Definition remove(Definition in, QuestionPath path) {
        return questionsAt(
                in,
                path,
                list -> path.block() != null && list.size() == 1
                        ? list
                        : without(list, indexOf(list, Question::id, path.id())));
    }

    /** Within its section or its block. @param steps negative is towards the beginning; it stops at either end */
    public static Definition move(Definition in, QuestionPath path, int steps) {
        return questionsAt(in, path, list -> moved(list, indexOf(list, Question::id, path.id()), steps));
    }

    /** To the end of another section. */
    public static Definition moveTo(Definition in, QuestionPath path, String section) {
        Question question = path.in(in).orElseThrow(() -> new Missing("question " + path));
        return addTo(remove(in, path), section, question);
    }

    /** Those questions that ask for this one in a condition. */
    public static List<Question> asking(Definition in, QuestionPath path) {
        Stream<Question> within = in.blocks().stream()
                .filter(block -> path.block() == null || block.id().equals(path.block()))
                .flatMap(block -> block.questions().stream());
        return Stream.concat(path.block() == null ? in.questions().stream() : Stream.empty(), within)
                .filter(question -> !question.id().equals(path.id()))
                .filter(question -> conditions(question.common())
                        .flatMap(condition -> condition.questions().stream())
                        .anyMatch(id -> id.equals(path.id()) || id.startsWith(path.id() + ".")))
                .toList();
    }

    private static Stream<Condition> conditions(Common common) {
        return Stream.concat(
                Stream.ofNullable(common.showIf()),
                Stream.concat(common.warnings().stream(), common.errors().stream())
                        .map(Rule::when));
    }

    /** An id made of a text's first words, that none of the others has. */
    public static String freeId(String text, Collection<String> taken) {
        String plain = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "_")
                .replaceAll("^[_0-9]+", "");
        String id = plain.substring(0, Math.min(plain.length(), LONGEST_ID - 20))
                .replaceAll("_[^_]*$", plain.length() > LONGEST_ID - 20 ? "" : "$0")
                .replaceAll("_+$", "");
        String base = id.isEmpty() ? "q" : id;
        return Stream.iterate(1, n -> n + 1)
                .map(n -> n == 1 ? base : base + "_" + n)
                .filter(each -> !taken.contains(each))
                .findFirst()
                .orElseThrow();
    }

    private static Definition section(Definition in, String id, UnaryOperator<Section> change) {
        List<Section> sections = new ArrayList<>(in.sections());
        int at = indexOf(sections, Section::id, id);
        sections.set(at, change.apply(sections.get(at)));
        return in.with(sections);
    }

    /** Changes the list that the path's question stands in. */
    private static Definition questionsAt(Definition in, QuestionPath path, UnaryOperator<List<Question>> change) {
        String outer = path.block() == null ? path.id() : path.block();
        Section holder = in.sections().stream()
                .filter(section ->
                        section.questions().stream().map(Question::id).anyMatch(outer::equals))
                .findFirst()
                .orElseThrow(() -> new Missing("question " + path));
        return section(
                in,
                holder.id(),
                section -> section.with(
                        path.block() == null
                                ? change.apply(section.questions())
                                : section.questions().stream()
                                        .map(each -> each instanceof Block block
                                                        && block.id().equals(outer)
                                                ? block.with(change.apply(block.questions()))
                                                : each)
                                        .toList()));
    }

    private static Definition renamed(Definition in, QuestionPath path, String to) {
        String from = path.id();
        UnaryOperator<String> ids =
                id -> id.equals(from) ? to : id.startsWith(from + ".") ? to + id.substring(from.length()) : id;
        return in.with(in.sections().stream()
                .map(section -> section.with(section.questions().stream()
                        .map(question -> renamed(question, path, ids))
                        .toList()))
                .toList());
    }

    private static Question renamed(Question question, QuestionPath path, UnaryOperator<String> ids) {
        Question outer = path.block() == null ? question.with(renamed(question.common(), ids)) : question;
        if (!(outer instanceof Block block)) {
            return outer;
        }
        boolean own = block.id().equals(path.block());
        // a question of the block's own by that name is the one that its conditions mean
        boolean meansOuter = path.block() == null
                && block.questions().stream().map(Question::id).noneMatch(path.id()::equals);
        if (!own && !meansOuter) {
            return block;
        }
        Block inner = block.with(block.questions().stream()
                .map(each -> each.with(renamed(each.common(), ids)))
                .toList());
        return own && path.id().equals(inner.titleQuestion())
                ? new Block(
                        inner.common(),
                        inner.questions(),
                        inner.max(),
                        inner.entry(),
                        ids.apply(path.id()),
                        inner.interventions())
                : inner;
    }

    private static Common renamed(Common common, UnaryOperator<String> ids) {
        return new Common(
                common.id(),
                common.label(),
                common.help(),
                common.required(),
                common.showIf() == null ? null : common.showIf().renamed(ids),
                renamed(common.warnings(), ids),
                renamed(common.errors(), ids),
                common.fhir());
    }

    private static List<Rule> renamed(List<Rule> rules, UnaryOperator<String> ids) {
        return rules.stream()
                .map(rule -> new Rule(rule.when().renamed(ids), rule.message()))
                .toList();
    }

    private static <T> int indexOf(List<T> list, Function<T, String> id, String wanted) {
        for (int i = 0; i < list.size(); i++) {
            if (id.apply(list.get(i)).equals(wanted)) {
                return i;
            }
        }
        throw new Missing(wanted);
    }

    private static <T> List<T> with(List<T> list, T last) {
        return Stream.concat(list.stream(), Stream.of(last)).toList();
    }

    private static <T> List<T> without(List<T> list, int index) {
        List<T> rest = new ArrayList<>(list);
        rest.remove(index);
        return rest;
    }

    private static <T> List<T> moved(List<T> list, int index, int steps) {
        int to = Math.clamp((long) index + steps, 0, list.size() - 1);
        List<T> changed = new ArrayList<>(list);
        Collections.rotate(changed.subList(Math.min(index, to), Math.max(index, to) + 1), Integer.compare(index, to));
        return changed;
    }
}
