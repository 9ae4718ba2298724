package rose.surveys;

import java.util.List;
import rose.surveys.questions.DefinitionProblem;

/** Definitions for tests, written as files are. */
public final class Drafted {

    /** Two sections; a block, a scale, a condition from one question to another and one within the block. */
    public static final String STAFF = """
            {"title": {"sv": "Personal", "en": "Staff"},
             "sections": [
              {"id": "people", "title": {"sv": "Anställda", "en": "Employees"}, "questions": [
               {"id": "hired", "type": "yes-no", "label": {"sv": "Har ni anställt?", "en": "Have you hired?"}},
               {"id": "how_many", "type": "number", "label": {"sv": "Hur många?", "en": "How many?"},
                "showIf": {"question": "hired", "is": "yes"}},
               {"id": "trust", "type": "scale", "label": {"sv": "Hur är läget?", "en": "How is it?"},
                "rows": [{"id": "team", "label": {"sv": "Gruppen", "en": "The team"}}],
                "options": [{"code": "1", "label": {"sv": "Dåligt", "en": "Bad"}},
                            {"code": "2", "label": {"sv": "Bra", "en": "Good"}}]},
               {"id": "why", "type": "long-text", "label": {"sv": "Varför?", "en": "Why?"},
                "showIf": {"question": "trust.team", "is": "1"}}]},
              {"id": "work", "title": {"sv": "Insatser", "en": "Interventions"}, "questions": [
               {"id": "interventions", "type": "block", "label": {"sv": "Insatser", "en": "Interventions"},
                "entry": {"sv": "insats", "en": "intervention"}, "titleQuestion": "title", "questions": [
                {"id": "title", "type": "short-text", "label": {"sv": "Namn", "en": "Name"}, "required": true},
                {"id": "ended", "type": "yes-no", "label": {"sv": "Är den slut?", "en": "Has it ended?"}},
                {"id": "end", "type": "date", "label": {"sv": "När?", "en": "When?"},
                 "showIf": {"all": [{"question": "ended", "is": "yes"}, {"question": "hired", "is": "yes"}]}}]}]}]}
            """;

    private Drafted() {}

    public static Definition staff() {
        return definition(STAFF);
    }

    public static Definition definition(String json) {
        return switch (DefinitionJson.read(json)) {
            case DefinitionJson.Result.Read read -> read.definition();
            case DefinitionJson.Result.Refused refused ->
                throw new AssertionError(refused.problems().stream()
                        .map(DefinitionProblem::toString)
                        .toList());
        };
    }

    /** The ids in order, of sections and of what stands in them. */
    static List<String> order(Definition definition) {
        return definition.sections().stream()
                .map(section -> section.id()
                        + section.questions().stream().map(each -> each.id()).toList())
                .toList();
    }
}
