package rose.coding;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import rose.coding.reliability.Alpha;
import rose.coding.reliability.Bootstrap;
import rose.coding.reliability.Estimate;
import rose.coding.reliability.Interval;
import rose.coding.reliability.Reliability;
import rose.coding.reliability.ReliabilityData;
import rose.platform.Arguments;
import rose.platform.Command;
import rose.platform.Texts;
import rose.platform.UserProblem;

/**
 * {@code ./rose agreement FILE.csv [--distance nominal|masi]}: agreement between coders of any file as {@link
 * ReliabilityFile} says. Needs no data of the program's own.
 */
public final class ReliabilityCommand implements Command {

    private static final int DECIMALS = 7;

    @Override
    public String name() {
        return "agreement";
    }

    @Override
    public int run(Arguments arguments, Texts texts, PrintStream out, PrintStream err) {
        arguments.allow(1, "distance");
        Alpha<? super Set<String>> alpha = alpha(arguments.option("distance").orElse("nominal"));
        return switch (ReliabilityFile.read(file(arguments.plain()))) {
            case ReliabilityFile.Read read -> {
                print(read.data(), Reliability.of(read.data(), alpha, Bootstrap.STANDARD), texts, out, err);
                yield 0;
            }
            case ReliabilityFile.Refused refused -> {
                refused.problems().forEach(problem -> out.println(problem.in(texts)));
                err.println(texts.count(
                        "coding.reliability.refused", refused.problems().size()));
                yield 1;
            }
        };
    }

    private static Alpha<? super Set<String>> alpha(String distance) {
        return switch (distance) {
            case "nominal" -> Alpha.nominal();
            case "masi" -> Alpha.masi();
            default -> throw new UserProblem("coding.reliability.distance", distance, "nominal, masi");
        };
    }

    private static Path file(List<String> words) {
        if (words.isEmpty()) {
            throw new UserProblem("coding.reliability.which-file");
        }
        Path file = Path.of(words.getFirst());
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new UserProblem("coding.reliability.no-such-file", file);
        }
        return file;
    }

    private static void print(
            ReliabilityData<?> data, Reliability measures, Texts texts, PrintStream out, PrintStream err) {
        out.println("measure,value");
        print("percent_agreement", measures.percentAgreement(), out);
        print("cohen_kappa", measures.cohensKappa(), out);
        print("fleiss_kappa", measures.fleissKappa(), out);
        measures.alpha().ifPresent(alpha -> print("krippendorff_alpha", alpha.alpha(), out));
        Optional<Interval> interval = measures.alpha().flatMap(Estimate::interval);
        interval.ifPresent(found -> {
            print("alpha_low", found.low(), out);
            print("alpha_high", found.high(), out);
        });
        leftOut(data, measures, texts).forEach(err::println);
    }

    private static void print(String measure, OptionalDouble value, PrintStream out) {
        value.ifPresent(number -> print(measure, number, out));
    }

    private static void print(String measure, double value, PrintStream out) {
        out.println(measure + ","
                + new BigDecimal(value)
                        .setScale(DECIMALS, RoundingMode.HALF_EVEN)
                        .toPlainString());
    }

    /** Why measures are not printed, and what to know of the interval. */
    private static List<String> leftOut(ReliabilityData<?> data, Reliability measures, Texts texts) {
        List<String> words = new ArrayList<>();
        int coders = data.coders().size();
        if (coders != 2) {
            words.add(texts.get("coding.reliability.left-out.cohen", coders));
        }
        if (!data.isBalanced()) {
            words.add(texts.get("coding.reliability.left-out.fleiss"));
        }
        if (measures.alpha().isEmpty()) {
            words.add(texts.get("coding.reliability.left-out.one-value"));
            return words;
        }
        Optional<Interval> interval = measures.alpha().get().interval();
        if (interval.isEmpty()) {
            words.add(texts.get("coding.reliability.left-out.interval"));
        } else if (interval.get().isDoubtful()) {
            words.add(texts.get(
                    "coding.reliability.undefined",
                    interval.get().undefined(),
                    interval.get().drawn()));
        }
        return words;
    }
}
