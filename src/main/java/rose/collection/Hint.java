package rose.collection;

import rose.platform.Problem;

/**
 * Something that a respondent may want to look at; it stops nothing.
 *
 * @param question the question that it is about, or null
 * @param href where to look, or null
 */
public record Hint(String question, Problem text, String href) {}
