/** The public site's pages. */
package rose.publication.site.web;
