/** The views that coding publishes to analysis, generated from the database. */
@org.springframework.modulith.NamedInterface(name = "facts", propagate = true)
package rose.coding.facts;
