/**
 * Who there is: counties, regions, municipalities, county bodies, authorities (Swedish: län, regioner, kommuner,
 * länsgemensamma, myndigheter); their accounts, roles and what each may do.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "organisations",
        allowedDependencies = {"platform", "platform::mail", "shell"})
package rose.organisations;
