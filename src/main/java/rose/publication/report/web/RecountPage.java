package rose.publication.report.web;

import rose.publication.report.Recount;
import rose.publication.report.ReportDocument;

/** An edition counted again. */
public record RecountPage(long id, ReportDocument document, Recount recount) {}
