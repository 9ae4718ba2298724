/** The open HTTP API, {@code /api/v1}: what it serves stands in {@code rose/publication/openapi.yaml}, and a test holds them together. */
package rose.publication.opendata.api;
