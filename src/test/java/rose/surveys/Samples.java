package rose.surveys;

import java.util.List;
import java.util.Map;
import rose.platform.AllTexts;
import rose.platform.Texts;
import rose.surveys.questions.Common;
import rose.surveys.questions.Comparison;
import rose.surveys.questions.Comparison.Kind;
import rose.surveys.questions.Condition;
import rose.surveys.questions.FhirCoding;
import rose.surveys.questions.FhirOrigin;
import rose.surveys.questions.Question;
import rose.surveys.questions.Rule;
import rose.surveys.questions.Words;

/** What the tests of surveys are made of. */
public final class Samples {

    public static final List<Texts> LANGUAGES = List.of(AllTexts.in(Texts.SWEDISH), AllTexts.in(Texts.ENGLISH));

    private Samples() {}

    public static Condition is(String question, String value) {
        return new Comparison(List.of(question), Kind.IS, value, null);
    }

    public static Condition compared(Kind kind, String question, String value) {
        return new Comparison(List.of(question), kind, value, null);
    }

    public static Condition answered(String question) {
        return new Comparison(List.of(question), Kind.ANSWERED, null, null);
    }

    public static Common common(String id, Condition showIf) {
        return new Common(id, new Words("Fråga " + id, "Question " + id), null, false, showIf, List.of(), List.of());
    }

    /** With everything that a question can have. */
    public static Common everyCommonPart(String id) {
        Condition every = new Condition.All(List.of(
                new Condition.Any(List.of(is("a", "x"), compared(Kind.IS_NOT, "b", "y"))),
                new Condition.Not(answered("c")),
                new Comparison(List.of("d", "e"), Kind.MORE_THAN, "5", null),
                new Comparison(List.of("f"), Kind.LESS_THAN, null, "g"),
                compared(Kind.INCLUDES, "h", "z")));
        return new Common(
                id,
                new Words("Rubrik", "Label"),
                new Words("Hjälp", null),
                true,
                every,
                List.of(new Rule(is("a", "1"), new Words("Är det rätt?", "Is it right?"))),
                List.of(new Rule(answered("b"), new Words("Det går inte.", null))),
                new FhirOrigin(
                        "/44249-1",
                        List.of("1", "1.1"),
                        null,
                        List.of(new FhirCoding("http://loinc.org", "44249-1", null))));
    }

    public static Definition definition(Question... questions) {
        return new Definition(
                new Words("Enkät", "Survey"),
                null,
                List.of(new Section("part", new Words("Del", "Part"), null, List.of(questions))));
    }

    public static rose.surveys.questions.AnswerSheet sheet(Map<String, String> answers, Question... questions) {
        return new rose.surveys.questions.AnswerSheet(List.of(questions), id -> answers.getOrDefault(id, ""), null);
    }
}
