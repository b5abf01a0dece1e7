import { type ActionDefinition, getDefinition } from '../../action/index.ts';
import { dayIn, type Instant } from '../../platform/dates.ts';
import { inLanguage, type Language } from '../../platform/language/language.ts';
import type { Tx } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { untilToday } from '../measure.ts';
import { measurePlaces } from '../queries-measure.ts';
import { roundsMoney } from '../queries-rounded.ts';
import { type ReportKind, type Section, sectionText } from '../report/sections.ts';
import { type MilestoneView, staffMilestones } from '../workplan/milestones.ts';
import type { Part } from './queries.ts';
import { listItems, type PartItem } from './queries-texts.ts';
import { activityOf, type Item, sectionOf } from './rules.ts';

/** A milestone as the work plan has it, and what its records of the report's period add; null where nothing counts it. */
export type CountedMilestone = { readonly view: MilestoneView; readonly inPeriod: number | null };
export type ItemView = PartItem & {
  readonly title: string;
  readonly section: Section;
  /** The key of the activity; undefined where it is a section. */
  readonly activity: string | undefined;
  readonly milestones: readonly CountedMilestone[];
};
export type PartView = {
  readonly items: readonly ItemView[];
  readonly currency: string;
  /** Sums of money hold a sub-grant that this reader may not know: they are not exact. */
  readonly rounded: boolean;
};

type Asked = {
  readonly tx: Tx;
  readonly actionId: string;
  readonly now: Instant;
  readonly language: Language;
};

/** What a partner writes about, with what was planned and what was counted in the period, as far as the reader may know the records. */
export async function gatherPart({ tx, actionId, now, language }: Asked, part: Part): Promise<PartView> {
  const definition = await getDefinition(tx, actionId);
  const items = await listItems(tx, part.id);
  const activities = items.flatMap(({ item }) => activityOf(item) ?? []);
  const today = dayIn(zone, now);
  const milestones =
    activities.length === 0
      ? []
      : (await staffMilestones(tx, { actionId, definition, today })).filter(({ activity }) =>
          activities.includes(activity.key),
        );
  const { currency } = definition.action;
  const indicators = [...new Set(milestones.flatMap(({ indicator }) => indicator ?? []))];
  const window = untilToday({ from: part.startsOn, to: part.endsOn }, today);
  const places = await measurePlaces(tx, indicators, { actionId, currency, window, eyes: 'staff' });
  const sumOf = (code: string) => (places.get(code) ?? []).reduce((sum, { value }) => sum + value, 0);
  return {
    items: items.map((one) => {
      const activity = activityOf(one.item);
      return {
        ...one,
        ...{
          activity,
          section: sectionOf(one.item),
          title: titleOf(definition, language, { item: one.item, kind: part.kind }),
        },
        milestones: milestones
          .filter((view) => view.activity.key === activity)
          .map((view) => ({ view, inPeriod: view.indicator ? sumOf(view.indicator.code) : null })),
      };
    }),
    currency,
    rounded: indicators.some(({ unit }) => unit === 'money') && (await roundsMoney(tx, actionId)),
  };
}

/** What an item is called. An activity that the work plan no longer has is called by its key. */
export function titleOf(
  { workplan }: Pick<ActionDefinition, 'workplan'>,
  language: Pick<Language, 't' | 'locale'>,
  { item, kind }: { readonly item: Item; readonly kind: ReportKind },
): string {
  const activity = activityOf(item);
  if (activity === undefined) {
    const section = sectionOf(item);
    return sectionText(language.t, section, kind);
  }
  const known = workplan.activities.find(({ key }) => key === activity);
  return known ? inLanguage(known.title, language.locale) : activity;
}
