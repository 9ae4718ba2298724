/**
 * What recipients report: responses and interventions (Swedish: redovisningar och insatser), and the import of them. Who may
 * read which text is decided here.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "collection",
        allowedDependencies = {
            "agreements",
            "organisations",
            "platform",
            "platform::charts",
            "platform::pdf",
            "platform::table",
            "shell"
        })
package rose.collection;
