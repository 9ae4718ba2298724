package rose.surveys.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import rose.platform.Texts;
import rose.surveys.questions.PlainText;
import rose.surveys.questions.Words;

/** The form for a title and an introduction: of a survey or of a section. */
public record TextsForm(
        String heading,
        String name,
        String lead,
        String action,
        String back,
        int revision,
        Map<String, String> values,
        List<FormProblem> problems,
        Newer newer) {

    /** What somebody else has written meanwhile. @param gone whether they have taken it away */
    public record Newer(String by, boolean gone, String title, String introduction) {}

    static final int LONGEST = 20_000;

    public String get(String name) {
        return values.getOrDefault(name, "");
    }

    public String error(String id) {
        return problems.stream()
                .filter(problem -> problem.id().equals(id))
                .map(FormProblem::text)
                .findFirst()
                .orElse(null);
    }

    static Map<String, String> values(Words title, Words introduction) {
        return Map.of(
                "titleSv", AspectWords.sv(title),
                "titleEn", AspectWords.en(title),
                "introductionSv", AspectWords.sv(introduction),
                "introductionEn", AspectWords.en(introduction));
    }

    static List<FormProblem> problems(Map<String, String> sent, Texts texts) {
        List<FormProblem> problems = new ArrayList<>();
        if (value(sent, "titleSv").isEmpty()) {
            problems.add(new FormProblem("titleSv", texts.get("surveys.texts.title-missing")));
        }
        if (value(sent, "introductionSv").isEmpty()
                && !value(sent, "introductionEn").isEmpty()) {
            problems.add(new FormProblem("introductionSv", texts.get("surveys.texts.swedish-missing")));
        }
        sent.forEach((name, value) -> {
            if (value.length() > LONGEST) {
                problems.add(new FormProblem(name, texts.get("surveys.texts.too-long", LONGEST)));
            }
        });
        return problems;
    }

    private static String value(Map<String, String> sent, String name) {
        return PlainText.clean(sent.getOrDefault(name, "")).strip();
    }

    static Words title(Map<String, String> sent) {
        return words(sent, "title");
    }

    /** Null where there is none. */
    static Words introduction(Map<String, String> sent) {
        return value(sent, "introductionSv").isEmpty() ? null : words(sent, "introduction");
    }

    private static Words words(Map<String, String> sent, String name) {
        String en = value(sent, name + "En");
        return new Words(value(sent, name + "Sv"), en.isEmpty() ? null : en);
    }
}
