package rose.collection.workbook;

/** By what a sheet, a column or a row is known again, whatever people have renamed and moved. They stand where nobody looks. */
final class Marks {

    /** Before a block's id, in the first row: the sheet has a row for each of its entries, whose ids stand in this column. */
    static final String ENTRY = "rose:entry:";
    /** In the first row: the sheet has a row for each question outside of blocks, whose ids stand in this column. */
    static final String QUESTION = "rose:question";
    /** In the first row of such a sheet: the column of the answers. */
    static final String ANSWER = "rose:answer";
    /** In an id's place: the row holds headings. */
    static final String WORDS = "rose:words";
    /** In the first row of sheets that are only read by people. */
    static final String OURS = "rose:help";
    /** In the first row of the sheet that tells what the workbook was made from. */
    static final String STATE = "rose:state";

    /** The form of what stands on that sheet. */
    static final int FORM = 1;

    /** What a cell holds at most, in UTF-16 units; Excel cuts the rest. */
    static final int MOST = 32_767;

    private Marks() {}
}
