package rose.demo;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import rose.agreements.Agreements;
import rose.agreements.Grants;
import rose.coding.Category;
import rose.coding.Codebook;
import rose.coding.Codebooks;
import rose.collection.ClosedLists;
import rose.organisations.Organisation;
import rose.organisations.Organisations;
import rose.surveys.Definition;
import rose.surveys.QuestionPath;
import rose.surveys.Surveys;
import rose.surveys.questions.Many;
import rose.surveys.questions.One;
import rose.surveys.questions.Option;
import rose.surveys.questions.Options;
import rose.surveys.questions.Question;
import rose.surveys.questions.Scale;
import rose.surveys.questions.YesNo;

/** The synthetic world as it is: the program's own organisations, agreements, codebooks and closed lists. */
@Component
public class ReferenceWorld implements SyntheticWorld, SyntheticSurveys {

    private final Organisations organisations;
    private final Agreements agreements;
    private final Codebooks codebooks;
    private final ClosedLists lists;
    private final Surveys surveys;

    ReferenceWorld(
            Organisations organisations,
            Agreements agreements,
            Codebooks codebooks,
            ClosedLists lists,
            Surveys surveys) {
        this.organisations = organisations;
        this.agreements = agreements;
        this.codebooks = codebooks;
        this.lists = lists;
        this.surveys = surveys;
    }

    @Override
    public List<Place> places(Level level) {
        return organisations.of(level(level)).stream()
                .map(organisation -> new Place(
                        organisation.code(), spoken(organisation), Math.toIntExact(organisation.population())))
                .toList();
    }

    private static String spoken(Organisation organisation) {
        return organisation.level() == rose.organisations.Level.MUNICIPALITY
                ? organisation.shortName()
                : organisation.name();
    }

    @Override
    public List<AreaLine> areas(int year) {
        List<AreaLine> lines = new ArrayList<>();
        agreements
                .agreement(year)
                .areas()
                .forEach(area -> area.allocations()
                        .forEach((level, sek) ->
                                lines.add(new AreaLine(area.shortName(), Level.valueOf(level.name()), sek))));
        return lines;
    }

    @Override
    public Optional<Book> codebook(int year, String area, Level level) {
        return codebooks.inForce(year, area, level(level)).map(ReferenceWorld::book);
    }

    private static Book book(Codebook codebook) {
        Map<Dimension, List<String>> categories = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            categories.put(
                    dimension,
                    codebook.of(rose.coding.Dimension.valueOf(dimension.name())).stream()
                            .map(Category::name)
                            .toList());
        }
        return new Book(categories);
    }

    private static rose.organisations.Level level(Level level) {
        return rose.organisations.Level.valueOf(level.name());
    }

    /** Those whom one can sign in as in the demo have the newest year still to report. */
    @Override
    public Set<String> awaited(int year, Level level) {
        if (year != DemoContent.REPORTING_YEAR) {
            return Set.of();
        }
        return switch (level) {
            case MUNICIPALITY -> Set.of("2309", "2380");
            case COUNTY -> Set.of("23");
            case REGION -> Set.of();
        };
    }

    @Override
    public List<String> targetGroups() {
        return lists.targetGroups();
    }

    @Override
    public List<String> units(Level level) {
        return lists.responsibleUnits();
    }

    @Override
    public List<String> partners() {
        return lists.partners();
    }

    @Override
    public Map<String, Long> granted(int year, String area, Level level) {
        return agreements.grants(year, area, level(level)).grants().stream()
                .collect(Collectors.toMap(grant -> grant.recipient().code(), Grants.Grant::sek));
    }

    @Override
    public List<Asked> asked(int year, String area, Level level) {
        List<Asked> asked = new ArrayList<>();
        surveys.find(year, area, level(level)).flatMap(surveys::published).ifPresent(version -> {
            Definition definition = version.definition();
            definition.questions().forEach(question -> closed(null, question).ifPresent(asked::add));
            definition.blocks().stream()
                    .filter(block -> !block.interventions())
                    .forEach(block -> block.questions()
                            .forEach(question -> closed(block.id(), question).ifPresent(asked::add)));
        });
        return asked;
    }

    private static Optional<Asked> closed(String block, Question question) {
        String path = new QuestionPath(block, question.id()).toString();
        return switch (question) {
            case Scale scale ->
                Optional.of(new Asked(
                        path, scale.rows().stream().map(Scale.Row::id).toList(), codes(scale.options()), false));
            case One one -> Optional.of(new Asked(path, List.of(""), codes(one.options()), false));
            case YesNo yesNo -> Optional.of(new Asked(path, List.of(""), codes(yesNo.options()), false));
            case Many many -> Optional.of(new Asked(path, List.of(""), codes(many.options()), true));
            default -> Optional.empty();
        };
    }

    private static List<String> codes(Options options) {
        return options.listed().stream().map(Option::code).toList();
    }
}
