import { type ActionDefinition, indicatorsOf } from '../../action/index.ts';
import type { Instant } from '../../platform/dates.ts';
import { inLanguage, type Language } from '../../platform/language/language.ts';
import type { NamedRecord, RecordName } from '../../platform/search/queries.ts';
import type { Change } from './queries.ts';

/** A change as the page lists it. `record` is undefined where this reader may not open it. */
export type ShownChange = {
  readonly at: Instant;
  readonly record: { readonly title: string; readonly href: string } | undefined;
};

/** Under which kind the record of a change is found; one that is its own is not listed. */
const foundAs: Readonly<Record<string, string>> = {
  gathering: 'event',
  results_period: 'period',
  instalment: 'agreement',
};

/** Which record a change is about, by the kind and the id under which it is found: an instalment stands on its agreement's page. */
export function recordOf({ subjectKind, subjectId, agreementId }: Change): RecordName | undefined {
  if (subjectKind === 'instalment')
    return agreementId === null ? undefined : { kind: 'agreement', id: agreementId };
  return { kind: foundAs[subjectKind] ?? subjectKind, id: subjectId };
}

/** Whether somebody who may open records of these kinds is led from a kind of change to its records. */
export function leadsToRecords(word: string, openKinds: ReadonlySet<string>): boolean {
  const [subject = ''] = word.split('.');
  const ofDefinition = subject === 'target' || subject === 'milestone';
  return ofDefinition || openKinds.has(foundAs[subject] ?? subject);
}

/** The changes with what their records are called and where they are: targets and milestones are of the Action's definition. */
export function shownChanges(
  { logframe, workplan }: Pick<ActionDefinition, 'logframe' | 'workplan'>,
  { locale }: Pick<Language, 'locale'>,
  changes: readonly Change[],
  named: ReadonlyMap<string, NamedRecord>,
): ShownChange[] {
  const placeOf = (change: Change): ShownChange['record'] => {
    const { subjectKind, details } = change;
    if (subjectKind === 'target') {
      const indicator = indicatorsOf(logframe).find(({ code }) => code === details.indicator);
      return (
        indicator && { title: inLanguage(indicator.name, locale), href: `/staff/logframe/${indicator.code}` }
      );
    }
    if (subjectKind === 'milestone_plan') {
      const activity = workplan.activities.find(({ key }) => key === details.activity);
      const milestone = activity?.milestones.find(({ key }) => key === details.milestone);
      return milestone && { title: inLanguage(milestone.title, locale), href: '/staff/work-plan' };
    }
    const record = recordOf(change);
    const found = record && named.get(`${record.kind}.${record.id}`);
    if (!found) return undefined;
    const { title, href } = found;
    return { title: typeof title === 'string' ? title : inLanguage(title, locale), href };
  };
  return changes.map((change) => ({ at: change.at, record: placeOf(change) }));
}
