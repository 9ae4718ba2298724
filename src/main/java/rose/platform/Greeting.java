package rose.platform;

import java.io.PrintStream;

/** Something that a module tells on the terminal when the program has started to serve. */
public interface Greeting {

    void print(Texts texts, PrintStream out);
}
