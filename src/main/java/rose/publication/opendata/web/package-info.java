/** The pages that tell of the open data. */
package rose.publication.opendata.web;
