export { answerText, limitsText } from './answer-text.ts';
export type { Answer, Answers, BudgetAnswer, Draft } from './answers.ts';
export {
  budgetOf,
  draftOf,
  emptyDraft,
  submittedAnswers,
  visibleQuestions,
  visibleSections,
} from './answers.ts';
export { answersDocument, questionsDocument } from './answers-document.ts';
export { type BudgetFigures, budgetRows, figuresOf, type GrantTerms, lineTotal } from './budget.ts';
export { type CanonicalContent, canonicalContent, hashOfForm } from './canonical.ts';
export { check, checkSection } from './check.ts';
export { type FormDefinition, findBudget, findSection, questionsOf, type Section } from './definition.ts';
export { addQuestion, addSection } from './drafts/add-to-draft.ts';
export { describeDraft } from './drafts/describe-draft.ts';
export { startDraft } from './drafts/start-draft.ts';
export { draftWorkflow } from './drafts/workflow.ts';
export { earlierAnswer } from './earlier.ts';
export { fieldsOf } from './fields-of.ts';
export { formFromYaml, loadForms } from './load-form.ts';
export { documentWaits, keptDocument, seenOfDocument, withKeptDocument } from './offline/kept-document.ts';
export { offlineBlocks, valuesText } from './offline/offline-document.ts';
export { type Filled, filledOf, type Read, readFilled, withUnits } from './offline/read-offline.ts';
export { AnswersView, type AnswersViewProps } from './pages/answers-view.tsx';
export { BothAnswers } from './pages/both-answers.tsx';
export { BudgetFiguresTable } from './pages/budget-figures.tsx';
export { BudgetView } from './pages/budget-view.tsx';
export { FileSaid } from './pages/file-said.tsx';
export { FormPrint } from './pages/form-print.tsx';
export { FormTasks } from './pages/form-tasks.tsx';
export { SectionForm, type SectionFormProps } from './pages/section-form.tsx';
export { type Open, openOf, StillOpen } from './pages/still-open.tsx';
export { UnscannedNote } from './pages/unscanned-note.tsx';
export { parseForm } from './parse-form.ts';
export { errorTexts, labelOf, problemText } from './problem-text.ts';
export type { AnswerProblem, Attachment, FileOffer, FormContext } from './problems.ts';
export { answersOfProfile, factOf } from './profile.ts';
export { publishForm } from './publish-form.ts';
export { publishFormsOfAction } from './publish-forms-of-action.ts';
export {
  type FormSummary,
  type FormVersion,
  findForm,
  findFormVersion,
  getForm,
  latestForm,
  listForms,
  type Purpose,
} from './queries.ts';
export type { Heading, ProfileFact, Question, QuestionOf } from './questions.ts';
export { headings } from './questions.ts';
export { fieldName, keyOf, readTyped, withSection } from './read-typed.ts';
export { formRoutes } from './routes.tsx';
export { budgetSheets, rowsOfSheets, rowsOfText } from './rows/budget-sheet.ts';
export {
  columnsOf,
  filledLines,
  type HowTaken,
  keptRows,
  linesWith,
  withKeptRows,
  withRowsTaken,
} from './rows/kept-rows.ts';
export { CheckRows } from './rows/pages/check-rows.tsx';
export { ChooseRows } from './rows/pages/choose-rows.tsx';
export { type GivenRows, readRows } from './rows/read-rows.ts';
export { type Press, pressOf, type SavedSection, saveSection, sectionAfter } from './save-section.ts';
export { type SectionState, sectionStates } from './section-states.ts';
export {
  acceptedTypes,
  acceptUploads,
  type FileRule,
  kindsOfField,
  kindsText,
  megabytes,
  mustBeTaken,
  offerField,
  ruleOfAny,
  type Upload,
} from './uploads.ts';
