package rose.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** The table of category shares as plain SQL would make it, to hold ours against. */
final class ShareReference {

    private static final String SQL = """
            with base as (
                select i.id, r.organisation_id
                from collection.intervention i
                join collection.response r on r.id = i.response_id
                join coding.settling s on s.intervention_id = i.id
                where r.year = 2022 and r.area = 'god-vard' and r.level = 'MUNICIPALITY')
            select 'activity', a.name, count(b.id), count(distinct b.organisation_id),
                   round(count(b.id)::numeric / (select count(*) from base), 4)
            from coding.category a
            left join coding.code c on c.category_id = a.id
            left join base b on b.id = c.intervention_id
            where a.dimension = 'ACTIVITY' and a.codebook_id = (
                select id from coding.codebook
                where area = 'god-vard' and (level is null or level = 'MUNICIPALITY') and year <= 2022
                order by year desc limit 1)
            group by a.id, a.name, a.position
            order by 3 desc, a.position""";

    private final DataSource database;

    ShareReference(DataSource database) {
        this.database = database;
    }

    /** The same file as the program's own, with its header. */
    String csv() throws SQLException {
        StringBuilder csv = new StringBuilder("dimension,category,interventions,organisations,share\n");
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(SQL)) {
            while (rows.next()) {
                for (int column = 1; column <= 5; column++) {
                    csv.append(rows.getString(column)).append(column < 5 ? "," : "\n");
                }
            }
        }
        return csv.toString();
    }
}
