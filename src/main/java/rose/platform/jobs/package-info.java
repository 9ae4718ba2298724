/**
 * Work that is done by the clock (Swedish: <em>återkommande jobb</em>): a module declares a {@link
 * rose.platform.jobs.Job} as a bean, and it runs once each time whatever the number of nodes.
 */
@org.springframework.modulith.NamedInterface("jobs")
package rose.platform.jobs;
