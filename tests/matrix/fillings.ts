import { noon } from '../support/cast.ts';
import { type FormField, filledIn } from './form-fields.ts';
import type { Sent } from './instance.ts';

type Typed = Record<string, string>;
/** What somebody may send of a form, the nearest to the page first: as it is shown; with its gaps filled; with every tick; with a text more. */
export const fillings = (fields: readonly FormField[]): Typed[] => {
  const shown = filledIn(fields);
  const whole = { ...shown, ...filled(fields) };
  return [shown, whole, { ...whole, ...ticksOf(fields) }, { ...whole, ...longer(fields) }];
};

/** What was typed, with what a refused page asks for in the place of what it refused; undefined where it asks for nothing that can be typed. */
export function mended(fields: readonly FormField[], typed: Typed, refused: string): Typed | undefined {
  const summary = /<div class="govuk-error-summary[\s\S]*?<\/ul>/.exec(refused)?.[0] ?? '';
  const better: Typed = {};
  for (const [, id = '', said = ''] of summary.matchAll(/href="#([^"]*)"[^>]*>([^<]*)/g)) {
    const kind = answers.find(([of]) => of.test(said))?.[1];
    for (const { name, options } of fields.filter((one) => isOf(one.name, id))) {
      const end = /-(day|month|year)$/.exec(name)?.[1];
      // Today, and where that is refused, too, a day two weeks on.
      const later = ['day', 'month', 'year'].every((part) => typed[`${id}-${part}`] === dateParts[part]);
      const value = end ? (later ? laterParts : dateParts)[end] : kind?.(name, options);
      if (value !== undefined && value !== typed[name]) better[name] = value;
    }
  }
  return Object.keys(better).length > 0 ? { ...typed, ...better } : undefined;
}

/** The same with a paper in each field for files, where it has some. */
export function withPapers(fields: readonly FormField[], typed: Typed): Sent {
  const files = fields.filter(({ kind }) => kind === 'file');
  if (files.length === 0) return typed;
  const form = new FormData();
  for (const [name, value] of Object.entries(typed)) form.append(name, value);
  for (const { name } of files)
    form.append(name, new File(['%PDF-1.7\n% of a pair\n'], 'pair.pdf', { type: 'application/pdf' }));
  return form;
}

const isOf = (name: string, id: string) =>
  [id, `${id}[]`, `${id}-day`, `${id}-month`, `${id}-year`].includes(name) || id.startsWith(`${name}-`);

const today = noon.slice(0, 10);
const [year = '', month = '', day = ''] = today.split('-');
const dateParts: Typed = { day, month, year };
const [laterYear = '', laterMonth = '', laterDay = ''] = new Date(Date.parse(noon) + 14 * 86_400_000)
  .toISOString()
  .slice(0, 10)
  .split('-');
const laterParts: Typed = { day: laterDay, month: laterMonth, year: laterYear };
const words = 'Words of a pair.';
/** What is no number of things. */
const numbers: Typed = { year: today.slice(0, 4), months: '12' };
const answers: readonly (readonly [
  RegExp,
  (name: string, options: readonly string[]) => string | undefined,
])[] = [
  [/one on each line/i, () => 'One.\nAnother.'],
  [/date/i, () => today],
  [/whole number|one number|How many|Number of/i, (name) => numbers[name] ?? '1'],
  [/amount/i, () => '100.00'],
  [/\btime\b/i, (name) => (/ends/.test(name) ? '12:00' : '10:00')],
  [/email/i, () => 'pair@example.org'],
  [/language code/i, () => 'sq'],
  [/article/i, () => '298'],
  [/one of the answers|Choose/i, (_, options) => options.find((one) => one !== '')],
  [/./, () => words],
];

function filled(fields: readonly FormField[]): Typed {
  const entries = fields.flatMap(({ name, kind, value, options }) => {
    const end = /-(day|month|year)$/.exec(name)?.[1];
    if (value !== '' || name.startsWith('_')) return [];
    if (kind === 'select' || kind === 'radio') {
      const option = options.find((one) => one !== '');
      return option === undefined ? [] : [[name, option]];
    }
    if (['checkbox', 'hidden', 'file', 'submit', 'button'].includes(kind)) return [];
    if (end) return [[name, dateParts[end]!]];
    if (kind === 'email') return [[name, 'pair@example.org']];
    return [[name, kind === 'url' || name === 'url' ? 'https://example.org/' : words]];
  });
  return Object.fromEntries(entries);
}

/** Each longer text with a sentence more: what is saved only where it was changed. */
const longer = (fields: readonly FormField[]): Typed =>
  Object.fromEntries(
    fields
      .filter(({ kind, value }) => kind === 'textarea' && value !== '')
      .map(({ name, value }) => [name, `${value}\n\n${words}`]),
  );

const ticksOf = (fields: readonly FormField[]): Typed =>
  Object.fromEntries(
    fields.filter(({ kind }) => kind === 'checkbox').map(({ name, options }) => [name, options[0] ?? 'yes']),
  );
