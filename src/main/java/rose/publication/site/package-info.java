/**
 * The public site (Swedish: den öppna webbplatsen): the start page, a page for each county and each recipient, the search among
 * published interventions, and what search engines are told. The same to everybody, without account and without cookies. Begin at
 * {@link rose.publication.site.Profiles} and {@link rose.publication.site.PlaceAddresses}.
 */
package rose.publication.site;
