package rose.analysis;

import java.math.BigDecimal;
import java.util.Optional;
import rose.agreements.Agreements;
import rose.analysis.stated.Check;
import rose.analysis.stated.Check.Against;
import rose.analysis.stated.StatedLine;
import rose.analysis.stated.Unit;
import rose.organisations.Level;
import rose.platform.Texts;

/** Says in words how stated numbers compare, for page and terminal. */
public final class StatedWords {

    private final Agreements agreements;
    private final Texts texts;

    public StatedWords(Agreements agreements, Texts texts) {
        this.agreements = agreements;
        this.texts = texts;
    }

    /** What a line is about: "Barn och unga, regioner 2022". */
    public String place(StatedLine line) {
        String area = line.allAreas()
                ? texts.get("analysis.stated.all-areas")
                : agreements
                        .find(line.year())
                        .flatMap(agreement -> agreement.area(line.area()))
                        .map(found -> found.name(texts))
                        .orElse(line.area());
        String level = line.allLevels()
                ? texts.get("analysis.stated.all-levels")
                : Level.recipient(line.level())
                        .map(found -> found.inText(texts))
                        .orElse(line.level());
        return texts.get("analysis.selection", area, level, String.valueOf(line.year()));
    }

    /** What is stated of it: "andel insatser med målet ”Ökad tillgänglighet”". */
    public String measure(StatedLine line) {
        String name = texts.getOr("analysis.stated.measure." + line.measure(), line.measure());
        return line.item().isEmpty() ? name : texts.get("analysis.stated.of-item", name, line.item());
    }

    /** With its unit where it has one that is not counting. */
    public String number(BigDecimal number, Unit unit) {
        String plain = plain(number);
        return switch (unit) {
            case PERCENT, PERCENT_OF_FUNDS -> texts.get("analysis.stated.percent", plain);
            case MSEK -> texts.get("analysis.stated.msek", plain);
            case SEK -> texts.money(number.longValue());
            case COUNT, COUNT_AT_LEAST, ORGANISATIONS, COUNTIES -> plain;
        };
    }

    private String plain(BigDecimal number) {
        return number.scale() <= 0
                ? texts.number(number.longValue())
                : texts.decimal(number.doubleValue(), number.scale());
    }

    /** The unit that the compared numbers are in: a base is always a number of something. */
    public static Unit unit(Check check) {
        return check.against() == Against.DATA || check.against() == Against.PARTS
                ? check.line().unit()
                : Unit.COUNT;
    }

    public String stated(Check check) {
        String number = number(check.stated(), unit(check));
        return unit(check) == Unit.COUNT_AT_LEAST ? texts.get("analysis.stated.at-least", number) : number;
    }

    public Optional<String> computed(Check check) {
        return check.computed().map(number -> number(number, unit(check)));
    }

    /** Stated less computed, with its sign. */
    public Optional<String> difference(Check check) {
        return check.difference().map(difference -> signed(difference, unit(check)));
    }

    private String signed(BigDecimal difference, Unit unit) {
        String sign = difference.signum() > 0 ? "+" : difference.signum() < 0 ? "\u2212" : "";
        return sign + number(difference.abs(), unit);
    }

    public String against(Check check) {
        return texts.get("analysis.stated.against." + check.against());
    }

    /** One word on how it went. */
    public String verdict(Check check) {
        return switch (check.outcome()) {
            case Check.Agrees agrees -> texts.get("analysis.stated.agrees");
            case Check.Differs differs -> texts.get("analysis.stated.differs");
            case Check.Unchecked unchecked -> texts.get("analysis.stated.unchecked");
        };
    }

    /** The whole of it in one sentence. */
    public String says(Check check) {
        return switch (check.outcome()) {
            case Check.Agrees agrees -> verdict(check);
            case Check.Unchecked unchecked -> unchecked.why().in(texts);
            case Check.Differs differs -> differs(check, differs);
        };
    }

    private String differs(Check check, Check.Differs differs) {
        StatedLine line = check.line();
        String computed = number(differs.computed(), unit(check));
        BigDecimal gap = check.stated().subtract(differs.computed());
        return switch (check.against()) {
            case PARTS ->
                texts.get(
                        "analysis.stated.says.parts" + (gap.signum() < 0 ? ".less" : ".more"),
                        stated(check),
                        measure(line),
                        place(line),
                        computed,
                        number(gap.abs(), unit(check)),
                        check.beside().size());
            case DATA -> texts.get("analysis.stated.says.data", place(line), measure(line), stated(check), computed);
            case DATA_BASE ->
                texts.get("analysis.stated.says.data-base", place(line), measure(line), stated(check), computed);
            case FILE_BASE ->
                texts.get(
                        "analysis.stated.says.file-base",
                        place(line),
                        measure(line),
                        stated(check),
                        computed,
                        String.valueOf(check.beside().getFirst().line()));
        };
    }

    /** All in one sentence. */
    public String summary(StatedTotals.Checked checked) {
        return texts.get(
                "analysis.stated.summary",
                checked.checks().size(),
                checked.agreeing(),
                checked.differing().size(),
                checked.unchecked().size());
    }
}
