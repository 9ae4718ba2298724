package rose.surveys.web;

import java.util.List;

/** What is said of a file that is not taken over, or not yet. @param file null before there is one */
public record ImportPage(String file, List<String> problems) {

    /** A file that can be taken over. @param losses what of it does not come along */
    public record Found(String file, String title, int questions, List<String> losses, String definition) {}
}
