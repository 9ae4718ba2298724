package rose.surveys.questions;

import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/** One entry of a section: something to be answered, or something to be read. */
public sealed interface Question permits Field, Scale, Block, Information {

    Common common();

    /** The type's name in definition files. */
    String type();

    /** The same question with other common parts. */
    Question with(Common common);

    default String id() {
        return common().id();
    }

    /** The fields that it puts outside of any block: itself, a scale's rows, or none. */
    List<Field> fields();

    /** With options that come from elsewhere put in. */
    default Question resolved(Function<String, List<Option>> sources) {
        return this;
    }

    /** Writes what is the type's own. */
    void writeOwn(ObjectNode out);

    default void write(ObjectNode out) {
        out.put("id", id()).put("type", type());
        common().write(out);
        writeOwn(out);
    }
}
