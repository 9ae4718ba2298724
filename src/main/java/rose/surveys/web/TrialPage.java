package rose.surveys.web;

import java.util.List;

/** A version being tried out. @param answered whether something has been filled in and shown */
public record TrialPage(
        long id, int version, boolean draft, String name, String title, boolean answered, List<Preview.Part> parts) {}
