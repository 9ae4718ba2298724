package rose.collection.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import rose.collection.ResponseContent;
import rose.collection.StoredAnswer;
import rose.platform.Texts;
import rose.platform.table.Cell;

/** Whatever stands in a response, a workbook that nobody has changed changes nothing; seventy surveys of all kinds. */
class WorkbookRoundTripTest {

    private static final int SURVEYS = 70;
    private static final Cover COVER = new Cover("Enkät", "Krokoms kommun", "Anna Berg", Instant.EPOCH, "bok");

    @TempDir
    Path folder;

    static Texts texts(String language) {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("rose.collection.messages", "rose.platform.messages", "rose.surveys.messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new Texts(messages, language.equals("sv") ? Texts.SWEDISH : Texts.ENGLISH);
    }

    /** Every change, as a person would tell it. */
    static final class Told implements Changes {

        final List<String> changes = new ArrayList<>();

        @Override
        public void from(String writer) {
            // who writes does not matter here
        }

        @Override
        public void add(String block, Map<String, String> answers) {
            changes.add(block + " + " + answers);
        }

        @Override
        public void change(Long entry, String question, String value, StoredAnswer replaced) {
            changes.add(entry + "." + question + " = " + value);
        }
    }

    static byte[] written(ResponseContent content, Texts texts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WorkbookWriter.write(content, COVER, texts, out);
        return out.toByteArray();
    }

    private WorkbookReport read(byte[] file, ResponseContent content, Told told) throws IOException {
        return WorkbookReader.read(Files.write(folder.resolve("bok.xlsx"), file), "bok.xlsx", content, told);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sv", "en"})
    void aWorkbookThatNobodyHasChangedChangesNothing(String language) throws IOException {
        for (int seed = 0; seed < SURVEYS; seed++) {
            ResponseContent content = new RandomResponse(seed).next();
            Told told = new Told();

            WorkbookReport report = read(written(content, texts(language)), content, told);

            assertThat(report.problems()).as("survey " + seed).isEmpty();
            assertThat(report.notes()).as("survey " + seed).isEmpty();
            assertThat(told.changes).as("survey " + seed).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sv", "en"})
    void norDoesOneThatAnotherProgramHasSavedWithSheetsRenamedAndColumnsTurned(String language) throws IOException {
        for (int seed = 0; seed < SURVEYS; seed++) {
            ResponseContent content = new RandomResponse(seed).next();
            BookEdit edit = BookEdit.open(written(content, texts(language)));
            List.copyOf(edit.sheets().keySet())
                    .forEach(sheet -> edit.turnColumns(sheet).rename(sheet, "B" + sheet.hashCode()));
            // ... but the hidden sheet, which nobody sees, is as it was
            edit.turnColumns("B" + "Röse".hashCode());
            Told told = new Told();

            WorkbookReport report = read(edit.save(), content, told);

            assertThat(report.problems()).as("survey " + seed).isEmpty();
            assertThat(told.changes).as("survey " + seed).isEmpty();
        }
    }

    @Test
    void theSameResponseGivesTheSameCells() throws IOException {
        for (int seed = 0; seed < SURVEYS; seed++) {
            ResponseContent content = new RandomResponse(seed).next();

            assertThat(BookEdit.open(written(content, texts("sv"))).sheets())
                    .isEqualTo(BookEdit.open(written(content, texts("sv"))).sheets());
        }
    }

    /** What stands in the cells says the same to an empty response as it did to the one that it was written from. */
    @ParameterizedTest
    @ValueSource(strings = {"sv", "en"})
    void whatIsReadIsWhatWasWritten(String language) throws IOException {
        int compared = 0;
        for (int seed = 0; seed < SURVEYS; seed++) {
            ResponseContent content = new RandomResponse(seed).next();
            ResponseContent emptied = new ResponseContent(
                    content.response(),
                    content.definition(),
                    content.answers().entrySet().stream()
                            .filter(answer -> answer.getValue().value().length() > 30_000)
                            .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
                    content.entries());
            BookEdit edit = BookEdit.open(written(content, texts(language)));
            BookEdit old = BookEdit.open(written(emptied, texts(language)));
            edit.sheets().put("Röse", old.sheet("Röse"));
            Told told = new Told();

            WorkbookReport report = read(edit.save(), emptied, told);

            List<String> expected = content.definition().fields().stream()
                    .filter(field -> content.answers().containsKey(field.id()))
                    .filter(field -> content.value(field.id()).length() <= 30_000
                            && !content.value(field.id()).isEmpty())
                    .filter(field ->
                            field.read(List.of(content.value(field.id()))).good())
                    .map(field -> "null." + field.id() + " = " + content.value(field.id()))
                    .toList();
            assertThat(told.changes)
                    .as("survey %d: %s", seed, report.problems())
                    .isEqualTo(expected);
            compared += expected.size();
        }
        assertThat(compared).isGreaterThan(300);
    }

    @Test
    void aTextThatBeginsLikeAFormulaIsATextInTheFile() throws IOException {
        ResponseContent content = new RandomResponse(3).next();
        BookEdit edit = BookEdit.open(written(content, texts("sv")));

        assertThat(edit.sheets().values().stream()
                        .flatMap(List::stream)
                        .flatMap(List::stream)
                        .filter(cell -> cell instanceof Cell.Formula || cell instanceof Cell.Failure))
                .isEmpty();
    }
}
