package rose.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The word banks: lists of lines under a heading {@code == name}, {@code == name@area}, {@code == name@LEVEL} or
 * {@code == name@area/LEVEL}. Lines that start with {@code #} are remarks.
 */
record Grammar(Map<String, List<String>> lists) {
    static final Grammar SWEDISH = read("words.txt", "work.txt", "change.txt");

    private static Grammar read(String... resources) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        for (String resource : resources) {
            List<String> list = new ArrayList<>();
            for (String line : Resources.lines(resource)) {
                if (line.startsWith("== ")) {
                    list = lists.computeIfAbsent(line.substring(3), name -> new ArrayList<>());
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    list.add(line);
                }
            }
        }
        return new Grammar(lists);
    }
}
