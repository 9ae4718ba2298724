package rose.surveys.web;

/** What is wrong in a form. @param id the element that it is about */
public record FormProblem(String id, String text) {}
