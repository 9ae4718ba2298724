package rose.collection;

import java.util.List;
import rose.agreements.AreaPart;
import rose.organisations.Level;
import rose.platform.Problem;

/**
 * The columns of an import file that hold codes. Collection knows that they are there and when they are to be stored; what they
 * mean is known where codebooks are, which implements this.
 */
public interface CodeColumns {

    /** The names of the columns. A file that has any of them is a coded file: all its rows count as settled. */
    List<String> names();

    /** What the columns mean now; asked for once before a file is read, while the database is free to answer. */
    Reading reading();

    /** What is known of codes while a file is read. */
    interface Reading {

        /** What the values in one cell mean: ids to be stored, or what is wrong with them. */
        Meaning read(AreaPart area, Level level, String column, List<String> values);
    }

    /** The ids that the values stand for; {@code problems} is empty where they are all known. */
    record Meaning(List<Long> ids, List<Wrong> problems) {}

    /** One value that cannot be taken. */
    record Wrong(String value, Problem problem) {}

    /**
     * Gives the imported interventions their codes instead of any that they had, in the transaction at hand.
     *
     * @param staging a table with the columns {@code intervention_id} and {@code code_ids}
     */
    void store(String staging);
}
