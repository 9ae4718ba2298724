package rose.surveys.questions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.BiFunction;

/** All types there are, by the names that definition files use. */
public final class QuestionTypes {

    private static final SequencedMap<String, BiFunction<JsonReading, Common, Question>> READERS = readers();

    private QuestionTypes() {}

    private static SequencedMap<String, BiFunction<JsonReading, Common, Question>> readers() {
        SequencedMap<String, BiFunction<JsonReading, Common, Question>> readers = new LinkedHashMap<>();
        readers.put(ShortText.TYPE, ShortText::read);
        readers.put(LongText.TYPE, LongText::read);
        readers.put(WholeNumber.TYPE, WholeNumber::read);
        readers.put(Money.TYPE, Money::read);
        readers.put(Date.TYPE, Date::read);
        readers.put(YesNo.TYPE, YesNo::read);
        readers.put(One.TYPE, One::read);
        readers.put(Many.TYPE, Many::read);
        readers.put(Scale.TYPE, Scale::read);
        readers.put(Block.TYPE, Block::read);
        readers.put(Information.TYPE, Information::read);
        return readers;
    }

    public static List<String> names() {
        return List.copyOf(READERS.sequencedKeySet());
    }

    /** Reads a question; where its type is unknown, that is refused and a text to read takes its place. */
    public static Question read(JsonReading in) {
        String type = in.text("type");
        if (!type.isEmpty() && !READERS.containsKey(type)) {
            in.refuse("type", "surveys.definition.type", PlainText.shortened(type), String.join(", ", names()));
        }
        Common common = Common.read(in);
        if (in.tooDeep()) {
            return new Information(common);
        }
        Question question = READERS.getOrDefault(type, Information::read).apply(in, common);
        if (READERS.containsKey(type)) {
            in.end();
        }
        return question;
    }
}
