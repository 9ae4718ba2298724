/**
 * Letters by e-mail (Swedish: <em>brev</em>): written in the transaction of what they tell of, sent at most once,
 * kept for whoever asks what became of them. Begin at {@link rose.platform.mail.Letters}.
 */
@org.springframework.modulith.NamedInterface("mail")
package rose.platform.mail;
