/**
 * A response as an Excel workbook (Swedish: <em>arbetsbok</em>): written with what stands in the response, and compared with it
 * when it comes back filled in. Nothing is saved here, and nobody asked for permission: that is {@link
 * rose.collection.Workbooks}. Begin at {@link rose.collection.workbook.WorkbookWriter} and {@link
 * rose.collection.workbook.WorkbookReader}.
 */
package rose.collection.workbook;
