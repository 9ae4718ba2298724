package rose.collection.web;

import java.util.Map;

/**
 * Where somebody is given more time.
 *
 * @param dueOn the last day of the others
 * @param day as typed, likewise {@code why}
 * @param submitted whether there is nothing left to give time for
 * @param problems texts by field
 */
public record ExtensionPage(
        String organisation,
        String survey,
        String dueOn,
        String day,
        String why,
        String back,
        boolean submitted,
        Map<String, String> problems) {}
