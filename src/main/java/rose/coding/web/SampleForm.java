package rose.coding.web;

import java.math.BigDecimal;
import rose.coding.Samples;
import rose.platform.UserProblem;

/** How much is coded by two, as typed: per cent, and the seed. */
public record SampleForm(String blind, String assisted, String seed) {

    static SampleForm of(Samples.Setting setting) {
        return new SampleForm(percent(setting.blindShare()), percent(setting.assistedShare()), setting.seed());
    }

    private static String percent(double share) {
        return BigDecimal.valueOf(share)
                .movePointRight(2)
                .stripTrailingZeros()
                .toPlainString()
                .replace('.', ',');
    }

    double blindShare() {
        return share(blind);
    }

    double assistedShare() {
        return share(assisted);
    }

    private static double share(String typed) {
        try {
            return new BigDecimal(
                            typed.strip().replace(',', '.').replace("%", "").strip())
                    .movePointLeft(2)
                    .doubleValue();
        } catch (NumberFormatException noNumber) {
            throw new UserProblem("coding.sample.shares");
        }
    }
}
