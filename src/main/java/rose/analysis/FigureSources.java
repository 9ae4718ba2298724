package rose.analysis;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import rose.agreements.Agreement;
import rose.agreements.Grants;
import rose.analysis.facts.Facts;
import rose.analysis.facts.LotKey;
import rose.analysis.facts.Respondents;
import rose.analysis.register.RegisterMeasure;
import rose.analysis.register.RegisterValue;
import rose.coding.Category;
import rose.coding.Codebook;
import rose.coding.Lot;
import rose.coding.LotReliability;
import rose.organisations.County;
import rose.organisations.Level;
import rose.organisations.Organisation;

/** All that figures are computed from: as it is now ({@link LiveSources}), or as it was once ({@link FrozenSources}). */
public interface FigureSources {

    /** With at least these years. */
    Facts facts(Set<Integer> years);

    /** The lots that anything is reported in. */
    Set<LotKey> reported();

    /** By year, rising. */
    List<Agreement> agreements();

    Grants grants(Selection selection);

    /** The one in force for that area and level. */
    Optional<Codebook> codebook(Selection selection);

    /** All of them, drafts among them where it is as it is now. */
    List<Codebook> codebooks();

    /** Of any codebook. */
    default Optional<Category> category(long id) {
        return codebooks().stream().flatMap(book -> book.category(id).stream()).findFirst();
    }

    LotReliability reliability(Lot lot);

    /** In the order of their codes. */
    List<County> counties();

    /** In the order of their codes. */
    List<Organisation> organisations(Level level);

    /** The same, as facts have them. */
    Respondents respondents(Level level);

    /** A closed list's, in its order. */
    List<String> values(ValueList list);

    /** What surveys ask. */
    interface Asking {

        /** How the survey asks a question with options; empty where it does not. */
        Optional<AskedQuestion> asked(String question, Selection selection);
    }

    /** To be asked about all that one figure shows. */
    Asking asking();

    /** @param facts of the selection's year at least */
    ResponseOverTime overTime(Selection selection, Facts facts);

    /** By key. */
    List<RegisterMeasure> registers();

    /** Rising by year, the nation before counties. */
    List<RegisterValue> values(RegisterMeasure measure);

    default Optional<Agreement> agreement(int year) {
        return agreements().stream()
                .filter(agreement -> agreement.year() == year)
                .findFirst();
    }
}
