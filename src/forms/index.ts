export type { Answers, BudgetAnswer, Draft } from './answers.ts';
export { budgetOf, draftOf, emptyDraft, submittedAnswers, visibleSections } from './answers.ts';
export { type BudgetFigures, figuresOf, type GrantTerms, lineTotal } from './budget.ts';
export { type CanonicalContent, canonicalContent, hashOfForm } from './canonical.ts';
export { type AnswerProblem, type Attachment, check, checkSection, type FormContext } from './check.ts';
export {
  type FormDefinition,
  findBudget,
  findSection,
  parseForm,
  questionsOf,
  type Section,
} from './definition.ts';
export { fieldsOf } from './fields-of.ts';
export { formFromYaml, loadForms } from './load-form.ts';
export { publishForm } from './publish-form.ts';
export {
  type FormSummary,
  type FormVersion,
  findForm,
  getForm,
  latestForm,
  listForms,
  type Purpose,
} from './queries.ts';
export type { Heading, Question, QuestionOf } from './questions.ts';
export { headings } from './questions.ts';
export { fieldName, readTyped, withSection } from './read-typed.ts';
export { isComplete, type SectionState, sectionStates } from './section-states.ts';
