import type { Typed } from '../platform/http/route.ts';
import {
  type Answer,
  type Answers,
  budgetOf,
  type Draft,
  entriesOf,
  typedText,
  visibleQuestions,
  visibleSections,
} from './answers.ts';
import { checkSection } from './check.ts';
import type { FormDefinition, Section } from './definition.ts';
import type { FormContext } from './problems.ts';
import type { QuestionOf } from './questions.ts';
import { fieldName, withSection } from './read-typed.ts';

/** Which button of a section's page was pressed. Every one of them saves the draft first. */
export type Press =
  | { readonly kind: 'continue' | 'leave' | 'recalculate' | 'read_rows' | 'earlier' }
  | { readonly kind: 'add'; readonly question: string }
  | { readonly kind: 'remove'; readonly question: string; readonly row: number }
  | { readonly kind: 'remove_file'; readonly file: string };

export function pressOf(typed: Typed): Press {
  const [add, remove, file] = ['_add', '_remove', '_remove_file'].map((name) => typedText(typed, name));
  if (add) return { kind: 'add', question: add };
  const row = /^([a-z0-9_]+)\.(\d{1,3})$/.exec(remove ?? '');
  if (row) return { kind: 'remove', question: row[1]!, row: Number(row[2]) };
  if (file) return { kind: 'remove_file', file };
  if (typedText(typed, '_read_rows')) return { kind: 'read_rows' };
  if (typedText(typed, '_earlier')) return { kind: 'earlier' };
  if (typedText(typed, '_leave')) return { kind: 'leave' };
  return { kind: typedText(typed, '_recalculate') ? 'recalculate' : 'continue' };
}

export type SavedSection = {
  readonly draft: Draft;
  readonly press: Press;
  /** The same page again: a row was added or removed, a new question came to light, or something cannot be read. */
  readonly stay: boolean;
  /** Where on the page to go on: the id of an element, without `#`. */
  readonly anchor: string | undefined;
  /** The budget was calculated and something is wrong with it: the page says so at its top. */
  readonly calculated?: boolean;
};

/** What to store after a section's page was sent, and where to go. Works without script: rows come and go by saving. */
export function saveSection(
  form: FormDefinition,
  section: Section,
  draft: Draft,
  typed: Typed,
  context: FormContext,
): SavedSection {
  const press = pressOf(typed);
  const read = withSection(draft, section, typed);
  if (press.kind === 'add') return changed(addRow(section, read, press.question), press);
  if (press.kind === 'remove') return changed(removeRow(section, read, press.question, press.row), press);
  const shown = typedText(typed, '_shown').split(' ');
  const fresh = visibleQuestions(form, section, read.answers).filter(({ key }) => !shown.includes(key));
  const news = typedText(typed, '_shown') !== '' && fresh.length > 0;
  const broken = checkSection(form, section, read, context, 'draft').length > 0;
  const stay =
    press.kind === 'recalculate' ||
    press.kind === 'remove_file' ||
    press.kind === 'read_rows' ||
    press.kind === 'earlier' ||
    (press.kind === 'continue' && (news || broken));
  const budget = section.questions.find(({ type }) => type === 'budget');
  const calculates = press.kind === 'recalculate' && budget !== undefined;
  const calculated = calculates && checkSection(form, section, read, context, 'calculated').length > 0;
  const figures = calculates && !calculated ? figuresMark(budget.key) : undefined;
  const anchor = news ? anchorOf(fieldName(fresh[0]!.key)) : figures;
  return { draft: read, press, stay, anchor, calculated };
}

function changed({ draft, row }: { draft: Draft; row: string | undefined }, press: Press): SavedSection {
  return { draft, press, stay: true, anchor: row && anchorOf(`${fieldName(row)}-row`) };
}

/** The id of the figures of a budget: what was calculated is seen where it is. */
export const figuresMark = (key: string): string => anchorOf(fieldName(`${key}-figures`));

/** An element's id from a field's name, as the components make it. */
function anchorOf(name: string): string {
  return name.replace(/[^\w-]+/g, '-');
}

type Rows = QuestionOf<'group'> | QuestionOf<'budget'>;

function findRows(section: Section, key: string): Rows | undefined {
  return section.questions.find(
    (question): question is Rows =>
      question.key === key && (question.type === 'group' || question.type === 'budget'),
  );
}

function addRow(section: Section, draft: Draft, key: string): { draft: Draft; row: string | undefined } {
  const question = findRows(section, key);
  if (!question) return { draft, row: undefined };
  const rows = rowsOf(question, draft.answers);
  const most = question.type === 'group' ? question.max : question.maxLines;
  if (rows.length >= most) return { draft, row: `${key}.${most - 1}` };
  return {
    draft: { ...draft, answers: withRows(question, draft.answers, [...rows, {}]) },
    row: `${key}.${rows.length}`,
  };
}

/** Without the row; the unreadable texts of the rows behind it move up with them. */
function removeRow(
  section: Section,
  draft: Draft,
  key: string,
  row: number,
): { draft: Draft; row: string | undefined } {
  const question = findRows(section, key);
  if (!question) return { draft, row: undefined };
  const rows = rowsOf(question, draft.answers).filter((_, index) => index !== row);
  const prefix = `${fieldName(key)}.`;
  const raw = Object.entries(draft.raw).flatMap(([name, text]) => {
    if (!name.startsWith(prefix)) return [[name, text]];
    const [index = '', ...part] = name.slice(prefix.length).split('.');
    if (Number(index) === row) return [];
    return [[`${prefix}${Number(index) > row ? Number(index) - 1 : index}.${part.join('.')}`, text]];
  });
  const answers = withRows(question, draft.answers, rows);
  return { draft: { answers, raw: Object.fromEntries(raw) }, row: `${key}.${Math.max(0, row - 1)}` };
}

function rowsOf(question: Rows, answers: Answers): readonly object[] {
  const answer = answers[question.key];
  return question.type === 'group' ? entriesOf(answer) : budgetOf(answer).lines;
}

/** The answers with other rows; without any rows there is no answer, as when a page comes without one. */
function withRows(question: Rows, answers: Answers, rows: readonly object[]): Answers {
  const { [question.key]: before, ...others } = answers;
  const budget = budgetOf(before);
  if (rows.length === 0 && budget.requestedMinor === undefined) return others;
  const answer = question.type === 'group' ? rows : { ...budget, lines: rows };
  return { ...others, [question.key]: answer as Answer };
}

/** The section that comes after this one for these answers. Undefined after the last. */
export function sectionAfter(form: FormDefinition, draft: Draft, section: Section): Section | undefined {
  const sections = visibleSections(form, draft.answers);
  return sections[sections.findIndex(({ key }) => key === section.key) + 1];
}
