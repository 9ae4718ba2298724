package rose.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import rose.coding.Category;
import rose.coding.Codebook;
import rose.coding.Dimension;
import rose.coding.reliability.Alpha;
import rose.coding.reliability.Bootstrap;
import rose.coding.reliability.Reliability;
import rose.coding.reliability.ReliabilityData;

/** How alike two coders have coded a lot: every measure of every category and dimension, from the rows in the database. */
final class CodersAgreement {

    private final DataSource database;

    CodersAgreement(DataSource database) {
        this.database = database;
    }

    private record Given(long intervention, long coder, Set<Long> categories) {}

    /** @return how many units were coded by two, and of how many categories it was told */
    List<Integer> of(Codebook book, List<Category> categories) throws SQLException {
        List<Given> all = given();
        for (Dimension dimension : Dimension.values()) {
            Set<Long> own = book.of(dimension).stream().map(Category::id).collect(Collectors.toSet());
            ReliabilityData.Builder<Set<Long>> data = ReliabilityData.builder();
            all.forEach(each -> data.add(
                    each.intervention(),
                    each.coder(),
                    each.categories().stream().filter(own::contains).collect(Collectors.toSet())));
            Reliability.of(data.build(), Alpha.masi(), Bootstrap.STANDARD);
        }
        ReliabilityData.Builder<Set<Long>> data = ReliabilityData.builder();
        all.forEach(each -> data.add(each.intervention(), each.coder(), each.categories()));
        ReliabilityData<Set<Long>> sets = data.build();
        for (Category category : categories) {
            Reliability.of(sets.map(given -> given.contains(category.id())), Alpha.nominal(), Bootstrap.STANDARD);
        }
        return List.of(sets.pairableUnits(), categories.size());
    }

    private List<Given> given() throws SQLException {
        List<Given> all = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("""
                        select w.intervention_id, w.coder_id,
                            array(select category_id from coding.given_code g
                                  where g.intervention_id = w.intervention_id and g.coder_id = w.coder_id)
                        from coding.task t join coding.coder_work w using (intervention_id)
                        where t.sample = 'BLIND' and w.state = 'DONE' and t.state <> 'HALF_CODED'""");
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                Long[] categories = (Long[]) rows.getArray(3).getArray();
                all.add(new Given(rows.getLong(1), rows.getLong(2), Set.of(categories)));
            }
        }
        return all;
    }
}
