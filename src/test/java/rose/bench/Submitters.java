package rose.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import rose.collection.Attestations;
import rose.collection.Attesting;
import rose.collection.FieldSave;
import rose.collection.Response;
import rose.collection.ResponseContent;
import rose.collection.Responses;
import rose.collection.ToMend;
import rose.organisations.Level;
import rose.organisations.Organisation;
import rose.organisations.Organisations;
import rose.organisations.Role;
import rose.organisations.Viewer;
import rose.surveys.Surveys;
import rose.surveys.questions.Field;
import rose.surveys.questions.Many;
import rose.surveys.questions.Money;
import rose.surveys.questions.One;
import rose.surveys.questions.Question;
import rose.surveys.questions.WholeNumber;
import rose.surveys.questions.YesNo;

/** Responses of municipalities, written and approved, that only remain to be handed in. */
final class Submitters {

    static final int YEAR = 2023;
    static final String AREA = "god-vard";

    private final Inside inside;

    Submitters(Inside inside) {
        this.inside = inside;
    }

    List<Organisation> organisations(int count) {
        return inside.part(Organisations.class).of(Level.MUNICIPALITY).subList(0, count);
    }

    /** Those who have reported nothing so far. */
    List<Organisation> withoutResponse(int count) throws SQLException {
        Sql sql = new Sql(inside.database());
        List<Organisation> without = new ArrayList<>();
        for (Organisation each : inside.part(Organisations.class).of(Level.MUNICIPALITY)) {
            long responses = sql.number(
                    "select count(*) from collection.response where organisation_id = ? and year = ? and area = ?",
                    each.id(),
                    YEAR,
                    AREA);
            if (responses == 0 && without.size() < count) {
                without.add(each);
            }
        }
        return without;
    }

    List<Submitter.Place> ready(List<Organisation> organisations) throws SQLException {
        List<Submitter.Place> places = new ArrayList<>();
        for (Organisation organisation : organisations) {
            places.add(ready(organisation));
        }
        return places;
    }

    private Submitter.Place ready(Organisation organisation) throws SQLException {
        String email = "lamnar-in-" + organisation.code() + "@rose.exempel";
        Viewer writer = account(email, Role.CONTACT_PERSON, organisation);
        Viewer attester = account("godkanner-" + organisation.code() + "@rose.exempel", Role.ATTESTER, organisation);
        Responses responses = inside.part(Responses.class);
        var survey = inside.part(Surveys.class)
                .find(YEAR, AREA, organisation.level())
                .orElseThrow();
        Response response = responses.open(survey, writer);
        String title = "Samtalsgrupper i " + organisation.shortName();
        long entry = ((Responses.Added.Entry) responses.addEntry(response.id(), "interventions", writer)).id();
        save(response, writer, entry, "title", title);
        save(response, writer, entry, "funds", "300000");
        complete(response, writer);
        approve(response, organisation, writer, attester);
        return new Submitter.Place(email, response.id(), title);
    }

    private void save(Response response, Viewer writer, Long entry, String question, String value) {
        inside.part(Responses.class)
                .save(new FieldSave(response.id(), entry, question, List.of(value), 0, "bench"), writer);
    }

    /** Whatever must be answered, until nothing is missing: an answer may make another question be asked. */
    private void complete(Response response, Viewer writer) {
        for (int round = 0; round < 5; round++) {
            inside.part(Responses.class).progress(content(response, writer)).stream()
                    .flatMap(section -> section.toMend().stream())
                    .filter(each -> each.question() instanceof Field)
                    .forEach(each -> answer(response, writer, each));
        }
    }

    private void answer(Response response, Viewer writer, ToMend each) {
        Long entry = each.entry() == null ? null : each.entry().id();
        save(response, writer, entry, each.question().id(), some(each.question()));
    }

    private static String some(Question question) {
        return switch (question) {
            case Money money -> "300000";
            case WholeNumber number -> "3";
            case YesNo yesNo -> "yes";
            case One one -> one.options().listed().getFirst().code();
            case Many many -> many.options().listed().getFirst().code();
            default -> "Det som gjordes.";
        };
    }

    private ResponseContent content(Response response, Viewer viewer) {
        Responses responses = inside.part(Responses.class);
        return responses.content(responses.response(response.id(), viewer), viewer);
    }

    private void approve(Response response, Organisation organisation, Viewer writer, Viewer attester) {
        var asking = new Attestations.Asking(organisation.id(), attester.accountId(), null, null);
        var asked = (Attestations.Asked.Done) inside.part(Attestations.class).ask(response.id(), asking, writer);
        Attesting attesting = inside.part(Attesting.class);
        attesting.attest(response.id(), asked.id(), attesting.read(content(response, attester)), attester);
    }

    private Viewer account(String email, Role role, Organisation organisation) throws SQLException {
        try (Connection connection = inside.database().getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into organisations.account (email, name, role, organisation_id, password_hash, created_at)
                        values (?, ?, ?, ?, ?, now()) returning id""")) {
            insert.setString(1, email);
            insert.setString(2, email);
            insert.setString(3, role.name());
            insert.setString(4, organisation.id());
            insert.setString(5, Respondents.HASH);
            var id = insert.executeQuery();
            id.next();
            return new Viewer(id.getLong(1), email, role, organisation);
        }
    }
}
