/**
 * Figures as data: what is counted, how, and what lies behind each number; and what the questions behind them cost. An answer reaches a figure only through here.
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
            "platform::charts",
            "platform::table",
            "shell",
            "surveys",
            "surveys::questions"
        })
package rose.analysis;
