/**
 * The yearly agreements (Swedish: överenskommelser): their areas and parts, the money allocated per level, the grants to each
 * recipient (stimulansmedel).
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "agreements",
        allowedDependencies = {"organisations", "platform", "platform::table", "shell"})
package rose.agreements;
