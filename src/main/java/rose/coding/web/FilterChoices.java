package rose.coding.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import rose.coding.Filter;
import rose.coding.Lot;
import rose.coding.TaskState;
import rose.organisations.Organisations;
import rose.platform.Texts;

/** What the bench can be limited to. */
public record FilterChoices(
        String words,
        List<Choice> states,
        List<Choice> counties,
        List<Choice> organisations,
        List<Choice> coders,
        List<Choice> confidences) {

    /** One choice of a list; the first of each, with an empty value, limits nothing. */
    public record Choice(String value, String name, boolean chosen) {}

    static FilterChoices of(
            Lot lot, FilterForm form, Map<Long, String> coders, Organisations organisations, Texts texts) {
        return new FilterChoices(
                form.ord() == null ? "" : form.ord(),
                choices(
                        Arrays.stream(TaskState.values()),
                        TaskState::name,
                        state -> texts.get(state.textKey()),
                        form.tillstand(),
                        texts.get("coding.filter.mine")),
                choices(
                        organisations.counties().stream(),
                        county -> county.code(),
                        county -> county.name(texts),
                        form.lan(),
                        texts.get("coding.filter.all")),
                choices(
                        organisations.of(lot.level()).stream(),
                        organisation -> organisation.id(),
                        organisation -> organisation.name(),
                        form.organisation(),
                        texts.get("coding.filter.all")),
                choices(
                        coders.entrySet().stream().sorted(Map.Entry.comparingByValue(Comparator.naturalOrder())),
                        coder -> String.valueOf(coder.getKey()),
                        Map.Entry::getValue,
                        form.kodare(),
                        texts.get("coding.filter.all")),
                choices(
                        Arrays.stream(Filter.Confidence.values()),
                        Filter.Confidence::name,
                        confidence -> texts.get("coding.filter.confidence." + confidence),
                        form.sakerhet(),
                        texts.get("coding.filter.all")));
    }

    private static <T> List<Choice> choices(
            Stream<T> of, Function<T, String> value, Function<T, String> name, String chosen, String all) {
        return Stream.concat(
                        Stream.of(new Choice("", all, false)),
                        of.map(each -> new Choice(
                                value.apply(each),
                                name.apply(each),
                                value.apply(each).equals(chosen))))
                .toList();
    }
}
