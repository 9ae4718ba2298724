package rose.publication.report;

import rose.organisations.Level;
import rose.platform.Texts;
import rose.publication.report.NumberWords.Noun;

/** What is counted, in the forms that numbers need. */
final class Nouns {

    private Nouns() {}

    static Noun interventions(Texts texts) {
        return noun(texts.get("publication.noun.interventions"));
    }

    static Noun of(Level level, Texts texts) {
        return noun(
                switch (level) {
                    case REGION -> texts.get("publication.noun.region");
                    case MUNICIPALITY -> texts.get("publication.noun.municipality");
                    default -> texts.get("publication.noun.county");
                });
    }

    private static Noun noun(String forms) {
        String[] each = forms.split(",");
        return new Noun(each[0], each[1], each[2], each[3], each[4]);
    }
}
