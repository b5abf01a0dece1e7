import { actionCurrency } from '../../platform/action-currency.ts';
import { dayTyped } from '../../platform/http/typed-days.ts';
import { parseDecimal } from '../../platform/language/typed-number.ts';
import { readMinor } from '../../platform/money.ts';
import { fileKinds, headings, type QuestionType } from '../questions.ts';

/** How many ceilings of a budget are read: two for each heading. */
export const mostCeilings = 16;

export type Typed = Readonly<Record<string, unknown>>;
export type Refuse = (field: string, message: string, params?: object) => undefined;

/** What the settings of a kind are read from: the fields of its page, none of which are of another kind. */
export function readerOf(typed: Typed, refuse: Refuse) {
  const one = (name: string) => {
    const value = typed[name];
    return typeof value === 'string' ? value.trim() : '';
  };
  return {
    one,
    ticked: (name: string) => one(name) !== '',
    many: (name: string): string[] => {
      const value = typed[`${name}[]`];
      return (Array.isArray(value) ? value : value === undefined ? [] : [value]).map(String);
    },
    number(name: string, decimals = 0): number | undefined {
      const said = one(name).replace(/(?<!\s)\s*%$/, '');
      if (said === '') return undefined;
      const read = parseDecimal(said, decimals);
      if ('value' in read) return Number(read.value);
      return refuse(name, 'invalid.number_read', { typed: said.slice(0, 40).toWellFormed() });
    },
    amount(name: string, currency: string): number | undefined {
      const said = one(name);
      if (said === '') return undefined;
      const minor = readMinor(said, currency);
      if (typeof minor === 'number') return minor;
      return refuse(name, 'invalid.amount_read', {
        ...{ typed: said.slice(0, 40).toWellFormed(), currency, least: 'zero' },
      });
    },
    /** Budgets are ranked and granted in the currency of the Action. */
    ofAction(name: string): string | undefined {
      const currency = actionCurrency();
      return one(name) === currency ? currency : refuse(name, 'forms.fault.budget_currency', { currency });
    },
    day: (name: string): string | undefined => {
      const day = dayTyped(typed as Record<string, unknown>, name);
      return typeof day === 'string' && day !== '' ? day : undefined;
    },
  };
}
type Reader = ReturnType<typeof readerOf>;

const limits = (read: Reader, decimals = 0) => ({
  min: read.number('min', decimals),
  max: read.number('max', decimals),
});

/** The settings of each kind beside label, hint and whether it must be answered. */
export const readers: Readonly<Record<QuestionType, (read: Reader) => Record<string, unknown>>> = {
  text: (read) => ({ max: read.number('max'), profile: read.one('profile') || undefined }),
  long_text: (read) => ({ words: read.number('words'), profile: read.one('profile') || undefined }),
  number: (read) => ({
    ...limits(read, 6),
    integer: read.ticked('integer'),
    bounds: read.ticked('bounds') ? 'duration_months' : undefined,
  }),
  money(read) {
    const currencies = read.many('currencies');
    const [currency = 'EUR'] = currencies;
    return { currencies, min: read.amount('min', currency), max: read.amount('max', currency) };
  },
  date: (read) => ({ min: read.day('min'), max: read.day('max') }),
  choice: () => ({}),
  choices: (read) => limits(read),
  yes_no: () => ({}),
  declaration: () => ({}),
  attachment: (read) => ({
    kinds: read.many('kinds').filter((kind) => fileKinds.some((one) => one === kind)),
    maxSize: bytesOf(read.number('megabytes', 3)),
    maxFiles: read.number('maxFiles'),
  }),
  group: (read) => ({ ...limits(read), entry: { en: read.one('entry') } }),
  budget: (read) => ({
    currency: read.ofAction('currency'),
    headings: headings.filter((heading) => read.many('headings').includes(heading)),
    ceilings: ceilingsOf(read),
    coFinancingPercent: read.number('coFinancingPercent', 2),
    maxLines: read.number('maxLines'),
  }),
};

const bytesOf = (megabytes: number | undefined) =>
  megabytes === undefined ? undefined : Math.round(megabytes * 1_000_000);

function ceilingsOf(read: Reader): unknown[] {
  return Array.from({ length: mostCeilings }, (_, at) => ({
    heading: read.one(`ceiling_${at}_heading`),
    percent: read.number(`ceiling_${at}_percent`, 2),
    of: read.one(`ceiling_${at}_of`) || 'direct',
  })).filter(({ heading }) => heading !== '');
}
