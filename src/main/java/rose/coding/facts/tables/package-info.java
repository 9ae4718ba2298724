/** The views of {@link rose.coding.facts}, one class each. */
@org.springframework.modulith.NamedInterface("facts")
package rose.coding.facts.tables;
