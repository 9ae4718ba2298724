package rose.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What stands in the fields after everybody has written, in the database and on the pages.
 *
 * @param lost fields whose last confirmed text is not there
 * @param mixed fields that hold somebody else's text
 */
record ReadBack(int lost, int mixed) {

    /** @param everyNth whose pages are read too; the database is read for all */
    static ReadBack of(List<Respondent> people, DataSource database, int everyNth) throws Exception {
        Map<Long, Map<String, String>> kept = kept(database);
        ReadBack all = new ReadBack(0, 0);
        for (int i = 0; i < people.size(); i++) {
            Respondent person = people.get(i);
            all = all.plus(of(person, kept.getOrDefault(person.place().entryId(), Map.of())));
            if (i % everyNth == 0) {
                all = all.plus(of(person, shown(person)));
            }
        }
        return all;
    }

    private ReadBack plus(ReadBack more) {
        return new ReadBack(lost + more.lost, mixed + more.mixed);
    }

    private static ReadBack of(Respondent person, Map<String, String> values) {
        int lost = (int) person.confirmed().keySet().stream()
                .filter(question -> !person.wrote(question, values.getOrDefault(question, "")))
                .count();
        int mixed = (int) values.entrySet().stream()
                .filter(each -> person.strange(each.getKey(), each.getValue()))
                .count();
        return new ReadBack(lost, mixed);
    }

    private static Map<Long, Map<String, String>> kept(DataSource database) throws SQLException {
        Map<Long, Map<String, String>> kept = new HashMap<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select entry_id, question, value from collection.answer")) {
            while (rows.next()) {
                kept.computeIfAbsent(rows.getLong(1), id -> new HashMap<>()).put(rows.getString(2), rows.getString(3));
            }
        }
        return kept;
    }

    private static Map<String, String> shown(Respondent person) throws Exception {
        Document page = Jsoup.parse(person.open());
        Map<String, String> shown = new HashMap<>();
        for (String question : person.confirmed().keySet()) {
            Element input = page.expectFirst("textarea[name=" + question + "], input[name=" + question + "]");
            String value = input.val().strip();
            shown.put(question, question.equals("funds") ? value.replaceAll("\\D", "") : value);
        }
        return shown;
    }
}
