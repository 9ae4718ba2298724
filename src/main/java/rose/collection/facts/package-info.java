/** The views that collection publishes to analysis, generated from the database; they hold no texts. */
@org.springframework.modulith.NamedInterface(name = "facts", propagate = true)
package rose.collection.facts;
