/** The frame round every page: head, menu, language, sign-in page, error pages. It knows no noun of the domain. */
@org.springframework.modulith.ApplicationModule(
        displayName = "shell",
        allowedDependencies = {"platform"})
package rose.shell;
