package rose.coding.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import rose.coding.Effect;
import rose.coding.TaskState;
import rose.platform.Texts;

/**
 * What a change would do to the codes there are, in words.
 *
 * @param sentences how much there is, and whose it is
 */
public record EffectView(List<String> sentences, List<Row> rows) {

    /** One category: in how many interventions, by how far they have come, and what becomes of it. */
    public record Row(String name, int settled, int open, int half, int toSettle, String fate) {}

    static EffectView of(Effect effect, Texts texts) {
        return new EffectView(
                sentences(effect, texts),
                effect.parts().stream().map(part -> row(part, texts)).toList());
    }

    private static List<String> sentences(Effect effect, Texts texts) {
        if (effect.nothing()) {
            return List.of(texts.get("coding.effect.nothing"));
        }
        List<String> sentences = new ArrayList<>();
        if (effect.settled() > 0) {
            sentences.add(texts.count("coding.effect.settled", effect.settled()));
        }
        if (effect.open() > 0) {
            sentences.add(texts.count("coding.effect.open", effect.open()));
        }
        if (effect.recoded() > 0) {
            sentences.add(texts.count("coding.effect.recoded", effect.recoded()));
        }
        if (!effect.coders().isEmpty()) {
            sentences.add(texts.get("coding.effect.coders", String.join(", ", effect.coders())));
        }
        return sentences;
    }

    private static Row row(Effect.Part part, Texts texts) {
        String to = part.to().stream().map(each -> each.name(texts)).collect(Collectors.joining(", "));
        return new Row(
                texts.get(
                        "coding.effect.category",
                        part.category().name(texts),
                        texts.get(part.category().dimension().textKey() + ".one")
                                .toLowerCase(texts.locale())),
                part.in(TaskState.SETTLED),
                part.in(TaskState.TO_CODE),
                part.in(TaskState.HALF_CODED),
                part.in(TaskState.TO_SETTLE),
                texts.get(part.fate().textKey(), to));
    }
}
