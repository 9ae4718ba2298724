package rose.coding.web;

import java.util.List;
import rose.coding.Wording;
import rose.platform.Texts;

/** What is wrong with one field of a form, in words. @param id the field's, or empty where it is none's */
public record FieldProblem(String id, String text) {

    static List<FieldProblem> of(List<Wording.Wrong> wrong, Texts texts) {
        return wrong.stream()
                .map(each -> new FieldProblem(each.field(), each.problem().in(texts)))
                .toList();
    }

    /** Null where there is none. */
    static String at(List<FieldProblem> problems, String id) {
        return problems.stream()
                .filter(problem -> problem.id().equals(id))
                .map(FieldProblem::text)
                .findFirst()
                .orElse(null);
    }
}
