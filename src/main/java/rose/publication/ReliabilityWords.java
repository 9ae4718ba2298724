package rose.publication;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import rose.analysis.CodedDimension;
import rose.analysis.Figure;
import rose.coding.Measured;
import rose.coding.Standing;
import rose.coding.reliability.Estimate;
import rose.platform.Texts;

/** What a figure's reader is told of how well those agree whose codes it rests on. */
final class ReliabilityWords {

    private ReliabilityWords() {}

    /** A sentence for each dimension that coders do not agree well enough on; wherever the figure goes. */
    static List<String> warnings(Figure figure, Texts texts) {
        return figure.coded().stream()
                .flatMap(coded -> switch (coded.reliability().warning()) {
                    case POOR -> Stream.of(warning("publication.reliability.poor", coded, texts));
                    case TENTATIVE -> Stream.of(warning("publication.reliability.tentative", coded, texts));
                    case NOT_MEASURED, TOO_FEW, RELIABLE -> Stream.empty();
                })
                .toList();
    }

    private static String warning(String key, CodedDimension coded, Texts texts) {
        Measured measured = coded.reliability();
        Estimate estimate = measured.alpha().orElseThrow();
        String alpha = texts.decimal(estimate.alpha(), 2);
        String within = measured.interval()
                .map(interval -> texts.get(
                        "publication.reliability.alpha",
                        alpha,
                        texts.decimal(interval.low(), 2),
                        texts.decimal(interval.high(), 2),
                        measured.units()))
                .orElseGet(() -> texts.get("publication.reliability.alpha-alone", alpha, measured.units()));
        return texts.get(key, definite(coded, texts), within);
    }

    private static String definite(CodedDimension coded, Texts texts) {
        return texts.get("coding.dimension." + coded.dimension().key() + ".definite");
    }

    /** What is not known of it; on the figure's own page only. */
    static Optional<String> unknown(Figure figure, Texts texts) {
        List<CodedDimension> silent = having(figure, Standing.NOT_MEASURED);
        List<String> said = new ArrayList<>();
        if (!silent.isEmpty()) {
            said.add(
                    silent.size() == figure.coded().size()
                            ? texts.get("publication.reliability.not-measured")
                            : texts.get("publication.reliability.not-measured-on", named(silent, texts)));
        }
        List<CodedDimension> few = having(figure, Standing.TOO_FEW);
        if (!few.isEmpty()) {
            said.add(texts.get("publication.reliability.too-few", named(few, texts)));
        }
        return said.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", said));
    }

    private static List<CodedDimension> having(Figure figure, Standing standing) {
        return figure.coded().stream()
                .filter(coded -> coded.reliability().warning() == standing)
                .toList();
    }

    private static String named(List<CodedDimension> some, Texts texts) {
        return some.stream().map(coded -> definite(coded, texts)).collect(joining(", "));
    }

    /** For files: of each dimension, all that is measured; what is not is null. */
    static List<Map<String, Object>> inFile(Figure figure) {
        return figure.coded().stream().map(ReliabilityWords::inFile).toList();
    }

    private static Map<String, Object> inFile(CodedDimension coded) {
        Measured measured = coded.reliability();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("dimension", coded.dimension().key());
        document.put("double_coded", measured.units());
        document.put(
                "krippendorff_alpha",
                measured.alpha().map(estimate -> rounded(estimate.alpha())).orElse(null));
        document.put(
                "alpha_low",
                measured.interval().map(interval -> rounded(interval.low())).orElse(null));
        document.put(
                "alpha_high",
                measured.interval().map(interval -> rounded(interval.high())).orElse(null));
        document.put("standing", measured.warning().key());
        return document;
    }

    private static BigDecimal rounded(double number) {
        return BigDecimal.valueOf(number).setScale(4, RoundingMode.HALF_UP);
    }
}
