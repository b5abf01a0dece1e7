export { bookPayment } from './budget/book-payment.ts';
export type { BudgetLine } from './budget/budget-line.ts';
export { committedOf, type SubGrants } from './budget/committed.ts';
export { importBudget } from './budget/import-budget.ts';
export { countOpenWarnings } from './budget/note-warning.ts';
export { type BudgetOfHeading, listBudgetByHeading } from './budget/queries.ts';
export { holdBooks } from './budget/queries-books.ts';
export { subGrants } from './budget/queries-commitments.ts';
export {
  holdsUnknownPayment,
  listSpending,
  listSpentOfLines,
  roundsBooks,
  type Spending,
  type SpentOfLine,
} from './budget/queries-spending.ts';
export { listBudgetVersions, listVersionLines } from './budget/queries-versions.ts';
export { recordExpenditure } from './budget/record-expenditure.ts';
export { byHeading, movesOf, neededFor, type VersionKind } from './budget/rules-versions.ts';
export { expenditurePapers } from './budget/subject.ts';
export { warningTaskKinds, warningTasks } from './budget/warning-tasks.ts';
export { levelOf } from './budget/warnings.ts';
export { sourcesOf } from './contract/cofinancing.ts';
export { contractSetup } from './contract/list-setup-points.ts';
export { getContract, insertContract, listContracts } from './contract/queries.ts';
export { recordContract } from './contract/record-contract.ts';
export { type Contract, type PaymentTerms, unknownContract, unknownTerms } from './contract/rules.ts';
export type { LadderStep } from './definition/advocacy.ts';
export type { CapacityFile } from './definition/capacity.ts';
export { type Criterion, criteriaOfGrids } from './definition/criteria.ts';
export { indicatorsOf } from './definition/cross-checks.ts';
export { DefinitionError } from './definition/faults.ts';
export type { EvaluationGrid, GridDefinition } from './definition/grid.ts';
export type { ActionDefinition } from './definition/load-action.ts';
export { loadAction } from './definition/load-action.ts';
export type { Indicator, Logframe, LogframeResult } from './definition/logframe.ts';
export type { Measurement } from './definition/measurement.ts';
export {
  type ActionOrganisation,
  servedJurisdiction as definitionJurisdiction,
} from './definition/organisations.ts';
export type { PrivacyFile } from './definition/privacy.ts';
export {
  type Identification,
  type PoliceDuty,
  type ProtectionFile,
  protectionOf,
  type ServiceNeed,
  serviceNeeds,
} from './definition/protection.ts';
export type { ActionFile, ActionTarget } from './definition/schema.ts';
export {
  day as definitionDay,
  key as definitionKey,
  multilingual as definitionText,
  words as definitionWords,
} from './definition/texts.ts';
export { type RecordKind, vocabulary } from './definition/vocabulary.ts';
export { type HelpNumber, type VoiceClock, type VoiceKind, voiceKinds } from './definition/voice.ts';
export type { Activity, Milestone } from './definition/workplan.ts';
export { readYaml } from './definition/yaml-file.ts';
export { earliestDayOf } from './earliest-day.ts';
export { listIncome } from './income/queries.ts';
export { recordIncome } from './income/record-income.ts';
export { type FundingRow, fundingRows } from './income/rules.ts';
export { incomePapers } from './income/subject.ts';
export { addDocument } from './library/add-document.ts';
export { documentJobs, documentJobWords, indexDocument } from './library/index-document.ts';
export { listDocuments } from './library/queries.ts';
export { actionFindable } from './library/queries-findable.ts';
export { listTemplates, type Template } from './library/queries-store.ts';
export { reviseDocument } from './library/revise-document.ts';
export type { DocumentForm } from './library/schema.ts';
export { documentWorkflow } from './library/workflow.ts';
export { type ActivityFact, activityFacts } from './pages/activity-facts.tsx';
export type { OpenCall } from './pages/home-page.tsx';
export { Text } from './pages/words.tsx';
export { actionPapers } from './papers.ts';
export { changeProcurement } from './procurement/change-procurement.ts';
export {
  listContractsOf as listProcurement,
  listOfPersons,
  type Procurement,
} from './procurement/queries.ts';
export { type Late, mapValued } from './procurement/queries-late.ts';
export { type Commitment, listOrdered } from './procurement/queries-ordered.ts';
export { neededTogether } from './procurement/questions.ts';
export { recordProcurement } from './procurement/record-procurement.ts';
export type { ProcurementForm } from './procurement/schema.ts';
export { procurementPapers } from './procurement/subject.ts';
export { procurementTasks } from './procurement/tasks.ts';
export { procedureName, supplierFor } from './procurement/words.ts';
export {
  definitionHash,
  findDefinition,
  getDefinition,
  gridOf,
  keepDefinition,
  listParticipants,
  listPartners,
  type Participant,
} from './queries.ts';
export { loadRates } from './rates/load-rates.ts';
export { findRate, takeRate } from './rates/queries.ts';
export { listMissingRates } from './rates/queries-missing.ts';
export { rateTaskKinds, rateTasks } from './rates/rate-tasks.ts';
export { type ActionNeeds, actionRoutes } from './routes.tsx';
export type { Standing } from './rules.ts';
export { storeAction } from './store-action.ts';
export { setVatRule } from './vat/set-vat-rule.ts';
export { vatRulePapers } from './vat/subject.ts';
