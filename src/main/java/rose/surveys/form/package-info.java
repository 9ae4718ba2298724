/**
 * A survey's questions as a form (Swedish: <em>formulär</em>), the same for those who answer and for those who look at a draft.
 * The template beside it is {@code surveys/form.jte}.
 */
@org.springframework.modulith.NamedInterface("form")
package rose.surveys.form;
