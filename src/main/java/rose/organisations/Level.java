package rose.organisations;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import rose.platform.Texts;

/** On what level an organisation stands. COUNTY is the region and municipalities of a county jointly, not the territory. */
public enum Level {
    REGION,
    MUNICIPALITY,
    COUNTY,
    AUTHORITY,
    SKR;

    /** The levels that money is granted to. */
    public static final List<Level> RECIPIENTS = List.of(REGION, MUNICIPALITY, COUNTY);

    public boolean recipient() {
        return RECIPIENTS.contains(this);
    }

    /** A recipient's level by its name in any case. */
    public static Optional<Level> recipient(String name) {
        return Arrays.stream(values())
                .filter(Level::recipient)
                .filter(level -> level.name().equals(name.strip().toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    /** As a heading or a choice: "Regioner". */
    public String heading(Texts texts) {
        return texts.get(textKey() + ".many");
    }

    /** Within a sentence or a title: "regioner", "länsgemensamt". */
    public String inText(Texts texts) {
        return heading(texts).toLowerCase(texts.locale());
    }

    /** One of them: "kommun". */
    public String one(Texts texts) {
        return texts.get(textKey() + ".one");
    }

    /** Those that report on this level: "regioner", "kommuner", "län". */
    public String bodies(Texts texts) {
        return texts.get(textKey() + ".bodies");
    }

    private String textKey() {
        return "organisations.level." + name().toLowerCase(Locale.ROOT);
    }
}
