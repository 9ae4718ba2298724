package rose.collection;

import java.time.LocalDate;
import java.util.List;
import rose.agreements.AreaPart;
import rose.organisations.Organisation;

/**
 * A row of a file of answers that can be imported: all of it has been checked.
 *
 * @param answers one for each chosen option; all to the same question, and the same row of it
 * @param submittedOn null where the file does not tell
 */
record ImportedAnswer(
        long line, AreaPart area, Organisation organisation, List<ClosedAnswer> answers, LocalDate submittedOn) {}
