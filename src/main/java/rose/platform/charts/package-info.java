/**
 * Charts (diagram, kartor) drawn on the server as SVG: bars, pairs of bars, groups of bars, stacks of answers, small
 * multiples, curves, series of years, a matrix of links, a flow, a network, a tile map and a drawn map of counties. A
 * chart is data ({@link rose.platform.charts.Chart}); {@link rose.platform.charts.Charts} draws it for a page, for a
 * file of its own or for the PDF, {@link rose.platform.charts.ChartPng} as an image. Words and numbers come formatted
 * from the caller; what they are about, nothing here knows.
 */
@org.springframework.modulith.NamedInterface("charts")
package rose.platform.charts;
