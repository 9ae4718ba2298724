package rose.surveys.web;

import static org.assertj.core.api.Assertions.assertThat;
import static rose.Person.AMIR;
import static rose.Person.ANNA;
import static rose.Person.KARIN;
import static rose.Person.SARA;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import rose.Person;
import rose.RoseTest;
import rose.Visits;
import rose.Visits.Answer;
import rose.World;
import rose.surveys.Definition;
import rose.surveys.DefinitionEdits;
import rose.surveys.DefinitionJson;
import rose.surveys.Drafted;
import rose.surveys.QuestionPath;
import rose.surveys.Survey;
import rose.surveys.SurveyDrafts;
import rose.surveys.SurveyVersion;
import rose.surveys.Surveys;
import rose.surveys.questions.Comparison;
import rose.surveys.questions.One;
import rose.surveys.questions.Option;
import rose.surveys.questions.Question;
import rose.surveys.questions.Words;

/** The designer's pages: who may do what, and that what is typed is never lost. */
@RoseTest
class SurveyPagesTest {

    @Autowired
    World world;

    @Autowired
    Visits visits;

    @Autowired
    Surveys surveys;

    @Autowired
    SurveyDrafts drafts;

    private Survey survey;
    private String draft;

    @BeforeEach
    void aPublishedFormWithADraft() {
        survey = drafts.add(Drafted.staff(), world.as(SARA));
        drafts.publish(survey, 1, world.as(SARA));
        survey = surveys.survey(survey.id());
        drafts.begin(survey, world.as(SARA));
        draft = "/enkater/" + survey.id() + "/utkast";
    }

    private SurveyVersion now() {
        return drafts.draft(survey, world.as(SARA)).orElseThrow();
    }

    private Question question(String path) {
        return QuestionPath.parse(path).in(now().definition()).orElseThrow();
    }

    private String revision() {
        return String.valueOf(now().revision());
    }

    // --- who may what

    @Test
    void everyoneWhoIsSignedInReadsWhatIsPublished() {
        for (Person person : List.of(SARA, AMIR, KARIN, ANNA)) {
            Answer answer = visits.get(person, "/enkater/" + survey.id());
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body())
                    .contains("Har ni anställt?", "Visas bara om svaret på ”Har ni anställt?” är ”Ja”.");
        }
        assertThat(visits.get(null, "/enkater/" + survey.id()).location()).endsWith("/logga-in");
    }

    @Test
    void onlyAnalystsReadDrafts() {
        assertThat(visits.get(AMIR, draft).status()).isEqualTo(200);
        assertThat(visits.get(AMIR, draft).page().select("main form, main .draft-tools"))
                .isEmpty();
        for (Person person : List.of(KARIN, ANNA)) {
            assertThat(visits.get(person, draft).status()).isEqualTo(403);
            assertThat(visits.get(person, "/enkater/" + survey.id() + "/prova/2")
                            .status())
                    .isEqualTo(404);
            assertThat(visits.get(person, "/enkater/" + survey.id() + "/version/2/enkat.json")
                            .status())
                    .isEqualTo(404);
        }
        Survey unpublished = drafts.add(Drafted.staff(), world.as(SARA));
        assertThat(visits.get(ANNA, "/enkater/" + unpublished.id()).status()).isEqualTo(404);
        assertThat(visits.get(ANNA, "/enkater").body()).doesNotContain("/enkater/" + unpublished.id() + "\"");
        assertThat(visits.get(AMIR, "/enkater").body()).contains("/enkater/" + unpublished.id() + "\"");
    }

    @Test
    void onlyAnalystsOfTheOwnAuthorityChangeAnything() {
        for (Person person : List.of(AMIR, KARIN, ANNA)) {
            for (String path :
                    List.of("/texter", "/avsnitt", "/avsnitt/people", "/fragor/hired", "/publicera", "/kasta")) {
                assertThat(visits.get(person, draft + path).status())
                        .as(person + path)
                        .isEqualTo(403);
            }
            for (String path : List.of(
                    "",
                    "/fragor/hired",
                    "/fragor/hired/plats",
                    "/fragor/hired/ta-bort",
                    "/avsnitt/people",
                    "/avsnitt/people/plats",
                    "/avsnitt/people/ta-bort",
                    "/publicera",
                    "/kasta")) {
                assertThat(visits.post(person, draft + path, "revision", "1", "till", "ner")
                                .status())
                        .as(person + path)
                        .isEqualTo(403);
            }
            assertThat(visits.post(person, "/enkater/" + survey.id() + "/datum").status())
                    .isEqualTo(403);
            assertThat(visits.post(person, "/enkater/" + survey.id() + "/nasta-ar")
                            .status())
                    .isEqualTo(403);
        }
        assertThat(now().definition()).isEqualTo(Drafted.staff());
        for (Person person : List.of(KARIN, ANNA)) {
            assertThat(visits.get(person, "/enkater/ny").status()).isEqualTo(403);
            assertThat(upload(person, Drafted.STAFF).status()).isEqualTo(403);
        }
        assertThat(visits.postFromElsewhere(SARA, draft + "/kasta").status()).isEqualTo(403);
    }

    private Answer upload(Person person, String json) {
        return visits.upload(person, "/enkater/import", "enkät.json", json.getBytes(StandardCharsets.UTF_8));
    }

    // --- order

    @Test
    void aMovedQuestionKeepsFocus() {
        Answer moved = visits.post(SARA, draft + "/fragor/why/plats", "revision", revision(), "till", "upp");
        assertThat(now().definition()).isEqualTo(DefinitionEdits.move(Drafted.staff(), QuestionPath.of("why"), -1));
        Document page = visits.get(SARA, moved.location()).page();
        Elements focused = page.select("[autofocus]");
        assertThat(focused).hasSize(1);
        assertThat(focused.text()).isEqualTo("Flytta upp Varför?");
        assertThat(page.select("[role=status]").text()).contains("Flytten är gjord");
    }

    @Test
    void aMoveMadeToAnOlderDraftIsNotMadeAndThatIsSaid() {
        visits.post(SARA, draft + "/fragor/why/plats", "revision", revision(), "till", "upp");
        Answer late = visits.post(SARA, draft + "/fragor/hired/plats", "revision", "1", "till", "ner");

        assertThat(now().definition().questions().getFirst().id()).isEqualTo("hired");
        assertThat(visits.get(SARA, late.location()).body()).contains("Din ändring är inte gjord");
    }

    @Test
    void aQuestionOthersAskForIsTakenAwayAfterAWarningAndThenStopsPublishing() {
        assertThat(visits.get(SARA, draft + "/fragor/hired/ta-bort").body()).contains("Hur många?");
        visits.post(SARA, draft + "/fragor/hired/ta-bort", "revision", revision());

        Document page = visits.get(SARA, draft).page();
        assertThat(page.select(".govuk-error-summary a[href=#fraga-how_many]").text())
                .contains("som inte finns där");
        assertThat(page.getElementById("fraga-how_many")).isNotNull();
        assertThat(page.select("a[href$=publicera]")).isEmpty();
        visits.post(SARA, draft + "/publicera", "revision", revision());
        assertThat(surveys.survey(survey.id()).hasDraft()).isTrue();
    }

    // --- one question

    @Test
    void theFormOfEveryQuestionSavesItUnchanged() {
        Survey real = surveys.all().stream()
                .filter(each -> SARA.organisationId().equals(each.owner()) && each.ofAYear())
                .findFirst()
                .orElseThrow();
        drafts.begin(real, world.as(SARA));
        Definition before = drafts.draft(real, world.as(SARA)).orElseThrow().definition();
        String base = "/enkater/" + real.id() + "/utkast/fragor/";
        paths(before).forEach(path -> savesUnchanged(base + path));

        assertThat(drafts.draft(real, world.as(SARA)).orElseThrow().definition())
                .isEqualTo(before);
        drafts.discard(real, drafts.draft(real, world.as(SARA)).orElseThrow().revision(), world.as(SARA));
    }

    private static List<String> paths(Definition definition) {
        return java.util.stream.Stream.concat(
                        definition.questions().stream().map(Question::id),
                        definition.blocks().stream()
                                .flatMap(block -> block.questions().stream().map(each -> block.id() + "." + each.id())))
                .toList();
    }

    private void savesUnchanged(String address) {
        Document page = visits.get(SARA, address).page();
        Answer saved = visits.post(SARA, address, fields(page));
        assertThat(saved.location()).as(address + page.select("h1").text()).contains("gjort=sparat");
    }

    /** What a browser sends when the form is saved as it stands. */
    private static String[] fields(Document page) {
        return java.util.stream.Stream.concat(
                        page.forms().getLast().formData().stream()
                                .filter(each -> !each.key().equals("_csrf"))
                                .flatMap(each -> java.util.stream.Stream.of(
                                        each.key(), each.value().replaceFirst("^\n", ""))),
                        java.util.stream.Stream.of("gor", "spara"))
                .toArray(String[]::new);
    }

    @Test
    void aQuestionWithAConditionIsAddedAndItsIdProposed() {
        Answer added = visits.post(
                SARA,
                draft + "/fragor?avsnitt=people",
                "revision",
                revision(),
                "type",
                "one",
                "gor",
                "spara",
                "label.sv",
                "Vilken form?",
                "label.en",
                "Which form?",
                "required",
                "true",
                "options.sv",
                "Fast",
                "options.en",
                "Permanent",
                "options.code",
                "",
                "options.sv",
                "",
                "options.en",
                "",
                "options.code",
                "",
                "options.sv",
                "På tid",
                "options.en",
                "Temporary",
                "options.code",
                "time",
                "showIf.question",
                "hired",
                "showIf.kind",
                "IS",
                "showIf.value",
                "ja",
                "showIf.other",
                "");

        assertThat(added.location()).contains("gjort=tillagd");
        One question = (One) question("vilken_form");
        assertThat(question.options().listed())
                .containsExactly(
                        new Option("fast", new Words("Fast", "Permanent")),
                        new Option("time", new Words("På tid", "Temporary")));
        assertThat(question.common().required()).isTrue();
        assertThat(question.common().showIf())
                .isEqualTo(new Comparison(List.of("hired"), Comparison.Kind.IS, "yes", null));
    }

    @Test
    void everythingThatIsWrongIsToldAtOnceAndWhatWasTypedStays() {
        Answer refused = visits.post(
                SARA,
                draft + "/fragor/how_many",
                "revision",
                revision(),
                "type",
                "number",
                "gor",
                "spara",
                "id",
                "why",
                "label.sv",
                "",
                "label.en",
                "Typed",
                "min",
                "tre",
                "showIf.question",
                "hired",
                "showIf.kind",
                "IS",
                "showIf.value",
                "kanske",
                "showIf.other",
                "",
                "warnings.sv",
                "",
                "warnings.en",
                "W");

        assertThat(refused.status()).isEqualTo(200);
        Document page = refused.page();
        List<String> links = page.select(".govuk-error-summary a").eachAttr("href");
        assertThat(links).containsExactlyInAnyOrder("#id", "#label-sv", "#min", "#showIf-1-value", "#warnings-1-sv");
        links.forEach(link ->
                assertThat(page.getElementById(link.substring(1))).as(link).isNotNull());
        assertThat(page.getElementById("label-en").text()).isEqualTo("Typed");
        assertThat(page.getElementById("min").val()).isEqualTo("tre");
        assertThat(page.getElementById("showIf-1-value").val()).isEqualTo("kanske");
        assertThat(now().definition()).isEqualTo(Drafted.staff());
    }

    @Test
    void rowsAreOrderedByButtonsThatSaveNothing() {
        Document page = visits.post(
                        SARA,
                        draft + "/fragor?avsnitt=people",
                        "revision",
                        revision(),
                        "type",
                        "many",
                        "gor",
                        "options.down.1",
                        "label.sv",
                        "Vad?",
                        "options.sv",
                        "A",
                        "options.en",
                        "",
                        "options.code",
                        "a",
                        "options.sv",
                        "B",
                        "options.en",
                        "",
                        "options.code",
                        "b",
                        "options.sv",
                        "C",
                        "options.en",
                        "",
                        "options.code",
                        "c")
                .page();

        assertThat(page.select("[name=options.sv]").eachAttr("value")).containsExactly("B", "A", "C");
        assertThat(page.select("[autofocus]").text()).isEqualTo("Flytta ner 2");
        assertThat(page.getElementById("label-sv").text()).isEqualTo("Vad?");
        assertThat(now().definition()).isEqualTo(Drafted.staff());
    }

    @Test
    void anotherIdForAPublishedQuestionMustBeConfirmed() {
        String[] fields = {
            "revision", revision(), "type", "yes-no", "gor", "spara", "id", "employed", "label.sv", "Har ni anställt?"
        };
        Answer warned = visits.post(SARA, draft + "/fragor/hired", fields);
        assertThat(warned.body()).contains("Byt id ändå");
        assertThat(now().definition()).isEqualTo(Drafted.staff());

        String[] confirmed = java.util.Arrays.copyOf(fields, fields.length + 2);
        confirmed[fields.length] = "confirm";
        confirmed[fields.length + 1] = "true";
        visits.post(SARA, draft + "/fragor/hired", confirmed);
        assertThat(question("how_many").common().showIf().questions()).containsExactly("employed");
    }

    @Test
    void twoWhoChangeTheSameQuestionLoseNothing() {
        String old = revision();
        visits.post(
                SARA,
                draft + "/fragor/why",
                "revision",
                old,
                "type",
                "long-text",
                "gor",
                "spara",
                "id",
                "why",
                "label.sv",
                "Varför då?");
        Answer mine = visits.post(
                SARA,
                draft + "/fragor/why",
                "revision",
                old,
                "type",
                "long-text",
                "gor",
                "spara",
                "id",
                "why",
                "label.sv",
                "Av vilket skäl?");

        assertThat(question("why").common().label().sv()).isEqualTo("Varför då?");
        Document page = mine.page();
        assertThat(page.select("[role=alert]").text()).contains("Sara Lind", "Varför då?", "Av vilket skäl?");
        assertThat(page.getElementById("label-sv").text()).isEqualTo("Av vilket skäl?");

        visits.post(SARA, draft + "/fragor/why", fields(page));
        assertThat(question("why").common().label().sv()).isEqualTo("Av vilket skäl?");
    }

    @Test
    void aNestedConditionIsShownAsJsonAndKept() {
        String nested = "{\"any\": [{\"not\": {\"question\": \"hired\", \"is\": \"no\"}},"
                + " {\"sum\": [\"how_many\", \"trust.team\"], \"moreThan\": 3}]}";
        visits.post(
                SARA,
                draft + "/fragor/why",
                "revision",
                revision(),
                "type",
                "long-text",
                "gor",
                "spara",
                "id",
                "why",
                "label.sv",
                "Varför?",
                "showIf.json",
                nested);
        var condition = question("why").common().showIf();
        assertThat(condition.questions()).containsExactlyInAnyOrder("hired", "how_many", "trust.team");

        savesUnchanged(draft + "/fragor/why");
        assertThat(question("why").common().showIf()).isEqualTo(condition);
        assertThat(visits.get(SARA, draft).body()).contains("det inte stämmer att svaret på");

        Answer refused = visits.post(
                SARA,
                draft + "/fragor/why",
                "revision",
                revision(),
                "type",
                "long-text",
                "gor",
                "spara",
                "id",
                "why",
                "label.sv",
                "Varför?",
                "showIf.json",
                "{\"question\": \"nobody\", \"is\": ");
        assertThat(refused.page().getElementById("showIf-json").text()).contains("nobody");
    }

    // --- texts

    @Test
    void sectionsGetTheirTextsAndAnEmptyTitleIsToldOf() {
        Answer refused =
                visits.post(SARA, draft + "/avsnitt", "revision", revision(), "titleSv", " ", "introductionSv", "Kvar");
        assertThat(refused.page().getElementById("introductionSv").text()).isEqualTo("Kvar");
        assertThat(refused.page().select(".govuk-error-summary a").eachAttr("href"))
                .containsExactly("#titleSv");

        visits.post(SARA, draft + "/avsnitt", "revision", revision(), "titleSv", "Övrigt", "titleEn", "Other");
        assertThat(now().definition().section("ovrigt").orElseThrow().title()).isEqualTo(new Words("Övrigt", "Other"));
    }

    @Test
    void aSectionThatSomebodyTookAwayIsAddedAgainWithWhatWasTyped() {
        String old = revision();
        visits.post(SARA, draft + "/avsnitt/work/ta-bort", "revision", old);
        Answer late = visits.post(SARA, draft + "/avsnitt/work", "revision", old, "titleSv", "Arbetet");
        assertThat(late.body()).contains("har tagit bort det du ändrar");
        assertThat(late.page().getElementById("titleSv").val()).isEqualTo("Arbetet");

        visits.post(SARA, draft + "/avsnitt/work", fields(late.page()));
        assertThat(now().definition().sections().getLast().title().sv()).isEqualTo("Arbetet");
    }

    // --- trying out, publishing, comparing

    @Test
    void theTrialShowsWhatTheAnswersLeadToAndSavesNothing() {
        String trial = "/enkater/" + survey.id() + "/prova/2";
        assertThat(hidden(visits.get(SARA, trial), "how_many")).isTrue();
        Answer shown = visits.post(
                SARA, trial, "gor", "visa", "hired", "yes", "interventions:ended", "yes", "interventions:title", "Min");

        assertThat(hidden(shown, "how_many")).isFalse();
        assertThat(hidden(shown, "interventions:end")).isFalse();
        assertThat(shown.page().select("[name=interventions:title]").val()).isEqualTo("Min");
        assertThat(now().definition()).isEqualTo(Drafted.staff());
    }

    private static boolean hidden(Answer answer, String question) {
        return answer.page().expectFirst("[data-question=" + question + "]").hasAttr("hidden");
    }

    @Test
    void publishingTellsWhatChangesForThoseWhoHaveBegun() {
        visits.post(SARA, draft + "/fragor/why/ta-bort", "revision", revision());
        assertThat(visits.get(SARA, draft + "/publicera").body())
                .contains("Svaren på borttagna frågor visas inte längre", "Varför?");
        Answer published = visits.post(SARA, draft + "/publicera", "revision", revision());

        assertThat(published.location()).endsWith("gjort=publicerad");
        assertThat(surveys.published(surveys.survey(survey.id())).orElseThrow().number())
                .isEqualTo(2);
        Document differences = visits.get(ANNA, "/enkater/" + survey.id() + "/skillnader?fran=1&till=2")
                .page();
        assertThat(differences.select(".diff-list li").text()).contains("Varför?", "Borttagen");
        assertThat(visits.get(SARA, "/enkater/" + survey.id() + "/skillnader?fran=1&till=9")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aDiscardedDraftIsGone() {
        visits.post(SARA, draft + "/kasta", "revision", revision());
        assertThat(drafts.draft(survey, world.as(SARA))).isEmpty();
        assertThat(visits.get(SARA, draft).status()).isEqualTo(404);
    }

    @Test
    void aSurveyIsCopiedToTheNextYearWithDatesThatCanBeChanged() {
        Survey last = surveys.all().stream()
                .filter(each -> SARA.organisationId().equals(each.owner()) && each.ofAYear())
                .findFirst()
                .orElseThrow();
        Answer copied = visits.post(SARA, "/enkater/" + last.id() + "/nasta-ar");
        Survey copy = surveys.find(last.year() + 1, last.area(), last.level()).orElseThrow();
        assertThat(copied.location()).startsWith("/enkater/" + copy.id() + "/utkast");
        assertThat(visits.get(SARA, copied.location()).status()).isEqualTo(200);

        String page = "/enkater/" + copy.id();
        Answer refused = visits.post(SARA, page + "/datum", "opensOn", "2025-02-01", "dueOn", "mars");
        assertThat(refused.page().getElementById("dueOn").val()).isEqualTo("mars");
        visits.post(SARA, page + "/datum", "opensOn", "2025-02-01", "dueOn", "2025-03-15");
        assertThat(surveys.survey(copy.id()).dueOn()).hasToString("2025-03-15");
        assertThat(visits.get(SARA, page + "/skillnader/forra-aret").body()).contains("Inget skiljer");
    }

    // --- files

    @Test
    void aFileThatIsDownloadedIsImportedToTheSame() {
        Answer file = visits.get(ANNA, "/enkater/" + survey.id() + "/version/1/enkat.json");
        assertThat(file.body()).isEqualTo(DefinitionJson.write(Drafted.staff()));
        Answer imported = upload(SARA, file.body());

        Survey made = surveys.all().getLast();
        assertThat(imported.location()).isEqualTo("/enkater/" + made.id() + "/utkast?gjort=inlast");
        assertThat(drafts.draft(made, world.as(SARA)).orElseThrow().definition())
                .isEqualTo(Drafted.staff());
    }

    @Test
    void aBadFileIsToldOfWithEveryReasonAndLeavesNothing() {
        int before = surveys.all().size();
        Answer refused =
                upload(SARA, Drafted.STAFF.replace("\"long-text\"", "\"poem\"").replace("\"date\"", "\"dat\""));
        assertThat(refused.page().select(".govuk-error-summary li")).hasSize(2);
        assertThat(upload(SARA, "inte json").body()).contains("Filen är inte JSON");
        assertThat(upload(SARA, " ".repeat(5_000_001)).body()).contains("större än 5 MB");
        assertThat(visits.upload(SARA, "/enkater/import", "a", new byte[] {(byte) 0xe5, 32})
                        .body())
                .contains("inte text i UTF-8");
        assertThat(surveys.all()).hasSize(before);
    }

    @Test
    void aFhirFormIsShownWithWhatIsLostBeforeItIsKept() {
        Answer file = visits.get(ANNA, "/enkater/" + survey.id() + "/version/1/enkat.fhir.json");
        assertThat(file.response().getContentType()).startsWith("application/fhir+json");
        assertThat(file.body()).contains("\"Questionnaire\"", "Har ni anställt?");
        int before = surveys.all().size();
        Answer found = upload(SARA, file.body());

        assertThat(found.heading()).isEqualTo("Granska innan formuläret sparas");
        assertThat(surveys.all()).hasSize(before);
        Answer kept = visits.post(SARA, "/enkater/import/behall", fields(found.page()));
        assertThat(kept.location()).endsWith("gjort=inlast");
        Survey made = surveys.all().getLast();
        Definition definition = drafts.draft(made, world.as(SARA)).orElseThrow().definition();
        assertThat(definition.fields()).hasSameSizeAs(Drafted.staff().fields());
        assertThat(visits.get(SARA, kept.location()).status()).isEqualTo(200);
        assertThat(upload(SARA, "{\"resourceType\": \"Patient\"}").page().select(".govuk-error-summary li"))
                .isNotEmpty();
        assertThat(surveys.all()).hasSize(before + 1);
    }

    @Test
    void aNewFormBeginsEmpty() {
        assertThat(visits.post(SARA, "/enkater/ny", "titleSv", "").page().select(".govuk-error-summary a"))
                .hasSize(1);
        Answer made = visits.post(SARA, "/enkater/ny", "titleSv", "Pulsmätning", "titleEn", "Pulse");
        assertThat(visits.get(SARA, made.location()).body()).contains("Utkast: Pulsmätning", "Inga frågor än.");
    }
}
