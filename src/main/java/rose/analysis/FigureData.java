package rose.analysis;

/** The numbers of one figure: a record per kind, which knows how they are computed and how they leave as a table. */
public sealed interface FigureData
        permits CategoryShares,
                GoalAttainment,
                OutputOutcomeLinks,
                AnyOutcome,
                CountyResults,
                MoneyByCategory,
                ValueShares,
                CategoryPairs,
                CategorySeries,
                RelationMap,
                OrganisationAnswers,
                GrantedAndReported,
                ResponseRate,
                ResponseOverTime,
                DecidedAndFinanced,
                RegisterStatistics,
                PeopleReached {

    FigureTable table();
}
