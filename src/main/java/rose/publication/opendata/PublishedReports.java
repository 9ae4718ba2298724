package rose.publication.opendata;

import java.util.List;

/** The status reports that have been published: implemented where reports are frozen. */
public interface PublishedReports {

    /** Newest first, every version. */
    List<PublishedReport> published();
}
