import type { Locale } from '../../platform/language/language.ts';

type Kind = 'feedback' | 'complaint' | 'safeguarding' | 'fraud' | 'data';
type Outcome = 'upheld' | 'partly_upheld' | 'not_upheld' | 'referred' | 'noted';

/** What somebody told the Action in the year, and what became of it. Days count from the last of the year. */
export type InventedCase = {
  readonly day: number;
  readonly kind: Kind;
  readonly locale: Locale;
  readonly text: string;
  readonly reach?: string;
  /** The invented organisation it is about, by its key; it holds a published sub-grant. */
  readonly about?: string;
  readonly reply?: { readonly day: number; readonly text: string };
  /** Whoever reported writes once more. */
  readonly addition?: { readonly day: number; readonly text: string };
  readonly answer?: { readonly day: number; readonly text: string };
  readonly closed?: { readonly day: number; readonly outcome: Outcome };
  /** The handler knows who is complained of, and gives it to another organisation. */
  readonly passedOn?: number;
};

/** Nobody of these exists and nothing of this happened: they show the desk of those who handle cases. */
const told: readonly InventedCase[] = [
  {
    day: -70,
    kind: 'feedback',
    locale: 'sq',
    text: 'Fletëpalosja ishte e qartë, por shkronjat janë shumë të vogla për nënën time. (demonstrim)',
    answer: {
      day: -62,
      text: 'Faleminderit. Fletëpalosja tjetër do të ketë shkronja më të mëdha. (demonstrim)',
    },
    closed: { day: -60, outcome: 'noted' },
  },
  {
    day: -45,
    kind: 'complaint',
    locale: 'mk',
    text: 'Двапати дојдов во часот што беше најавен и вратата беше заклучена. (демонстрација)',
    reply: { day: -41, text: 'Ви благодариме. Прашуваме кој требало да отвори. (демонстрација)' },
  },
  {
    day: -20,
    kind: 'complaint',
    locale: 'en',
    text: 'The evening course was moved to the morning without a word to those who work. (demonstration)',
    reach: 'Leave a message with the invented bakery',
    about: 'RS-01',
    reply: { day: -17, text: 'On which days were you told of it, and how? (demonstration)' },
    addition: { day: -15, text: 'On the day itself, by a paper on the door. (demonstration)' },
  },
  {
    day: -9,
    kind: 'fraud',
    locale: 'en',
    text: 'Whoever wrote the list of blankets wrote more of them than came. (demonstration)',
    passedOn: -8,
  },
  {
    day: -4,
    kind: 'data',
    locale: 'sr-Cyrl',
    text: 'Зашто се на списку за потпис тражи и број телефона? (демонстрација)',
  },
  {
    day: -2,
    kind: 'safeguarding',
    locale: 'en',
    text: 'A man who helped at the invented centre asked a woman for her number before he gave her the blankets. (demonstration)',
  },
];

const early: readonly (readonly [Kind, Outcome, number])[] = [
  ['feedback', 'noted', 9],
  ['complaint', 'upheld', 7],
  ['complaint', 'partly_upheld', 6],
  ['complaint', 'not_upheld', 3],
  ['fraud', 'not_upheld', 2],
  ['safeguarding', 'referred', 1],
];

/** Of the first weeks only what is counted: they are there so that a year's table has something to hide. */
const counted = early.flatMap(([kind, outcome, times], place) =>
  Array.from(
    { length: times },
    (_, index): InventedCase => ({
      day: -356 + ((place * 5 + index * 2) % 24),
      kind,
      locale: 'en',
      text: 'Something was said here. (demonstration)',
      answer: { day: -328, text: 'It was answered. (demonstration)' },
      closed: { day: -327, outcome },
    }),
  ),
);

export const inventedCases: readonly InventedCase[] = [...counted, ...told];
