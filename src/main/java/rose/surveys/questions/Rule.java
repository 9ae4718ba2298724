package rose.surveys.questions;

/** What a respondent is told at a question when the condition holds. */
public record Rule(Condition when, Words message) {}
