package rose.coding.suggestions;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import rose.coding.Dimension;

/** A codebook of four invented categories, and sentences that tell of them. */
final class SmallWorld {

    static final long TRAINING = 11;
    static final long STAFF = 12;
    static final long DIGITAL = 13;
    static final long SURVEY = 14;

    static final List<CategoryWords> CATEGORIES = List.of(
            new CategoryWords(
                    TRAINING,
                    "Kompetensutveckling",
                    "Utbildning, handledning och annat lärande för personal.",
                    List.of("utbildning", "handledning", "MHFA")),
            new CategoryWords(
                    STAFF,
                    "Resursförstärkning",
                    "Anställningar och köpta tjänster.",
                    List.of("anställning", "utökad bemanning")),
            new CategoryWords(
                    DIGITAL,
                    "Digitalisering",
                    "Digitala verktyg som införs eller används.",
                    List.of("app", "videomöte")),
            new CategoryWords(SURVEY, "Kartläggning", "Behov kartläggs.", List.of("förstudie", "behovsanalys")));

    private static final List<String> TRAINED = List.of(
            "Personalen har fått kompetensutveckling i %s",
            "Medarbetarna gick en kurs om %s", "Föreläsningar om %s för alla chefer", "Kollegialt lärande kring %s");
    private static final List<String> HIRED = List.of(
            "En kurator har anställts för %s",
            "Fler psykologer arbetar nu med %s",
            "Medlen gick till lön för en samordnare av %s",
            "Mottagningen har fått fler händer för %s");
    private static final List<String> DIGITISED = List.of(
            "En plattform på nätet tar emot frågor om %s",
            "Ungdomarna chattar med oss om %s",
            "Licenser har köpts för %s över videolänk",
            "Webbsidan visar nu var man får hjälp med %s");
    private static final List<String> SURVEYED = List.of(
            "Enkäter och intervjuer visar behoven kring %s",
            "En rapport om läget för %s har skrivits",
            "Vi har undersökt hur många som söker för %s",
            "Statistik om %s har samlats in");
    private static final List<String> SUBJECTS = List.of(
            "ätstörningar",
            "ångest",
            "suicid",
            "trauma",
            "ensamhet",
            "beroende",
            "adhd",
            "sömn",
            "nedstämdhet",
            "stress");

    private SmallWorld() {}

    static Example activities(String text) {
        return new Example("", text, "", "", "", List.of());
    }

    static Learner learner() {
        return new Learner(Dimension.ACTIVITY, CATEGORIES);
    }

    /** Interventions of which two in three have one category and one in three has two; the same every time. */
    static List<Labelled> examples(int count) {
        List<List<String>> sentences = List.of(TRAINED, HIRED, DIGITISED, SURVEYED);
        List<Labelled> examples = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int first = i % 4;
            int second = (first + 1 + i / 4 % 3) % 4;
            String subject = SUBJECTS.get(i * 7 % SUBJECTS.size());
            String text = sentences.get(first).get(i / 4 % 4).formatted(subject);
            boolean both = i % 3 == 0;
            if (both) {
                text += ". " + sentences.get(second).get(i / 5 % 4).formatted(subject) + ".";
            }
            Set<Long> ids = both ? Set.of(TRAINING + first, TRAINING + second) : Set.of(TRAINING + first);
            examples.add(Labelled.of(activities(text), ids));
        }
        return examples;
    }
}
