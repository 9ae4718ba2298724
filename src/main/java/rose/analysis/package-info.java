/**
 * Figures as data: what is counted, how, and what lies behind each number. An answer reaches a figure only through here.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "analysis",
        allowedDependencies = {
            "coding",
            "coding::facts",
            "collection",
            "collection::facts",
            "agreements",
            "organisations",
            "platform",
            "shell"
        })
package rose.analysis;
