package rose.platform.pdf;

import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.LogMessageId;
import com.openhtmltopdf.util.LogMessageId.LogMessageId0Param;
import com.openhtmltopdf.util.LogMessageId.LogMessageId1Param;
import com.openhtmltopdf.util.LogMessageId.LogMessageId2Param;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.logging.Level;

/** What the renderer only logs, and what would leave a hole in the document: a drawing not drawn, a link to nowhere. */
final class RenderProblems implements Consumer<Diagnostic> {

    private static final Set<LogMessageId> HOLES = Set.of(
            LogMessageId0Param.EXCEPTION_SVG_COULD_NOT_DRAW,
            LogMessageId2Param.EXCEPTION_SVG_EXTERNAL_RESOURCE_NOT_ALLOWED,
            LogMessageId0Param.GENERAL_PDF_ACCESSIBILITY_NO_ALT_ATTRIBUTE_PROVIDED_FOR_IMAGE,
            LogMessageId1Param.GENERAL_PDF_COULD_NOT_FIND_VALID_TARGET_FOR_LINK);

    private final Set<String> found = new LinkedHashSet<>();

    @Override
    public void accept(Diagnostic diagnostic) {
        if (HOLES.contains(diagnostic.getLogMessageId()) || isBatikError(diagnostic)) {
            var cause = diagnostic.hasError() ? ": " + diagnostic.getError().getMessage() : "";
            found.add((diagnostic.getFormattedMessage() + cause).replaceAll("\\s+", " "));
        }
    }

    /** A value that Batik does not know, which it draws as black. */
    private static boolean isBatikError(Diagnostic diagnostic) {
        return diagnostic.getLogMessageId() == LogMessageId1Param.GENERAL_MESSAGE
                && diagnostic.getLevel() == Level.SEVERE;
    }

    void throwIfAny() {
        if (!found.isEmpty()) {
            throw new IllegalArgumentException("The page cannot be written as PDF: " + String.join("; ", found));
        }
    }
}
