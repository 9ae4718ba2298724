/**
 * What goes back to those who report (Swedish: återkoppling): a page for each response the moment it is handed in, and a fact sheet
 * for each recipient and county. Begin at {@link rose.publication.feedback.Feedbacks} and {@link rose.publication.feedback.FactSheets}.
 */
package rose.publication.feedback;
