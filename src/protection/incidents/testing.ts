import { newId } from '../../platform/ids.ts';
import type { Tx } from '../../platform/work.ts';
import type { SealKeys } from '../sealed.ts';
import { addEvent } from '../trail/queries.ts';
import type { Act, Source } from './queries.ts';
import { replaceActs, replaceSources, saveIncident } from './queries-write.ts';
import { sealNote } from './seal.ts';
import type { Written } from './write-incident.ts';

const act: Act = {
  ...{ code: 'pushback', perpetrator: 'border_police', doneBy: { low: 3, high: 5 } },
  ...{ hurt: { low: 23, high: 30 }, consequence: 'injury' },
};
const source: Source = {
  ...{ kind: 'person_affected', independent: 2, reliability: 'b', credibility: 'c2' },
  ...{ month: '2026-10', mayCount: true },
};
/** What a monitor could have written on each page: 23 people or more, and nobody of them. */
export const writtenPages = {
  what: { page: 'what', kind: 'violation', note: 'Shoes were taken.', noteRead: '', filesKept: true },
  people: {
    ...{
      page: 'people',
      people: { men: { low: 18, high: 25 }, boys: { low: 5, high: 5 }, alone: { low: 2, high: 3 } },
    },
    groups: ['south_asia', 'middle_east'],
  },
  place: {
    ...{ page: 'place', jurisdiction: 'RS', border: 'HU', placeKind: 'green_border', direction: 'leaving' },
    ...{ partOfDay: 'night', fromOn: '2026-10-01', toOn: '2026-10-04' },
  },
  acts: {
    ...{ page: 'acts', acts: [act], mechanism: null },
    indicators: {
      ...{
        unpaid_work: 'not_asked',
        forced_work: 'no',
        job_offer: 'no',
        arranged_marriage: 'no',
        held: 'no',
      },
    },
  },
  route: {
    page: 'route',
    route: {
      ...{ means: ['on_foot', 'water'], dangers: ['water'], price: 'under_2000' },
      told: { low: 23, high: 30 },
    },
  },
  sources: { page: 'sources', sources: [source] },
} as const satisfies { readonly [P in Written['page']]: Extract<Written, { page: P }> };

/** An incident in a state, as the owner of the tables. Returns its id. */
export async function buildIncident(
  tx: Tx,
  {
    keys,
    state = 'recorded',
    jurisdiction = 'RS',
    toOn = '2026-10-04',
    ...row
  }: {
    actionId: string;
    organisationId: string;
    writerId: string;
    keys: SealKeys;
    state?: 'draft' | 'empty' | 'recorded' | 'withdrawn';
    jurisdiction?: string;
    toOn?: string;
  },
): Promise<string> {
  const id = newId();
  const { what, people, place, acts, route, sources } = writtenPages;
  await tx
    .insertInto('incidents.incident')
    .values({ id, ...row, writtenOn: '2026-10-06' })
    .execute();
  if (state === 'withdrawn') await saveIncident(tx, id, { state });
  if (state !== 'draft' && state !== 'recorded') return id;
  await replaceActs(tx, id, acts.acts);
  await replaceSources(tx, id, sources.sources);
  await saveIncident(tx, id, {
    ...{ kind: what.kind, filesKept: true, note: sealNote(keys, id, what.note), indicators: acts.indicators },
    ...{ people: people.people, groups: people.groups, jurisdiction, route: route.route },
    ...{
      border: jurisdiction === 'RS' ? 'HU' : null,
      placeKind: place.placeKind,
      direction: place.direction,
    },
    ...{ partOfDay: place.partOfDay, fromOn: toOn < place.fromOn ? toOn : place.fromOn, toOn },
  });
  if (state === 'recorded') await saveIncident(tx, id, { state, recordedOn: '2026-10-07' });
  const { actionId, organisationId } = row;
  const event = { actionId, organisationId, at: '2026-10-07T10:20:30.000Z', word: 'incident.record' };
  if (state === 'recorded') await addEvent(tx, { ...event, recordId: id });
  return id;
}
