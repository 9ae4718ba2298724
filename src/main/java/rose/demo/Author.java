package rose.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import rose.demo.SyntheticWorld.Dimension;
import rose.demo.SyntheticWorld.Place;

/** Writes one intervention of a block as the person who reports it would. */
final class Author {
    private static final double DROPPED = 0.07;
    private static final double OFF_TOPIC = 0.05;
    private static final double DETAIL = 0.3;
    private static final double VAGUE = 0.35;
    private static final List<String> ORDINARY = List.of("yes", "no", "cannot_judge", "");
    private static final double[] ORDINARY_WEIGHTS = {0.24, 0.28, 0.14, 0.34};

    private final Deal deal;
    private final Stratum stratum;
    private final int index;
    private final long seed;
    private final Draws draws;
    private final Hand hand;
    private final Voice voice;
    private final List<String> targetGroups;
    private final List<String> units;
    private final List<String> partners;

    Author(Deal deal, int index, long seed) {
        this.deal = deal;
        this.stratum = deal.stratum;
        this.index = index;
        this.seed = seed;
        this.draws = stratum.draws(seed, deal.block, index);
        this.hand = new Hand(draws);
        this.targetGroups = stratum.targetGroups().chosen(deal.targetGroups[index]);
        this.units = stratum.units().drawNames(draws, draws.chance(0.65) ? 1 : 2);
        this.partners = stratum.partners().drawNames(draws, brief() || draws.chance(0.25) ? 0 : draws.between(1, 3));
        this.voice = voice();
    }

    private boolean brief() {
        return deal.brief[index];
    }

    private Place place() {
        return deal.places[index];
    }

    private Voice voice() {
        Voice voice = new Voice(stratum.lexicon(), draws);
        voice.bind("mg", voice.word("mg"));
        bind(voice, "mg", targetGroups);
        bind(voice, "enhet", units);
        bind(
                voice,
                "partner",
                partners.stream().filter(partner -> !units.contains(partner)).toList());
        return voice;
    }

    /** The slot speaks of the first of the values that has a phrase; else the area's usual words are drawn. */
    private void bind(Voice voice, String slot, List<String> values) {
        values.stream()
                .map(value -> slot + " " + value)
                .filter(voice::knows)
                .findFirst()
                .ifPresent(list -> voice.bind(slot, voice.word(list)));
    }

    SyntheticIntervention write() {
        Extent extent =
                new Extent(stratum.draws(seed, deal.block, index, "extent"), brief(), targetGroups, deal.funds[index]);
        return new SyntheticIntervention(
                externalId(),
                stratum.year(),
                stratum.area(),
                stratum.level(),
                place().code(),
                place().name(),
                title(),
                activities(),
                text(Dimension.GOAL, "goal ", Change::of),
                text(Dimension.OUTPUT, "output ", Work::of),
                text(Dimension.OUTCOME, "outcome ", Change::of),
                targetGroups,
                units,
                partners,
                deal.funds[index],
                brief() ? "" : ORDINARY.get(draws.weighted(ORDINARY_WEIGHTS)),
                extent.status(),
                extent.reach(),
                codes(Dimension.ACTIVITY),
                codes(Dimension.OUTPUT),
                codes(Dimension.GOAL),
                codes(Dimension.OUTCOME),
                Deadline.submitted(stratum, place(), seed));
    }

    private String externalId() {
        long number = (long) deal.block * deal.size() + index + 1;
        return "SYN-" + stratum.year() + "-" + stratum.area() + "-" + stratum.level() + "-" + number;
    }

    private List<String> names(Dimension dimension) {
        return stratum.palette(dimension).chosen(deal.codes.get(dimension)[index]);
    }

    private List<String> codes(Dimension dimension) {
        return stratum.palette(dimension).coded() ? names(dimension) : List.of();
    }

    private String title() {
        List<String> activities = names(Dimension.ACTIVITY);
        Work work = activities.isEmpty() ? Work.DEVELOPMENT : Work.of(draws.pick(activities));
        String title = Style.capital(voice.say("title " + work));
        double form = draws.unit();
        if (form < 0.08 && !title.contains(",")) {
            return title + " " + preposition() + " " + place().name();
        }
        return form < 0.2 ? title + voice.word("title_end") : title;
    }

    /** Islands take "på"; an organisation's own name takes "inom". */
    private String preposition() {
        return voice.knows("island " + place().name()) ? "på" : place().name().contains("egion") ? "inom" : "i";
    }

    private String activities() {
        List<String> statements = statements(names(Dimension.ACTIVITY), "activity ", Work::of);
        if (statements.isEmpty()) {
            statements.add(voice.say("activity " + Work.DEVELOPMENT));
        }
        if (!brief() && draws.chance(DETAIL)) {
            statements.add(voice.say("detail all"));
        }
        return hand.write(statements);
    }

    private String text(Dimension dimension, String list, Function<String, Enum<?>> kind) {
        List<String> statements = statements(names(dimension), list, kind);
        if (!statements.isEmpty()) {
            return hand.write(statements);
        }
        return !brief() && draws.chance(VAGUE) ? Style.capital(voice.say("vague " + dimension)) : "";
    }

    /** One statement for each kind of category, now and then one too few or beside the point. */
    private List<String> statements(List<String> categories, String list, Function<String, Enum<?>> kind) {
        List<Enum<?>> kinds = kinds(categories, kind);
        if (kinds.size() > 1 && draws.chance(DROPPED)) {
            kinds.remove(draws.below(kinds.size()));
        }
        if (!kinds.isEmpty() && draws.chance(OFF_TOPIC)) {
            Enum<?>[] all = kinds.getFirst().getDeclaringClass().getEnumConstants();
            kinds.add(all[draws.below(all.length)]);
        }
        List<String> statements = new ArrayList<>();
        for (Enum<?> each : kinds) {
            statements.add(voice.say(list + each.name()));
        }
        return statements;
    }

    private static List<Enum<?>> kinds(List<String> categories, Function<String, Enum<?>> kind) {
        List<Enum<?>> kinds = new ArrayList<>();
        for (String category : categories) {
            Enum<?> each = kind.apply(category);
            if (!kinds.contains(each)) {
                kinds.add(each);
            }
        }
        return kinds;
    }
}
