package rose.publication.report;

import java.io.PrintStream;
import java.util.List;
import org.springframework.stereotype.Component;
import rose.platform.Arguments;
import rose.platform.Command;
import rose.platform.Texts;
import rose.platform.UserProblem;

/** {@code ./rose check report ID [--edition N]}: exit code 1 where a published number is not what was counted. */
@Component
class RecountCommand implements Command {

    private final ReportEditions editions;

    RecountCommand(ReportEditions editions) {
        this.editions = editions;
    }

    @Override
    public String name() {
        return "check report";
    }

    @Override
    public int run(Arguments arguments, Texts texts, PrintStream out, PrintStream err) {
        arguments.allow(1, "edition");
        long report = number(arguments.plain().stream().findFirst().orElse(""));
        List<ReportEdition> published = editions.of(report);
        if (published.isEmpty()) {
            throw new UserProblem("publication.recount.nothing-published", String.valueOf(report));
        }
        int latest = published.getFirst().number();
        int edition = (int) number(arguments.option("edition").orElse(String.valueOf(latest)));
        if (edition < 1 || edition > latest) {
            throw new UserProblem("publication.recount.no-such-edition", edition, latest);
        }
        Recount recount = editions.recount(report, edition)
                .orElseThrow(() -> new UserProblem("publication.recount.nothing-kept", edition));
        recount.differences().forEach(each -> out.println(told(each, texts)));
        out.println(texts.get(
                recount.equal() ? "publication.recount.equal" : "publication.recount.differs",
                String.valueOf(report),
                edition,
                recount.numbers(),
                recount.cells(),
                recount.differences().size()));
        return recount.equal() ? 0 : 1;
    }

    private static String told(Recount.Difference difference, Texts texts) {
        String nothing = "–";
        return texts.get(
                "publication.recount.difference",
                difference.where(),
                difference.published() == null ? nothing : difference.published(),
                difference.recounted() == null ? nothing : difference.recounted());
    }

    private static long number(String word) {
        if (!word.matches("\\d{1,9}")) {
            throw new UserProblem("publication.recount.which");
        }
        return Long.parseLong(word);
    }
}
