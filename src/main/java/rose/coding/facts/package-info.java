/** The views that coding publishes to analysis, generated from the database. */
@org.springframework.modulith.NamedInterface("facts")
package rose.coding.facts;
