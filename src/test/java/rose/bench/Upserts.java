package rose.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** The same rows as the program saves, by one plain statement each over JDBC, to hold its saves against. */
final class Upserts {

    private static final String TEXT = "Vi har utbildat personal och startat en samtalsgrupp för unga. ".repeat(9);

    private final DataSource database;

    Upserts(DataSource database) throws SQLException {
        this.database = database;
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create schema bench");
            statement.execute("create table bench.saved (like collection.answer including all)");
        }
    }

    /** @throws SQLException where it is not committed */
    void save(Respondent.Place place, int save) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement upsert = connection.prepareStatement("""
                        insert into bench.saved as kept
                            (response_id, entry_id, question, value, revision, writer, changed_at, changed_by)
                        values (?, ?, ?, ?, 1, 'bench', now(), 'Skribent')
                        on conflict (response_id, entry_id, question) do update
                        set value = excluded.value, revision = kept.revision + 1, changed_at = excluded.changed_at""")) {
            upsert.setLong(1, place.responseId());
            upsert.setLong(2, place.entryId());
            upsert.setString(3, "q" + save % 7);
            upsert.setString(4, save + " " + TEXT);
            upsert.executeUpdate();
        }
    }
}
