/** Codebooks as files, in and out: YAML, CSV and REFI-QDA (Swedish: kodbok som fil). No database. */
package rose.coding.exchange;
