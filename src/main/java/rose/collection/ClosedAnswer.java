package rose.collection;

/**
 * One chosen option, or one number: an answer that can be counted without being read.
 *
 * @param entryId of the block's entry as it is stored, which may have become an intervention; null outside of blocks, and for what
 *     came with a file
 * @param entry which of its block's entries, from 1; 0 outside of blocks
 * @param question with the block's id first within a block, as {@code ordinary_examples.kind}
 * @param rowId the row of a scale, or null
 * @param option its code; null for a number
 * @param number null for an option
 */
record ClosedAnswer(Long entryId, int entry, String question, String rowId, String option, Long number) {}
