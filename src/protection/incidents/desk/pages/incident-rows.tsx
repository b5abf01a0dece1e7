import type { Language, MessageArguments } from '../../../../platform/language/language.ts';
import type { SummaryRow } from '../../../../ui/summary-list.tsx';
import { TypedText } from '../../../../ui/typed-text.tsx';
import type { PlaceName } from '../../../place-name.ts';
import { indicatorCodes, lossKinds, peopleKinds } from '../../codes.ts';
import type { Act, IncidentRow, Source } from '../../queries.ts';
import { type IncidentPage, incidentPages } from '../../rules/complete.ts';
import { allOf, lostOf } from '../../rules/people.ts';
import { type Range, sum } from '../../rules/units.ts';
import { pathOf } from '../incident-paths.ts';
import { borderName } from './border-name.ts';

type Text = (key: string, args?: MessageArguments) => string;

/** A range as its reader writes numbers. */
function rangeOf(number: Language['number'], { low, high }: Range): string {
  return low === high ? number(low) : `${number(low)}–${number(high)}`;
}

/** A range with its unit beside it, as the larger number asks. */
function countText({ t, number }: Language, unit: 'person' | 'person_event', range: Range): string {
  return t(`incident.count.${unit}`, { range: rangeOf(number, range), count: range.high });
}

/** The place as it may be said: a jurisdiction, and the border with another. */
export function placeText(t: Text, placeName: PlaceName, { jurisdiction, border }: IncidentRow): string {
  if (jurisdiction === null) return '';
  const place = placeName(jurisdiction);
  return border === null
    ? place
    : t('incident.border.of', { place, other: borderName(t, placeName, border) });
}

/** Between which dates it happened. */
export function daysText({ t, day }: Pick<Language, 't' | 'day'>, { fromOn, toOn }: IncidentRow): string {
  if (!fromOn || !toOn) return '';
  return fromOn === toOn ? day(fromOn) : t('incident.days.between', { from: day(fromOn), to: day(toOn) });
}

/** How many people, the dead and the missing too, as a range of one unit. */
export function wasText(language: Language, { people }: IncidentRow): string {
  return people ? countText(language, 'person', sum('person', [allOf(people), lostOf(people)])) : '';
}

type RowsOf = {
  readonly language: Language;
  readonly incident: IncidentRow;
  readonly note: string | undefined;
  readonly placeName: PlaceName;
};

/** What is written on each of the pages, with the way to change it. */
export function rowsOf(asked: RowsOf, changes: boolean): { page: IncidentPage; rows: SummaryRow[] }[] {
  return incidentPages.map((page) => {
    const rows = pages[page](asked);
    const change = `${pathOf(asked.incident)}/${page}`;
    return { page, rows: changes ? rows.map((one, at) => (at === 0 ? { ...one, change } : one)) : rows };
  });
}

const pages: Record<IncidentPage, (asked: RowsOf) => SummaryRow[]> = {
  what: ({ language: { t }, incident: { kind, filesKept }, note }) => [
    { key: t('incident.kind'), value: kind ? t(`incident.kind.${kind}`) : '' },
    {
      key: t('incident.note'),
      value: note === undefined ? t('incident.note.closed') : note ? <TypedText text={note} /> : '',
    },
    {
      key: t('incident.files_kept'),
      value: t(filesKept ? 'incident.files_kept.yes' : 'incident.files_kept.no'),
    },
  ],
  people: ({ language, incident }) => {
    const { t, list } = language;
    const { people, groups } = incident;
    const known = people
      ? [...peopleKinds, 'alone' as const, ...lossKinds].filter((kind) => people[kind])
      : [];
    return [
      { key: t('incident.people'), value: wasText(language, incident) },
      ...known.map((kind) => ({
        ...{ key: t(`incident.people.${kind}`), value: countText(language, 'person', people![kind]!) },
      })),
      { key: t('incident.groups'), value: list(groups.map((one) => t(`incident.group.${one}`))) },
    ];
  },
  place: ({ language, incident, placeName }) => {
    const { t } = language;
    const { placeKind, direction, partOfDay } = incident;
    return [
      { key: t('incident.place'), value: placeText(t, placeName, incident) },
      { key: t('incident.place_kind'), value: placeKind ? t(`incident.place_kind.${placeKind}`) : '' },
      { key: t('incident.direction'), value: direction ? t(`incident.direction.${direction}`) : '' },
      { key: t('incident.days'), value: daysText(language, incident) },
      { key: t('incident.part_of_day'), value: partOfDay ? t(`incident.part_of_day.${partOfDay}`) : '' },
    ];
  },
  acts: ({ language, language: { t }, incident: { acts, indicators, mechanism } }) => [
    { key: t('incident.acts'), value: acts.length === 0 ? '' : <ActList language={language} acts={acts} /> },
    ...(indicators
      ? indicatorCodes.map((code) => ({
          ...{ key: t(`incident.indicator.${code}`), value: t(`incident.answer.${indicators[code]}`) },
        }))
      : []),
    ...(mechanism ? [{ key: t('incident.mechanism'), value: t(`incident.mechanism.${mechanism}`) }] : []),
  ],
  route: ({ language, language: { t, list }, incident: { route } }) => [
    { key: t('incident.means'), value: list((route?.means ?? []).map((one) => t(`incident.means.${one}`))) },
    {
      key: t('incident.danger'),
      value: list((route?.dangers ?? []).map((one) => t(`incident.danger.${one}`))),
    },
    { key: t('incident.price'), value: route?.price ? t(`incident.price.${route.price}`) : '' },
    { key: t('incident.told'), value: route ? countText(language, 'person_event', route.told) : '' },
  ],
  sources: ({ language, incident: { sources } }) => [
    {
      key: language.t('incident.sources'),
      value: sources.length === 0 ? '' : <SourceList language={language} sources={sources} />,
    },
  ],
};

function ActList({ language, acts }: { language: Language; acts: readonly Act[] }) {
  const { t, number } = language;
  return (
    <ul class="govuk-list">
      {acts.map(({ code, perpetrator, doneBy, hurt, consequence }) => (
        <li>
          {[
            t(`incident.act.${code}`),
            t(`incident.perpetrator.${perpetrator}`) + (doneBy ? ` (${rangeOf(number, doneBy)})` : ''),
            countText(language, 'person_event', hurt),
            t(`incident.consequence.${consequence}`),
          ].join(' · ')}
        </li>
      ))}
    </ul>
  );
}

function SourceList({
  language: { t, month, number },
  sources,
}: {
  language: Language;
  sources: readonly Source[];
}) {
  return (
    <ul class="govuk-list">
      {sources.map((one) => (
        <li>
          {[
            `${t(`incident.source.${one.kind}`)} (${number(one.independent)})`,
            t(`incident.reliability.${one.reliability}`),
            t(`incident.credibility.${one.credibility}`),
            month(`${one.month}-01`),
            `${t('incident.may_count')}: ${t(`incident.may_count.${one.mayCount ? 'yes' : 'no'}`)}`,
          ].join(' · ')}
        </li>
      ))}
    </ul>
  );
}
