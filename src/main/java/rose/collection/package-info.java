/**
 * What recipients report (Swedish: <em>redovisningar och insatser</em>): responses, written field by field through the year, and
 * the interventions that they become when they are handed in; and the import of interventions. Who may read which text is
 * decided here.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "collection",
        allowedDependencies = {
            "agreements",
            "organisations",
            "platform",
            "platform::charts",
            "platform::jobs",
            "platform::mail",
            "platform::pdf",
            "platform::table",
            "shell",
            "surveys",
            "surveys::fhir",
            "surveys::form",
            "surveys::questions"
        })
package rose.collection;
