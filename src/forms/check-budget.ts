import { type BudgetAnswer, type BudgetLine, type Draft, isEmptyLine } from './answers.ts';
import { type BudgetViolation, figuresOf, type GrantTerms } from './budget.ts';
import type { CheckMode, Found } from './problems.ts';
import type { QuestionOf } from './questions.ts';
import { fieldName } from './read-typed.ts';
import { keptRows } from './rows/kept-rows.ts';

const parts = ['heading', 'description', 'unit', 'units', 'rate'] as const;
type Part = (typeof parts)[number];

/** What is wrong with a budget: unreadable or missing parts by line, then the rules that its figures break. */
export function checkBudget(
  question: QuestionOf<'budget'>,
  budget: BudgetAnswer,
  raw: Draft['raw'],
  terms: GrantTerms | undefined,
  mode: CheckMode,
): Found[] {
  const { key } = question;
  const found: Found[] = [];
  let filled = 0;
  budget.lines.forEach((line, index) => {
    const at = `${key}.${index}`;
    const mistaken = parts.filter((part) => raw[fieldName(`${at}.${part}`)] !== undefined);
    found.push(
      ...mistaken.map((part) =>
        problemAt(at, part, index, part === 'units' ? 'malformed_units' : 'malformed_money'),
      ),
    );
    if (isEmptyLine(line) && mistaken.length === 0) return;
    filled++;
    found.push(...lineProblems(line, at, index, question.currency));
    if (mode !== 'submit') return;
    const gaps = parts.filter((part) => partOf(line, part) === undefined && !mistaken.includes(part));
    found.push(
      ...gaps.map((part) => problemAt(at, part, index, part === 'heading' ? 'nothing_chosen' : 'missing')),
    );
  });
  const requested = `${key}-requested`;
  const unreadable = raw[fieldName(requested)] !== undefined;
  if (unreadable) found.push({ path: requested, code: 'malformed_money' });
  if (keptRows(raw, key)) found.push({ path: `${key}-rows_text`, code: 'rows_waiting' });
  if (mode === 'draft') return found;
  if (mode === 'calculated') return [...found, ...brokenRules(question, budget, terms)];
  if (filled === 0 && question.required)
    found.unshift({ path: key, field: fieldName(`${key}.0.heading`), code: 'no_budget' });
  if (filled > 0 && budget.requestedMinor === undefined && !unreadable)
    found.push({ path: requested, code: 'missing' });
  return [...found, ...brokenRules(question, budget, terms)];
}

/** The rules that the figures of a budget break: what its page says beside them, and what keeps it from being submitted. */
export function brokenRules(
  question: QuestionOf<'budget'>,
  budget: BudgetAnswer,
  terms: GrantTerms | undefined,
): Found[] {
  return figuresOf(question, budget, terms)
    .violations.filter(({ code }) => code !== 'line_too_large')
    .map((one) => violationAt(question, budget, one));
}

function lineProblems(line: BudgetLine, at: string, index: number, currency: string): Found[] {
  const found: Found[] = [];
  if ((line.description?.length ?? 0) > 300)
    found.push(problemAt(at, 'description', index, 'too_long', { max: 300 }));
  if ((line.unit?.length ?? 0) > 60) found.push(problemAt(at, 'unit', index, 'too_long', { max: 60 }));
  if (line.units?.startsWith('-')) found.push(problemAt(at, 'units', index, 'negative'));
  if ((line.rateMinor ?? 0) < 0) found.push(problemAt(at, 'rate', index, 'negative'));
  const { violations } = figuresOf(
    { currency, headings: [], ceilings: [], coFinancingPercent: 0 },
    { lines: [line] },
  );
  if (violations.length > 0)
    found.push(problemAt(at, 'rate', index, 'line_too_large', { ...violations[0]!.details, currency }));
  return found;
}

function problemAt(
  at: string,
  part: Part,
  index: number,
  code: string,
  details: Found['details'] = {},
): Found {
  return { path: `${at}.${part}`, code, details: { line: index + 1, ...details } };
}

function partOf(line: BudgetLine, part: Part): string | number | undefined {
  return part === 'rate' ? line.rateMinor : line[part];
}

/** A broken rule belongs to the first line of its heading, or to the requested amount. */
function violationAt(
  question: QuestionOf<'budget'>,
  budget: BudgetAnswer,
  violation: BudgetViolation,
): Found {
  const { code, heading, of, details } = violation;
  const line = budget.lines.findIndex((one) => one.heading === heading);
  const path = heading ? `${question.key}.${Math.max(line, 0)}.rate` : `${question.key}-requested`;
  const about = { ...(heading ? { heading } : {}), ...(of ? { of } : {}) };
  return { path, code, details: { ...details, ...about, currency: question.currency } };
}
