package rose.organisations;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import rose.platform.Texts;

/**
 * What kind of municipality it is, by the size of its towns and by where its people work: SKR's nine groups of municipalities
 * (kommungruppsindelning) of 2023, whose English names these are.
 */
public enum MunicipalityGroup {
    LARGE_CITY("A1"),
    COMMUTING_NEAR_LARGE_CITY("A2"),
    MEDIUM_SIZED_TOWN("B3"),
    COMMUTING_NEAR_MEDIUM_SIZED_TOWN("B4"),
    LOW_COMMUTING_NEAR_MEDIUM_SIZED_TOWN("B5"),
    SMALL_TOWN("C6"),
    COMMUTING_NEAR_SMALL_TOWN("C7"),
    RURAL("C8"),
    RURAL_WITH_VISITORS("C9");

    private final String code;

    MunicipalityGroup(String code) {
        this.code = code;
    }

    /** SKR's, as C8. */
    public String code() {
        return code;
    }

    public static Optional<MunicipalityGroup> ofCode(String code) {
        return Arrays.stream(values()).filter(group -> group.code.equals(code)).findFirst();
    }

    /** As a heading or a choice: "Landsbygdskommun". */
    public String name(Texts texts) {
        return texts.get("organisations.municipality-group." + code.toLowerCase(Locale.ROOT));
    }

    /** Within a sentence: "landsbygdskommun". */
    public String inText(Texts texts) {
        return name(texts).toLowerCase(texts.locale());
    }
}
