package rose.surveys.web;

import java.util.List;

/**
 * Which two are compared.
 *
 * @param from the version's number; 0 where two years are compared
 * @param numbers of all versions, newest first; none where two years are compared
 */
public record Compared(long id, String name, String before, String after, int from, int to, List<Integer> numbers) {}
