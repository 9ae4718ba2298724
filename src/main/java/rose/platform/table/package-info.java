/**
 * Reads one table (Swedish: <em>tabell</em>) from a file that a user hands in, CSV or XLSX, row by row and in bounded
 * memory whatever the file holds. Knows nothing of what the table is about. Begin at {@link
 * rose.platform.table.TableFiles}.
 */
@org.springframework.modulith.NamedInterface("table")
package rose.platform.table;
