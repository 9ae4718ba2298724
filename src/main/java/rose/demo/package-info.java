/**
 * What the demo shows: demo accounts, the real named interventions, and synthetic years (Swedish: syntetiska år): invented
 * interventions and answers on a national scale that meet the numbers the authorities have published. The generator knows the rest
 * of the program through {@link rose.demo.SyntheticWorld} and {@link rose.demo.SyntheticSurveys} only.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "demo",
        allowedDependencies = {
            "analysis::register",
            "coding",
            "collection",
            "agreements",
            "organisations",
            "platform",
            "surveys",
            "surveys::questions"
        })
package rose.demo;
