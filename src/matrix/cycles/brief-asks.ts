import type { LadderStep } from '../../action/index.ts';
import type { PlainDate } from '../../platform/dates.ts';
import { type Block, heading, paragraph, table } from '../../platform/documents/document.ts';
import { inLanguage, type Language } from '../../platform/language/language.ts';
import type { Ask } from './queries-asks.ts';

export type Asks = {
  readonly asks: readonly Ask[];
  readonly ladder: readonly LadderStep[];
  /** The day on which the brief is taken: how far bodies have come moves on, whatever the cycle found. */
  readonly on: PlainDate;
  readonly baseUrl: string;
};

/** Open until a body stands on the highest step of the ladder: what fell back is open again. */
export function openAsks({ asks, ladder }: Pick<Asks, 'asks' | 'ladder'>): Ask[] {
  const top = Math.max(...ladder.map(({ value }) => value));
  return asks.filter(({ value }) => value === null || value < top);
}

/** What is asked of the bodies of the jurisdiction and not put into practice yet, each with its step, the day of it and its page. */
export function asksOf(language: Language, given: Asks): Block[] {
  const { t, day, locale } = language;
  const { ladder, on, baseUrl } = given;
  const open = openAsks(given);
  const stepOf = (key: string | null) => {
    const step = ladder.find((one) => (key === null ? one.value === 0 : one.key === key));
    return step ? inLanguage(step.name, locale) : (key ?? '');
  };
  const title = t('matrix.cycle.brief.asks');
  const asOf = t('matrix.cycle.brief.asks_on', { on: day(on) });
  if (open.length === 0)
    return [heading(title, 1), paragraph(`${asOf} ${t('matrix.cycle.brief.asks_none')}`)];
  return [
    heading(title, 1),
    table(
      asOf,
      [
        { head: t('matrix.cycle.brief.ask'), width: 4 },
        { head: t('matrix.cycle.brief.ask_of'), width: 2 },
        { head: t('matrix.cycle.brief.ask_step'), width: 2 },
        { head: t('matrix.cycle.brief.ask_step_on'), width: 2 },
      ],
      open.map(({ id, title: asked, addresseeName, step, stepOn }) => [
        `${asked} ${baseUrl}/recommendations/${id}`,
        addresseeName,
        stepOf(step),
        stepOn ? day(stepOn) : '–',
      ]),
    ),
  ];
}
