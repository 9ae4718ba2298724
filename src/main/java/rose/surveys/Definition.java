package rose.surveys;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import rose.surveys.questions.Block;
import rose.surveys.questions.DefinitionProblem;
import rose.surveys.questions.FhirSource;
import rose.surveys.questions.Field;
import rose.surveys.questions.Option;
import rose.surveys.questions.Question;
import rose.surveys.questions.Words;

/**
 * What a survey asks, in order. Immutable; a change makes another one.
 *
 * @param introduction may be null
 * @param fhir the FHIR form that it came from, or null
 */
public record Definition(Words title, Words introduction, List<Section> sections, FhirSource fhir) {

    /** One that did not come from a FHIR form. */
    public Definition(Words title, Words introduction, List<Section> sections) {
        this(title, introduction, sections, null);
    }

    /** All questions outside of blocks, the blocks themselves among them. */
    public List<Question> questions() {
        return sections.stream()
                .flatMap(section -> section.questions().stream())
                .toList();
    }

    /** What is answered outside of blocks. */
    public List<Field> fields() {
        return questions().stream()
                .flatMap(question -> question.fields().stream())
                .toList();
    }

    public List<Block> blocks() {
        return questions().stream()
                .filter(Block.class::isInstance)
                .map(Block.class::cast)
                .toList();
    }

    public Optional<Section> section(String id) {
        return sections.stream().filter(section -> section.id().equals(id)).findFirst();
    }

    public Optional<Block> block(String id) {
        return blocks().stream().filter(block -> block.id().equals(id)).findFirst();
    }

    /** The block whose entries become interventions. */
    public Optional<Block> interventions() {
        return blocks().stream().filter(Block::interventions).findFirst();
    }

    /** Whether the interventions are asked for in that section. */
    public boolean asksForInterventions(Section section) {
        return interventions().filter(section.questions()::contains).isPresent();
    }

    /** The field with that id outside of blocks. */
    public Optional<Field> field(String id) {
        return fields().stream().filter(field -> field.id().equals(id)).findFirst();
    }

    /** The field with that id within a block, or outside of any where {@code block} is null. */
    public Optional<Field> field(String block, String id) {
        return block == null ? field(id) : block(block).flatMap(within -> within.entryField(id));
    }

    /** The section that a question outside of blocks stands in. */
    public Optional<Section> sectionOf(String question) {
        return sections.stream()
                .filter(section -> section.questions().stream()
                        .flatMap(each -> Stream.concat(
                                Stream.of(each.id()), each.fields().stream().map(Field::id)))
                        .anyMatch(question::equals))
                .findFirst();
    }

    /** With the options put in that differ between respondents. */
    public Definition resolved(Function<String, List<Option>> sources) {
        return new Definition(
                title,
                introduction,
                sections.stream()
                        .map(section -> section.with(section.questions().stream()
                                .map(question -> question.resolved(sources))
                                .toList()))
                        .toList(),
                fhir);
    }

    public Definition with(List<Section> others) {
        return new Definition(title, introduction, List.copyOf(others), fhir);
    }

    /** All that must be mended before it can be published; none where it can. */
    public List<DefinitionProblem> problems() {
        return new DefinitionCheck(this).problems();
    }
}
