package rose.analysis.stated;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a stated number is counted in. */
public enum Unit {
    COUNT,
    COUNT_AT_LEAST,
    ORGANISATIONS,
    COUNTIES,
    PERCENT,
    PERCENT_OF_FUNDS,
    SEK,
    MSEK;

    private static final int MILLION = 6;

    /** By its name in the file: {@code count_at_least}. */
    public static Optional<Unit> of(String key) {
        return Arrays.stream(values())
                .filter(unit -> unit.key().equalsIgnoreCase(key))
                .findFirst();
    }

    public static String keys() {
        return Arrays.stream(values()).map(Unit::key).collect(Collectors.joining(", "));
    }

    public String key() {
        return this == SEK || this == MSEK ? name() : name().toLowerCase(Locale.ROOT);
    }

    /** Whether there is nothing between one and the next. */
    public boolean whole() {
        return this == COUNT || this == COUNT_AT_LEAST || this == ORGANISATIONS || this == COUNTIES || this == SEK;
    }

    public boolean share() {
        return this == PERCENT || this == PERCENT_OF_FUNDS;
    }

    /** What is computed, in SEK where it is money, in this unit. */
    public BigDecimal from(BigDecimal computed) {
        return this == MSEK ? computed.movePointLeft(MILLION) : computed;
    }

    /** Whether it rounds to what is stated, with as many decimals as that has. A half may have been rounded either way. */
    public boolean agrees(BigDecimal stated, BigDecimal computed) {
        if (this == COUNT_AT_LEAST) {
            return computed.compareTo(stated) >= 0;
        }
        BigDecimal half = BigDecimal.ONE.movePointLeft(stated.scale()).divide(BigDecimal.TWO);
        return stated.subtract(computed).abs().compareTo(whole() ? BigDecimal.ZERO : half) <= 0;
    }

    /** With a decimal more than is stated, so that it is seen how it was rounded. */
    public BigDecimal shown(BigDecimal stated, BigDecimal computed) {
        return computed.setScale(whole() ? 0 : stated.scale() + 1, RoundingMode.HALF_UP);
    }
}
