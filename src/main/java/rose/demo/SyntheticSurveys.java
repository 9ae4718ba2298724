package rose.demo;

import java.util.List;
import java.util.Map;
import rose.demo.SyntheticWorld.Level;

/** What the generator of answers needs to know of the surveys, beside {@link SyntheticWorld}. Every answer is stable. */
public interface SyntheticSurveys {

    /** What an organisation at that level is asked about the area, its interventions apart: what is answered with given options. */
    List<Asked> asked(int year, String area, Level level);

    /** Whole SEK that each organisation is granted, by its code. */
    Map<String, Long> granted(int year, String area, Level level);

    /**
     * One question.
     *
     * @param question within a block with the block's id first
     * @param rows the ids of its rows, in order; one that is empty where it has none
     * @param options codes in the survey's order
     * @param many whether any number of the options can be chosen
     */
    record Asked(String question, List<String> rows, List<String> options, boolean many) {}
}
