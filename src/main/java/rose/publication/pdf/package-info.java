/**
 * Turns a finished report page into a PDF that people with assistive technology can read (PDF/UA-1). Swedish:
 * tillgänglig pdf. Knows nothing of figures or numbers: what is on the page is what is in the file.
 */
package rose.publication.pdf;
