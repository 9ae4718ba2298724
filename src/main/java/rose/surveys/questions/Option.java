package rose.surveys.questions;

/**
 * An answer to choose.
 *
 * @param code what is stored; any characters but {@code |}
 */
public record Option(String code, Words label) {}
