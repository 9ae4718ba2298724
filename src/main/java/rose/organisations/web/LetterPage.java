package rose.organisations.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rose.platform.Texts;
import rose.platform.mail.PostedLetter;
import rose.platform.mail.PublicAddress;

/**
 * One letter as its page shows it.
 *
 * @param explained its state in a sentence
 * @param problem what the mail server answered; null if nothing has gone wrong
 * @param paragraphs empty where its text is not to be shown
 */
public record LetterPage(
        long id,
        String subject,
        String language,
        String toName,
        String toAddress,
        LetterTag tag,
        String explained,
        String written,
        String changed,
        String problem,
        List<List<Part>> paragraphs,
        boolean maySendAgain) {

    private static final Pattern LINK = Pattern.compile("https?://\\S*[^\\s.,;:!?)\\]}>\"'”’]");

    /** A piece of text. @param href where it leads within this program; null if it is no link of ours */
    public record Part(String text, String href) {}

    static LetterPage of(PostedLetter letter, boolean maySendAgain, PublicAddress address, Texts texts) {
        return new LetterPage(
                letter.id(),
                letter.subject(),
                letter.language(),
                letter.toName(),
                letter.toAddress(),
                LetterTag.of(letter.state(), texts),
                texts.get("organisations.letters.explained." + letter.state()),
                texts.dateTime(letter.createdAt()),
                texts.dateTime(letter.changedAt()),
                letter.problem(),
                letter.body() == null ? List.of() : paragraphs(letter.body(), address),
                maySendAgain);
    }

    private static List<List<Part>> paragraphs(String body, PublicAddress address) {
        return Pattern.compile("\n{2,}")
                .splitAsStream(body.strip())
                .map(paragraph -> parts(paragraph, address))
                .toList();
    }

    private static List<Part> parts(String text, PublicAddress address) {
        List<Part> parts = new ArrayList<>();
        int from = 0;
        Matcher links = LINK.matcher(text);
        for (MatchResult link : links.results().toList()) {
            String href = address.pathOf(link.group()).orElse(null);
            if (href != null) {
                parts.add(new Part(text.substring(from, link.start()), null));
                parts.add(new Part(link.group(), href));
                from = link.end();
            }
        }
        parts.add(new Part(text.substring(from), null));
        return parts.stream().filter(part -> !part.text().isEmpty()).toList();
    }
}
