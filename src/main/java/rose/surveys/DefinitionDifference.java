package rose.surveys;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import rose.platform.LongestCommon;
import rose.surveys.questions.Block;
import rose.surveys.questions.LongText;
import rose.surveys.questions.Many;
import rose.surveys.questions.One;
import rose.surveys.questions.Options;
import rose.surveys.questions.Question;
import rose.surveys.questions.Scale;
import rose.surveys.questions.ShortText;
import rose.surveys.questions.WholeNumber;
import rose.surveys.questions.Words;
import rose.surveys.questions.YesNo;

/**
 * What differs between two definitions. Questions are the same when they have the same id in the same place: outside of blocks,
 * or in one block. What comes with a whole new block, or goes with an old one, is not counted one by one.
 *
 * @param texts which of the survey's own texts differ: LABEL is its title, HELP its introduction
 * @param questions in the order of the later definition, what is removed last
 */
public record DefinitionDifference(Set<Aspect> texts, List<SectionChange> sections, List<QuestionChange> questions) {

    /** What of a question can differ. */
    public enum Aspect {
        LABEL((a, b) -> Objects.equals(sv(a.common().label()), sv(b.common().label()))),
        LABEL_ENGLISH(
                (a, b) -> Objects.equals(en(a.common().label()), en(b.common().label()))),
        HELP((a, b) -> Objects.equals(sv(a.common().help()), sv(b.common().help()))),
        HELP_ENGLISH(
                (a, b) -> Objects.equals(en(a.common().help()), en(b.common().help()))),
        TYPE((a, b) -> a.type().equals(b.type())),
        REQUIRED((a, b) -> a.common().required() == b.common().required()),
        OPTIONS((a, b) -> Objects.equals(options(a), options(b))),
        ROWS((a, b) -> Objects.equals(rows(a), rows(b))),
        LIMITS((a, b) -> limits(a).equals(limits(b))),
        UNSURE((a, b) -> Objects.equals(unsure(a), unsure(b))),
        ENTRY((a, b) -> entry(a).equals(entry(b))),
        SHOW_IF((a, b) -> Objects.equals(a.common().showIf(), b.common().showIf())),
        WARNINGS((a, b) -> a.common().warnings().equals(b.common().warnings())),
        ERRORS((a, b) -> a.common().errors().equals(b.common().errors()));

        private final BiPredicate<Question, Question> same;

        Aspect(BiPredicate<Question, Question> same) {
            this.same = same;
        }
    }

    /** @param before null where it is added; @param after null where it is removed */
    public record SectionChange(Section before, Section after, boolean moved, Set<Aspect> texts) {}

    /**
     * @param before null where it is added
     * @param after null where it is removed
     * @param from the section that it stood in, or null
     * @param to the section that it stands in, or null
     */
    public record QuestionChange(
            QuestionPath path,
            Question before,
            Question after,
            Section from,
            Section to,
            boolean moved,
            Set<Aspect> aspects) {

        public boolean added() {
            return before == null;
        }

        public boolean removed() {
            return after == null;
        }
    }

    public boolean none() {
        return texts.isEmpty() && sections.isEmpty() && questions.isEmpty();
    }

    public static DefinitionDifference between(Definition before, Definition after) {
        return new DefinitionDifference(
                texts(before.title(), after.title(), before.introduction(), after.introduction()),
                sections(before, after),
                new Questions(before, after).changes());
    }

    private static Set<Aspect> texts(Words title, Words newTitle, Words introduction, Words newIntroduction) {
        Set<Aspect> differ = EnumSet.noneOf(Aspect.class);
        differ(differ, Aspect.LABEL, sv(title), sv(newTitle));
        differ(differ, Aspect.LABEL_ENGLISH, en(title), en(newTitle));
        differ(differ, Aspect.HELP, sv(introduction), sv(newIntroduction));
        differ(differ, Aspect.HELP_ENGLISH, en(introduction), en(newIntroduction));
        return differ;
    }

    private static void differ(Set<Aspect> into, Aspect aspect, String before, String after) {
        if (!Objects.equals(before, after)) {
            into.add(aspect);
        }
    }

    private static List<SectionChange> sections(Definition before, Definition after) {
        Set<String> inOrder = inOrder(
                before.sections().stream().map(Section::id).toList(),
                after.sections().stream().map(Section::id).toList());
        List<SectionChange> changes = new ArrayList<>();
        for (Section now : after.sections()) {
            Section then = before.section(now.id()).orElse(null);
            if (then == null) {
                changes.add(new SectionChange(null, now, false, Set.of()));
                continue;
            }
            boolean moved = !inOrder.contains(now.id());
            Set<Aspect> texts = texts(then.title(), now.title(), then.introduction(), now.introduction());
            if (moved || !texts.isEmpty()) {
                changes.add(new SectionChange(then, now, moved, texts));
            }
        }
        before.sections().stream()
                .filter(then -> after.section(then.id()).isEmpty())
                .forEach(then -> changes.add(new SectionChange(then, null, false, Set.of())));
        return changes;
    }

    /** Those that stand in the same order in both; the others of what they have in common have been moved. */
    private static <T> Set<T> inOrder(List<T> before, List<T> after) {
        Set<T> same = new HashSet<>();
        LongestCommon.of(before, after).forEach(pair -> same.add(before.get(pair.before())));
        return same;
    }

    /** The comparing of questions. */
    private static final class Questions {

        private final Map<QuestionPath, Placed> then;
        private final Map<QuestionPath, Placed> now;
        private final Set<QuestionPath> inOrder = new HashSet<>();

        /** A question and where it stands. */
        private record Placed(Question question, Section section) {}

        Questions(Definition before, Definition after) {
            then = placed(before, after);
            now = placed(after, before);
            Map<String, List<QuestionPath>> later = staying(now, then);
            staying(then, now)
                    .forEach((scope, paths) -> inOrder.addAll(DefinitionDifference.inOrder(paths, later.get(scope))));
        }

        /** All questions; those in a block only where the other definition has that block. */
        private static Map<QuestionPath, Placed> placed(Definition of, Definition other) {
            Map<QuestionPath, Placed> all = new LinkedHashMap<>();
            for (Section section : of.sections()) {
                for (Question question : section.questions()) {
                    all.putIfAbsent(QuestionPath.of(question.id()), new Placed(question, section));
                    if (question instanceof Block block
                            && other.block(block.id()).isPresent()) {
                        block.questions()
                                .forEach(each -> all.putIfAbsent(
                                        new QuestionPath(block.id(), each.id()), new Placed(each, section)));
                    }
                }
            }
            return all;
        }

        /** Those that stand in the same section or block in both, by which that is. */
        private static Map<String, List<QuestionPath>> staying(
                Map<QuestionPath, Placed> of, Map<QuestionPath, Placed> other) {
            return of.keySet().stream()
                    .filter(other::containsKey)
                    .filter(path -> scope(path, of).equals(scope(path, other)))
                    .collect(Collectors.groupingBy(path -> scope(path, of)));
        }

        private static String scope(QuestionPath path, Map<QuestionPath, Placed> in) {
            return path.block() != null
                    ? "block " + path.block()
                    : "section " + in.get(path).section().id();
        }

        List<QuestionChange> changes() {
            List<QuestionChange> changes = new ArrayList<>();
            now.forEach((path, placed) -> {
                Placed old = then.get(path);
                if (old == null) {
                    changes.add(
                            new QuestionChange(path, null, placed.question(), null, placed.section(), false, Set.of()));
                } else {
                    compare(path, old, placed, changes);
                }
            });
            then.forEach((path, placed) -> {
                if (!now.containsKey(path)) {
                    changes.add(
                            new QuestionChange(path, placed.question(), null, placed.section(), null, false, Set.of()));
                }
            });
            return changes;
        }

        private void compare(QuestionPath path, Placed old, Placed placed, List<QuestionChange> changes) {
            boolean moved = !inOrder.contains(path);
            Set<Aspect> aspects = EnumSet.noneOf(Aspect.class);
            for (Aspect aspect : Aspect.values()) {
                if (!aspect.same.test(old.question(), placed.question())) {
                    aspects.add(aspect);
                }
            }
            if (moved || !aspects.isEmpty()) {
                changes.add(new QuestionChange(
                        path, old.question(), placed.question(), old.section(), placed.section(), moved, aspects));
            }
        }
    }

    private static String sv(Words words) {
        return words == null ? null : words.sv();
    }

    private static String en(Words words) {
        return words == null ? null : words.en();
    }

    private static Options options(Question question) {
        return switch (question) {
            case One one -> one.options();
            case Many many -> many.options();
            case Scale scale -> scale.options();
            default -> null;
        };
    }

    private static List<Scale.Row> rows(Question question) {
        return question instanceof Scale scale ? scale.rows() : null;
    }

    private static List<Object> limits(Question question) {
        return switch (question) {
            case ShortText text -> List.of(text.maxLength());
            case LongText text -> List.of(text.maxLength());
            case WholeNumber number -> List.of(number.min(), number.max());
            case Block block -> block.max() == null ? List.of() : List.of(block.max());
            default -> List.of();
        };
    }

    private static Words unsure(Question question) {
        return question instanceof YesNo yesNo ? yesNo.unsure() : null;
    }

    private static List<Object> entry(Question question) {
        return question instanceof Block block
                ? List.of(block.entry(), String.valueOf(block.titleQuestion()), block.interventions())
                : List.of();
    }
}
