import { isPlainDate } from '../platform/dates.ts';
import type { Typed } from '../platform/http/route.ts';
import { parseDecimal } from '../platform/language/typed-number.ts';
import { parseAmount } from '../platform/money.ts';
import {
  type Answer,
  type BudgetLine,
  type Draft,
  type Entry,
  type SimpleAnswer,
  typedText,
} from './answers.ts';
import type { Section } from './definition.ts';
import { longest, type QuestionOf, type SimpleQuestion } from './questions.ts';
import { cleanRows, keptRows, rowsField, withKeptRows } from './rows/kept-rows.ts';

type Raw = Record<string, string>;

/** The field name of a question's path: `q.partners.0.name`. */
export function fieldName(path: string): string {
  return `q.${path}`;
}

/**
 * What was typed on a section's page as answers, and beside them the raw text of whatever could not be read.
 * Questions that the page did not show (its field `_shown` names those it did) are not read at all.
 */
export function readTyped(section: Section, typed: Typed): Draft {
  const answers: Record<string, Answer> = {};
  const raw: Raw = {};
  for (const question of shownOf(section, typed)) {
    const answer =
      question.type === 'group'
        ? readGroup(question, typed, raw)
        : question.type === 'budget'
          ? readBudget(question, typed, raw)
          : question.type === 'attachment'
            ? undefined
            : question.type === 'declaration'
              ? typedText(typed, fieldName(question.key)) !== '' || undefined
              : readSimple(question, fieldName(question.key), typed, raw);
    if (answer !== undefined) answers[question.key] = answer;
  }
  return { answers, raw };
}

/** The draft with one section's page put in: what the page showed is replaced, everything else stays. */
export function withSection(draft: Draft, section: Section, typed: Typed): Draft {
  const read = readTyped(section, typed);
  const shown = shownOf(section, typed).map(({ key }) => key);
  const answers = Object.fromEntries(Object.entries(draft.answers).filter(([key]) => !shown.includes(key)));
  const raw = Object.fromEntries(Object.entries(draft.raw).filter(([name]) => !shown.includes(keyOf(name))));
  const budgets = shownOf(section, typed).filter(({ type }) => type === 'budget');
  return budgets.reduce((made, { key }) => withSentRows(made, draft, key, typed[rowsField(key)]), {
    answers: { ...answers, ...read.answers },
    raw: { ...raw, ...read.raw },
  });
}

/** Pasted rows go on waiting as the page sent them. The same rows keep what was said of their columns. */
function withSentRows(made: Draft, before: Draft, key: string, sent: Typed[string] | undefined): Draft {
  const kept = keptRows(before.raw, key);
  const isSame = typeof sent !== 'string' || cleanRows(sent) === kept?.text;
  return withKeptRows(made, key, isSame ? kept : { text: sent });
}

/** The question a field belongs to: `q.partners.0.name` → `partners`. */
export function keyOf(name: string): string {
  return /^q\.([a-z0-9_]+)/.exec(name)?.[1] ?? '';
}

function shownOf(section: Section, typed: Typed) {
  const named = typed._shown;
  if (typeof named !== 'string') return section.questions;
  const shown = named.split(' ');
  return section.questions.filter(({ key }) => shown.includes(key));
}

/** PostgreSQL refuses NUL in jsonb, and no answer needs any control character but tab and line end. */
const controls = /[^\P{Cc}\t\n]/gu;

function cleaned(text: string, longest: number): string {
  return cut(
    text.replace(/\r\n?/g, '\n').replace(controls, '').toWellFormed().normalize('NFC').trim(),
    longest,
  );
}

/**
 * What is longer than any field is kept to there, and its end says so: it stays longer than the field may be, and is refused however
 * often it is sent.
 */
function cut(text: string, longest: number): string {
  return text.length > longest ? `${text.slice(0, longest).toWellFormed()}…` : text;
}

function readSimple(
  question: SimpleQuestion,
  name: string,
  typed: Typed,
  raw: Raw,
): SimpleAnswer | undefined {
  if (question.type === 'choices') {
    const chosen = [typed[`${name}[]`] ?? []].flat();
    const known = question.options.map(({ key }) => key).filter((key) => chosen.includes(key));
    return known.length > 0 ? known : undefined;
  }
  if (question.type === 'date') return readDate(name, typed, raw);
  const text = cleaned(typedText(typed, name), longest[question.type]);
  if (text === '') return undefined;
  switch (question.type) {
    case 'text':
      return inOneLine(text);
    case 'long_text':
      return text;
    case 'number':
      return readNumber(question, name, text, raw);
    case 'money':
      return readMoney(question, name, text, typed, raw);
    case 'choice':
      return question.options.some(({ key }) => key === text) ? text : undefined;
    case 'yes_no':
      return text === 'yes' ? true : text === 'no' ? false : undefined;
  }
}

function inOneLine(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join(' ');
}

function readNumber(
  { integer }: QuestionOf<'number'>,
  name: string,
  text: string,
  raw: Raw,
): number | undefined {
  const parsed = parseDecimal(text, integer ? 0 : 3);
  if ('value' in parsed && Math.abs(Number(parsed.value)) <= 1e12) return Number(parsed.value);
  raw[name] = text;
  return undefined;
}

function readMoney(
  { currencies }: QuestionOf<'money'>,
  name: string,
  text: string,
  typed: Typed,
  raw: Raw,
): SimpleAnswer | undefined {
  const chosen = typedText(typed, `${name}-currency`);
  const currency = currencies.includes(chosen) ? chosen : currencies[0]!;
  const minor = parseAmount(text, currency);
  if (minor !== undefined) return { minor, currency };
  raw[name] = text;
  if (currencies.length > 1) raw[`${name}-currency`] = currency;
  return undefined;
}

function readDate(name: string, typed: Typed, raw: Raw): string | undefined {
  const parts = ['year', 'month', 'day'].map((part) =>
    cleaned(typedText(typed, `${name}-${part}`), longest.date),
  );
  if (parts.every((part) => part === '')) return undefined;
  const [year = '', month = '', day = ''] = parts;
  const date = `${year.padStart(4, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (isPlainDate(date)) return date;
  ['year', 'month', 'day'].forEach((part, index) => {
    raw[`${name}-${part}`] = parts[index]!;
  });
  return undefined;
}

/** Entries in the order of the page: as many as the page had, or as the highest number that came. */
function readGroup(question: QuestionOf<'group'>, typed: Typed, raw: Raw): Entry[] | undefined {
  const name = fieldName(question.key);
  const entries: Entry[] = [];
  for (let index = 0; index < rowsIn(typed, name, question.max); index++) {
    const entry: Record<string, SimpleAnswer> = {};
    for (const one of question.questions) {
      const answer = readSimple(one, `${name}.${index}.${one.key}`, typed, raw);
      if (answer !== undefined) entry[one.key] = answer;
    }
    entries.push(entry);
  }
  return entries.length > 0 ? entries : undefined;
}

function readBudget(question: QuestionOf<'budget'>, typed: Typed, raw: Raw): Answer | undefined {
  const name = fieldName(question.key);
  const lines: BudgetLine[] = [];
  for (let index = 0; index < rowsIn(typed, name, question.maxLines); index++) {
    lines.push(readLine(question, `${name}.${index}`, typed, raw));
  }
  const requested = cleaned(typedText(typed, `${name}-requested`), longest.money);
  const requestedMinor = requested === '' ? undefined : parseAmount(requested, question.currency);
  if (requested !== '' && requestedMinor === undefined) raw[`${name}-requested`] = requested;
  if (lines.length === 0 && requestedMinor === undefined) return undefined;
  return requestedMinor === undefined ? { lines } : { lines, requestedMinor };
}

function readLine(question: QuestionOf<'budget'>, at: string, typed: Typed, raw: Raw): BudgetLine {
  const part = (key: string) => cleaned(typedText(typed, `${at}.${key}`), longest.text);
  const [heading, description, unit, units, rate] = [
    part('heading'),
    part('description'),
    part('unit'),
    part('units'),
    part('rate'),
  ];
  const line: { -readonly [Key in keyof BudgetLine]: BudgetLine[Key] } = {};
  if (question.headings.some((known) => known === heading)) line.heading = heading;
  if (description) line.description = description;
  if (unit) line.unit = unit;
  const parsed = parseDecimal(units, 3);
  if (units && 'value' in parsed) line.units = parsed.value;
  else if (units) raw[`${at}.units`] = units;
  const minor = parseAmount(rate, question.currency);
  if (rate && minor !== undefined) line.rateMinor = minor;
  else if (rate) raw[`${at}.rate`] = rate;
  return line;
}

/** How many rows a group or budget has on the page: its field `…-rows`, or one more than the highest number typed. */
function rowsIn(typed: Typed, name: string, max: number): number {
  const said = Number(typedText(typed, `${name}-rows`));
  const highest = Object.keys(typed).reduce((most, field) => {
    if (!field.startsWith(`${name}.`)) return most;
    const index = /^\d{1,3}/.exec(field.slice(name.length + 1));
    return index ? Math.max(most, Number(index[0]) + 1) : most;
  }, 0);
  return Math.min(max, Number.isSafeInteger(said) && said > 0 ? Math.max(said, highest) : highest);
}
