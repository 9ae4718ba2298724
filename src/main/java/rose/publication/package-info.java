/**
 * What is shown of the figures: pages, files, and the status reports (Swedish: lägesrapporter), whose words people write and
 * whose numbers compute themselves.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "publication",
        allowedDependencies = {
            "analysis",
            "analysis::explore",
            "analysis::register",
            "analysis::rows",
            "coding",
            "coding::reliability",
            "collection",
            "agreements",
            "organisations",
            "platform",
            "platform::charts",
            "platform::jobs",
            "platform::mail",
            "platform::pdf",
            "shell",
            "surveys",
            "surveys::questions"
        })
package rose.publication;
