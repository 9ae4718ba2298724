/**
 * Open data (Swedish: öppna data): every published table as files, the surveys' data with its documentation, the catalogue of all
 * of it, and the API. Whatever leaves here is what the public may read, whoever asks.
 */
package rose.publication.opendata;
