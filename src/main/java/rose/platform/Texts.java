package rose.platform;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.NoSuchMessageException;

/** The program's texts, numbers and times in one user's language. Time is shown as in Stockholm. */
public record Texts(MessageSource messages, Locale locale) {

    public static final Locale SWEDISH = Locale.of("sv", "SE");
    public static final Locale ENGLISH = Locale.UK;
    public static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    /** The text with that key; {@code {0}} and on are replaced by the arguments, whole numbers in the language's own form. */
    public String get(String key, Object... arguments) {
        Object[] shown = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            shown[i] = arguments[i] instanceof Number number ? number(number.longValue()) : arguments[i];
        }
        return messages.getMessage(key, shown, locale);
    }

    /** The text with that key, or the other text where there is none. */
    public String getOr(String key, String otherwise) {
        try {
            return get(key);
        } catch (NoSuchMessageException absent) {
            return otherwise;
        }
    }

    /** "1 intervention" or "12 interventions": the text {@code key.one} for 1, else {@code key.many}, with the number as {0}. */
    public String count(String key, long number) {
        return get(key + (number == 1 ? ".one" : ".many"), number);
    }

    public boolean swedish() {
        return locale.getLanguage().equals("sv");
    }

    public String language() {
        return locale.getLanguage();
    }

    /** Whichever of two stored texts is in this language. */
    public String pick(String sv, String en) {
        return swedish() || en == null ? sv : en;
    }

    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /** A share 0..1 as whole percent, "40 %" or "40%"; above 0 but under half a percent "<1 %". */
    public String percent(double share) {
        String unit = swedish() ? "\u00a0%" : "%";
        if (share > 0 && share < 0.005) {
            return "<1" + unit;
        }
        return Math.round(share * 100) + unit;
    }

    /** With so many decimals, "0,58" or "0.58". */
    public String decimal(double number, int decimals) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        format.setRoundingMode(java.math.RoundingMode.HALF_UP);
        return format.format(number).replace('-', '\u2212');
    }

    /** Whole SEK, "1 250 000 kr" or "SEK 1,250,000". */
    public String money(long sek) {
        return swedish() ? number(sek) + "\u00a0kr" : "SEK\u00a0" + number(sek);
    }

    /** SEK in whole or half millions where nothing is lost by it, else whole SEK: "264 miljoner kronor". */
    public String millions(long sek) {
        if (sek % 1_000_000 != 0) {
            return money(sek);
        }
        return get("platform.millions", sek / 1_000_000);
    }

    /** SEK as a plain number of millions, with a decimal only where there is one: "264" or "24,5". */
    public String inMillions(long sek) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(6);
        return format.format(java.math.BigDecimal.valueOf(sek, 6));
    }

    public String time(Instant instant) {
        return DateTimeFormatter.ofPattern("HH:mm").withZone(ZONE).format(instant);
    }

    public String dateTime(Instant instant) {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZONE).format(instant);
    }

    public String date(LocalDate date) {
        return date.toString();
    }
}
