package rose.collection.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import rose.collection.ResponseContent;
import rose.platform.Texts;
import rose.surveys.questions.Block;

/** Writes a response as a workbook, sheet by sheet and some rows at a time. */
public final class WorkbookWriter {

    private static final int SHEET_NAME = 31;

    private final ResponseContent content;
    private final Cover cover;
    private final Texts texts;
    private final Set<String> names = new HashSet<>();

    private WorkbookWriter(ResponseContent content, Cover cover, Texts texts) {
        this.content = content;
        this.cover = cover;
        this.texts = texts;
    }

    /** Writes it and leaves the stream open. */
    public static void write(ResponseContent content, Cover cover, Texts texts, OutputStream out) throws IOException {
        new WorkbookWriter(content, cover, texts).write(out);
    }

    private void write(OutputStream out) throws IOException {
        try (Workbook book = new Workbook(out, "Rose", "1.0")) {
            Worksheet guide = sheet(book, texts.get("collection.workbook.sheet.guide"));
            Map<Block, Worksheet> blocks = new LinkedHashMap<>();
            content.definition().blocks().stream()
                    .sorted(java.util.Comparator.comparing(block -> !block.interventions()))
                    .forEach(block -> blocks.put(block, sheet(book, name(block))));
            Worksheet questions = content.definition().fields().isEmpty()
                    ? null
                    : sheet(book, texts.get("collection.workbook.sheet.questions"));
            Worksheet listed = sheet(book, texts.get("collection.workbook.sheet.options"));
            Worksheet state = sheet(book, "Röse");
            state.setVisibilityState(VisibilityState.VERY_HIDDEN);

            OptionLists options = new OptionLists(listed, content.definition(), texts);
            GuideSheet.write(guide, content, cover, texts);
            guide.finish();
            for (var each : blocks.entrySet()) {
                new EntrySheet(each.getValue(), each.getKey(), options, texts)
                        .write(content.entries(each.getKey().id()));
                each.getValue().finish();
            }
            if (questions != null) {
                new QuestionSheet(questions, content, options, texts).write();
                questions.finish();
            }
            options.write();
            listed.finish();
            StateSheet.write(state, content, cover, texts);
            state.finish();
        }
    }

    private String name(Block block) {
        return block.interventions()
                ? texts.get("collection.workbook.sheet.interventions")
                : block.common().label().in(texts);
    }

    /** A new sheet; its name without what Excel does not take in one, and unlike all others. */
    private Worksheet sheet(Workbook book, String wanted) {
        String plain = wanted.replaceAll("[\\[\\]:*?/\\\\'\"\\p{Cntrl}]", " ")
                .replaceAll("\\s+", " ")
                .strip();
        String name = cut(plain.isEmpty() ? "-" : plain, SHEET_NAME);
        for (int i = 2; !names.add(name.toLowerCase(Locale.ROOT)); i++) {
            name = cut(plain, SHEET_NAME - 5) + " " + i;
        }
        return book.newWorksheet(name);
    }

    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end).strip();
    }
}
