/** The views that collection publishes to analysis, generated from the database; they hold no texts. */
@org.springframework.modulith.NamedInterface("facts")
package rose.collection.facts;
