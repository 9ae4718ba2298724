package rose.platform;

import java.io.PrintStream;

/** One command of {@code ./rose} that works on the data and ends. Its help is the text {@code command.<name>}. */
public interface Command {

    /** The words after {@code ./rose}, as {@code figure} or {@code import interventions}. */
    String name();

    /**
     * Does it, printing the result to {@code out} and what is not part of the result to {@code err}.
     *
     * @return the exit code, 0 for done
     * @throws UserProblem with the one-line reason why it could not be done
     */
    int run(Arguments arguments, Texts texts, PrintStream out, PrintStream err);
}
