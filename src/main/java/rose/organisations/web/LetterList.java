package rose.organisations.web;

import java.util.List;
import rose.platform.Texts;
import rose.platform.mail.PostedLetter;
import rose.shell.Paging;

/** One page of the list of letters. */
public record LetterList(String caption, Paging paging, List<Row> rows) {

    /** One letter. {@code language} is that of its subject. */
    public record Row(
            String href,
            String subject,
            String language,
            String toName,
            String toAddress,
            LetterTag tag,
            String written) {}

    static LetterList of(List<PostedLetter> letters, Paging paging, Texts texts) {
        return new LetterList(
                texts.count("organisations.letters.caption", paging.rows()),
                paging,
                letters.stream().map(letter -> row(letter, texts)).toList());
    }

    private static Row row(PostedLetter letter, Texts texts) {
        return new Row(
                "/brev/" + letter.id(),
                letter.subject(),
                letter.language(),
                letter.toName(),
                letter.toAddress(),
                LetterTag.of(letter.state(), texts),
                texts.dateTime(letter.createdAt()));
    }
}
