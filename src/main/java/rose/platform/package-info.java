/**
 * What every module stands on and none owns: the command line's contract, texts in two languages, audit trail, content that
 * the program installs, problems that a user can meet, the database.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "platform",
        allowedDependencies = {})
package rose.platform;
