package rose.analysis.register;

import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rose.platform.Texts;

/**
 * Whom a value is about.
 *
 * @param age as {@code 18–24}, {@code 85+} or {@code 17}; null for all ages
 * @param sex null for both
 */
public record RegisterGroup(String age, Sex sex) implements Comparable<RegisterGroup> {

    private static final Comparator<RegisterGroup> ORDER = Comparator.comparing(
                    RegisterGroup::firstYear, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(RegisterGroup::age, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(RegisterGroup::sex, Comparator.nullsFirst(Comparator.naturalOrder()));

    /** The age that it begins with, so that 5–9 stands before 10–14; null for all ages. */
    private Integer firstYear() {
        return age == null ? null : Integer.valueOf(age.replaceFirst("\\D.*$", ""));
    }

    /** All first, then by age. */
    @Override
    public int compareTo(RegisterGroup other) {
        return ORDER.compare(this, other);
    }

    /** "18–24 år, kvinnor". */
    public String name(Texts texts) {
        if (age == null && sex == null) {
            return texts.get("analysis.register.all");
        }
        return Stream.of(
                        age == null ? null : texts.get("analysis.register.age", age),
                        sex == null ? null : sex.name(texts))
                .filter(each -> each != null)
                .collect(Collectors.joining(", "));
    }
}
