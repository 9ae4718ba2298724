package rose.collection.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.web.util.UriComponentsBuilder;
import rose.collection.Asked;
import rose.collection.Respondent;
import rose.collection.Round;

/**
 * What of the collection is asked for. The names are those in addresses.
 *
 * @param ar the year, or null for the newest that has opened
 * @param enkat a survey's id, or null for all of the year's
 * @param lan a county code, or null for all
 * @param visa which of the respondents are listed
 * @param ordning how they are sorted
 */
public record FollowUpQuery(Integer ar, Long enkat, String lan, Show visa, Order ordning) {

    /** Which respondents are listed; {@code path} is its value in addresses. */
    public enum Show {
        ALL("alla"),
        NOT_SUBMITTED("inte-inlamnade"),
        NOT_BEGUN("ej-paborjade"),
        BEGUN("paborjade"),
        SUBMITTED("inlamnade"),
        ATTESTED("attesterade"),
        LATE("sena");

        final String path;

        Show(String path) {
            this.path = path;
        }

        boolean includes(Respondent respondent, LocalDate today) {
            return switch (this) {
                case ALL -> true;
                case NOT_SUBMITTED -> respondent.state() != Respondent.State.SUBMITTED;
                case NOT_BEGUN -> respondent.state() == Respondent.State.NOT_BEGUN;
                case BEGUN -> respondent.state() == Respondent.State.BEGUN;
                case SUBMITTED -> respondent.state() == Respondent.State.SUBMITTED;
                case ATTESTED -> respondent.attested();
                case LATE -> respondent.late(today);
            };
        }

        static Show of(String path) {
            return List.of(values()).stream()
                    .filter(each -> each.path.equals(path))
                    .findFirst()
                    .orElse(ALL);
        }
    }

    /** How respondents are sorted; by code within what is equal. */
    public enum Order {
        CODE("lan", (a, b) -> 0),
        STATE("lage", Comparator.comparing(Respondent::state)),
        SUBMITTED(
                "inlamnad",
                Comparator.comparing(
                        Respondent::submittedAt, Comparator.nullsLast(Comparator.<Instant>reverseOrder()))),
        DUE(
                "sista-dag",
                Comparator.comparing(
                        each -> each.asked().stream()
                                .map(Asked::dueOn)
                                .max(LocalDate::compareTo)
                                .orElseThrow(),
                        Comparator.reverseOrder()));

        final String path;
        final Comparator<Respondent> comparator;

        Order(String path, Comparator<Respondent> comparator) {
            this.path = path;
            this.comparator = comparator;
        }

        static Order of(String path) {
            return List.of(values()).stream()
                    .filter(each -> each.path.equals(path))
                    .findFirst()
                    .orElse(CODE);
        }
    }

    static FollowUpQuery of(Integer ar, Long enkat, String lan, String visa, String ordning) {
        return new FollowUpQuery(
                ar, enkat, lan == null || lan.isBlank() ? null : lan, Show.of(visa), Order.of(ordning));
    }

    /** Those of the round that are asked for, in the order that is asked for. */
    List<Respondent> listed(Round round) {
        return round.respondents().stream()
                .filter(each -> visa.includes(each, round.today()))
                .sorted(ordning.comparator)
                .toList();
    }

    /** As in an address. */
    public String visaPath() {
        return visa.path;
    }

    FollowUpQuery of(Long survey) {
        return new FollowUpQuery(ar, survey, lan, visa, ordning);
    }

    FollowUpQuery in(String county) {
        return new FollowUpQuery(ar, enkat, county, visa, ordning);
    }

    FollowUpQuery year(int year) {
        return new FollowUpQuery(year, null, lan, visa, ordning);
    }

    String href() {
        UriComponentsBuilder uri = UriComponentsBuilder.fromPath("/uppfoljning").queryParam("ar", ar);
        if (enkat != null) {
            uri.queryParam("enkat", enkat);
        }
        if (lan != null) {
            uri.queryParam("lan", lan);
        }
        if (visa != Show.ALL) {
            uri.queryParam("visa", visa.path);
        }
        if (ordning != Order.CODE) {
            uri.queryParam("ordning", ordning.path);
        }
        return uri.toUriString();
    }
}
