package rose.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import rose.collection.Response;
import rose.collection.Responses;
import rose.organisations.Level;
import rose.organisations.Organisation;
import rose.organisations.Organisations;
import rose.organisations.Role;
import rose.organisations.Viewer;
import rose.surveys.Surveys;

/** Contact persons at municipalities and regions, several at some of them, each with an intervention begun in one response. */
final class Respondents {

    static final String PASSWORD = "rose-bench";
    /** Of the least strength, so that five hundred can sign in: how strong passwords are kept is not measured here. */
    static final String HASH = new Argon2PasswordEncoder(16, 32, 1, 64, 1).encode(PASSWORD);

    private static final int YEAR = 2023;
    private static final String AREA = "god-vard";

    private final Inside inside;
    private final List<Organisation> organisations;

    Respondents(Inside inside) {
        this.inside = inside;
        this.organisations = Stream.of(Level.MUNICIPALITY, Level.REGION)
                .flatMap(level -> inside.part(Organisations.class).of(level).stream())
                .toList();
    }

    /** @throws SQLException where they cannot be made */
    List<Respondent.Place> make(int count) throws SQLException {
        List<Respondent.Place> places = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            places.add(make(number, organisations.get(number % organisations.size())));
        }
        return places;
    }

    private Respondent.Place make(int number, Organisation organisation) throws SQLException {
        String email = "bench-" + number + "@rose.exempel";
        String name = "Skribent " + number;
        Viewer viewer = new Viewer(account(email, name, organisation.id()), name, Role.CONTACT_PERSON, organisation);
        Responses responses = inside.part(Responses.class);
        var survey = inside.part(Surveys.class)
                .find(YEAR, AREA, organisation.level())
                .orElseThrow();
        Response response = responses.open(survey, viewer);
        var entry = (Responses.Added.Entry) responses.addEntry(response.id(), "interventions", viewer);
        return new Respondent.Place(number, email, response.id(), entry.id());
    }

    private long account(String email, String name, String organisation) throws SQLException {
        try (Connection connection = inside.database().getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into organisations.account (email, name, role, organisation_id, password_hash, created_at)
                        values (?, ?, 'CONTACT_PERSON', ?, ?, now()) returning id""")) {
            insert.setString(1, email);
            insert.setString(2, name);
            insert.setString(3, organisation);
            insert.setString(4, HASH);
            var id = insert.executeQuery();
            id.next();
            return id.getLong(1);
        }
    }

    /** Gives a response so many interventions more, with all that is usually answered about one. */
    void fill(long responseId, int interventions) throws SQLException {
        try (Connection connection = inside.database().getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        with made as (
                            insert into collection.entry (response_id, block, position, created_at, created_by)
                            select ?, 'interventions', 1000 + n, now(), 'Skribent' from generate_series(1, ?) n
                            returning response_id, id, position)
                        insert into collection.answer
                            (response_id, entry_id, question, value, revision, writer, changed_at, changed_by)
                        select response_id, id, question, value, 1, 'bench', now(), 'Skribent'
                        from made, lateral (values
                            ('title', 'Insats ' || position), ('funds', (position * 100)::text),
                            ('activities', repeat('Utbildning och möten. ', 20)),
                            ('goals', repeat('Kortare väg in. ', 20)), ('outputs', repeat('Fem möten hölls. ', 20)),
                            ('outcomes', repeat('Fler fick hjälp. ', 20)), ('target_groups', 'Vuxna 65+'),
                            ('reach_people', '120'), ('goal_measure', 'Antal besök')) as a (question, value)""")) {
            insert.setLong(1, responseId);
            insert.setInt(2, interventions);
            insert.executeUpdate();
        }
    }
}
