/**
 * Surveys as data (Swedish: <em>enkäter</em>): what each asks, in numbered versions of which a published one never changes, and
 * the designer that makes them. What is answered to them is kept in {@code collection}.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "surveys",
        allowedDependencies = {"agreements", "organisations", "platform", "shell"})
package rose.surveys;
