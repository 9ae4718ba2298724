package rose.publication.feedback;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import rose.agreements.Agreement;
import rose.agreements.Agreements;
import rose.organisations.Organisation;
import rose.organisations.Organisations;
import rose.platform.Missing;
import rose.platform.Texts;
import rose.platform.pdf.PdfDocument;
import rose.platform.pdf.PdfWriter;
import rose.publication.feedback.FactSheetWords.Room;

/**
 * Fact sheets of a year: two pages A4 (PDF/UA-1) for each recipient and each county. Nothing in them but numbers, which are open,
 * and titles that are published.
 */
@Component
public class FactSheets {

    private static final int PAGES = 2;

    /** From all that there is room for to what always fits. */
    private static final List<Room> ROOMS = List.of(
            new Room(6, 2, 4, false),
            new Room(6, 1, 7, false),
            new Room(3, 1, 6, false),
            new Room(3, 1, 6, true),
            new Room(0, 1, 3, true));

    private final FactSheetWords words;
    private final Comparisons comparisons;
    private final Organisations organisations;
    private final Agreements agreements;
    private final TemplateEngine templates;
    private final PdfWriter writer = new PdfWriter();

    FactSheets(
            FactSheetWords words,
            Comparisons comparisons,
            Organisations organisations,
            Agreements agreements,
            TemplateEngine templates) {
        this.words = words;
        this.comparisons = comparisons;
        this.organisations = organisations;
        this.agreements = agreements;
        this.templates = templates;
    }

    /** The years that there can be sheets of, newest first. */
    public List<Integer> years() {
        return agreements.all().reversed().stream().map(Agreement::year).toList();
    }

    /** All that there is a sheet of: every recipient, then every county. */
    public List<Subject> subjects() {
        List<Subject> all = new ArrayList<>();
        organisations.recipients().forEach(each -> all.add(new Subject.Recipient(each)));
        organisations.counties().forEach(each -> all.add(new Subject.Territory(each)));
        return all;
    }

    /** @throws Missing where there is none of that key */
    public Subject subject(String key) {
        return subjects().stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new Missing("fact sheet of " + key));
    }

    public Subject subject(Organisation organisation) {
        return new Subject.Recipient(organisation);
    }

    /** One, with the numbers as they are now. */
    public byte[] pdf(Subject subject, int year, Texts texts) {
        return reading(year, texts).pdf(subject);
    }

    /** @throws Missing where there is no agreement for that year */
    public Reading reading(int year, Texts texts) {
        agreements.agreement(year);
        return new Reading(year, comparisons.reading(year), texts);
    }

    /** Sheets whose numbers are all of one moment. Safe for concurrent use. */
    public final class Reading {

        private final int year;
        private final Comparisons.Reading numbers;
        private final Texts texts;

        private Reading(int year, Comparisons.Reading numbers, Texts texts) {
            this.year = year;
            this.numbers = numbers;
            this.texts = texts;
        }

        public byte[] pdf(Subject subject) {
            for (Room room : ROOMS) {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                if (write(words.sheet(subject, year, numbers, room, texts), out) == PAGES) {
                    return out.toByteArray();
                }
            }
            throw new IllegalStateException("more than two pages: " + subject.key());
        }

        private int write(FactSheet sheet, ByteArrayOutputStream out) {
            StringOutput html = new StringOutput();
            templates.render("publication/fact-sheet.jte", Map.of("sheet", sheet, "texts", texts), html);
            return writer.write(
                    new PdfDocument(
                            html.toString(),
                            texts.get("publication.sheet.title", String.valueOf(year), sheet.name()),
                            texts.locale(),
                            texts.get("publication.sheet.author"),
                            texts.get("publication.sheet.subject", sheet.fullName(), String.valueOf(year)),
                            sheet.computedAt(),
                            Optional.empty()),
                    out);
        }
    }
}
