/**
 * What a survey can ask (Swedish: <em>frågetyper</em>): a class per type, which owns how an answer is read, checked and given
 * out in every form; and the conditions that show questions, warn and stop. Begin at {@link rose.surveys.questions.Field}.
 */
@org.springframework.modulith.NamedInterface("questions")
package rose.surveys.questions;
