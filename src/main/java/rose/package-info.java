/** Röse: follows, evaluates and supports what public grants for mental health lead to. Start reading at {@link rose.RoseApplication}. */
package rose;
