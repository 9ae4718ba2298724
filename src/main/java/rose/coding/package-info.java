/**
 * Codebooks (Swedish: kodböcker) and the sorting of interventions into their categories. Only settled codes count.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "coding",
        allowedDependencies = {
            "collection",
            "collection::facts",
            "agreements",
            "organisations",
            "platform",
            "platform::jobs",
            "platform::mail",
            "platform::charts",
            "platform::table",
            "shell"
        })
package rose.coding;
