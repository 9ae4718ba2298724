/**
 * Turns a finished page into a PDF that people with assistive technology can read (PDF/UA-1). Swedish:
 * tillgänglig pdf. Knows nothing of what it is about: what is on the page is what is in the file.
 */
@org.springframework.modulith.NamedInterface("pdf")
package rose.platform.pdf;
