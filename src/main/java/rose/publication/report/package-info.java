/** Reports that are written in the browser, whose numbers compute themselves (Swedish: lägesrapporter). Read {@link rose.publication.report.ReportDocument} first, then {@link rose.publication.report.Markup}. */
package rose.publication.report;
