/**
 * Surveys as FHIR R4 Questionnaires and what is answered to them as QuestionnaireResponses, in and out. What one side has and the
 * other has not is told as a {@link rose.surveys.fhir.Loss}, never dropped in silence; docs/howto/survey-files.md has the table.
 */
@org.springframework.modulith.NamedInterface("fhir")
package rose.surveys.fhir;
