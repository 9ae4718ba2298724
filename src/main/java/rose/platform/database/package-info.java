/**
 * The embedded database: a durable, password-protected PostgreSQL that the program unpacks, starts and stops by
 * itself, for those who have no database server of their own. In Swedish: <i>den inbyggda databasen</i>.
 */
@org.springframework.modulith.NamedInterface("database")
package rose.platform.database;
