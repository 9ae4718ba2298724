/**
 * Charts (diagram, kartor) drawn on the server as SVG: bars, pairs of bars, curves, a matrix of links, a tile map and a
 * drawn map of counties. A chart is data ({@link rose.platform.charts.Chart});
 * {@link rose.platform.charts.Charts} draws it for a page, for a file of its own or for the PDF. Words and numbers
 * come formatted from the caller; what they are about, nothing here knows.
 */
@org.springframework.modulith.NamedInterface("charts")
package rose.platform.charts;
