/** The views of {@link rose.collection.facts}, one class each. */
@org.springframework.modulith.NamedInterface("facts")
package rose.collection.facts.tables;
