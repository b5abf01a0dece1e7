import { dayIn } from '../../platform/dates.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { beginStep } from '../../platform/workflow/take-step.ts';
import { zone } from '../../platform/zone.ts';
import type { SealKeys } from '../sealed.ts';
import { writeEvent } from '../trail/write-event.ts';
import { neighboursOf } from './codes.ts';
import { holdIncident } from './hold-incident.ts';
import { type NoteOf, noteFault, noteMark } from './note-fault.ts';
import { type Act, type IncidentRow, listMonitoredPlaces, type Source } from './queries.ts';
import { type Change, isCountedApart, replaceActs, replaceSources, saveIncident } from './queries-write.ts';
import { familyFault } from './rules/family.ts';
import { heardBefore } from './rules/heard.ts';
import { readVersion } from './rules/shown.ts';
import { openNote, sealNote } from './seal.ts';
import { incidentWorkflow } from './workflow.ts';

/** What one page says: only what it holds. */
export type Written =
  | {
      readonly page: 'what';
      readonly kind: NonNullable<IncidentRow['kind']>;
      readonly note: string;
      /** The mark of the note of which its writer said, once asked, that it tells of no person; '' for none. */
      readonly noteRead: string;
      readonly filesKept: boolean;
    }
  | {
      readonly page: 'people';
      readonly people: NonNullable<IncidentRow['people']>;
      readonly groups: IncidentRow['groups'];
    }
  | ({ readonly page: 'place' } & {
      readonly [K in
        | 'jurisdiction'
        | 'placeKind'
        | 'direction'
        | 'partOfDay'
        | 'fromOn'
        | 'toOn']: NonNullable<IncidentRow[K]>;
    } & Pick<IncidentRow, 'border'>)
  | {
      readonly page: 'acts';
      readonly acts: readonly Act[];
      readonly indicators: NonNullable<IncidentRow['indicators']>;
      readonly mechanism: IncidentRow['mechanism'];
    }
  | { readonly page: 'route'; readonly route: IncidentRow['route'] }
  | { readonly page: 'sources'; readonly sources: readonly Source[] };

export type Writing = {
  readonly incidentId: string;
  readonly places: readonly string[];
  /** What the form was filled from (`readVersion`). */
  readonly version: number;
  readonly written: Written;
};

/**
 * Writes one page. A draft leaves no trail. What is recorded is corrected: it is unchecked again, its writer is who corrected it, and the
 * same once more changes nothing. Problems: `incident_not_in_state`, `incident_note_<refusal>`, `incident_note_doubt`,
 * `incident_group_too_small`, `incident_one_family`, `incident_heard_before`, `incident_in_future`, `incident_after_record` (day),
 * `incident_half_counted`, `incident_place_elsewhere`, `incident_border_elsewhere`, `changed_meanwhile`.
 */
export async function writeIncident(
  work: Work,
  keys: SealKeys,
  { incidentId, places, version, written }: Writing,
): Promise<void> {
  const { tx, actor, now } = work;
  const found = await holdIncident(work, incidentId);
  beginStep(work, incidentWorkflow, 'write', found);
  const today = dayIn(zone, now);
  if (written.page === 'what') mustNameNobody(keys, { incidentId, personId: actor.personId }, written);
  if (written.page === 'place') {
    if (!(await listMonitoredPlaces(tx, work.actionId)).includes(written.jurisdiction))
      throw problem('incident_place_elsewhere', {}, { field: 'place' });
    if (written.toOn > today) throw problem('incident_in_future', {}, { field: 'to_on' });
    if (found.recordedOn !== null && written.toOn > found.recordedOn)
      throw problem('incident_after_record', { day: found.recordedOn }, { field: 'to_on' });
    if (written.border !== null && !neighboursOf(written.jurisdiction, places).includes(written.border))
      throw problem('incident_border_elsewhere', {}, { field: 'border' });
    await mustStayInHalfYear(work, found, written.toOn);
  }
  const after = { ...found, ...written };
  mustBeNoFamily(after, written.page);
  mustBeHeardSince(after, written.page);
  if (isSame(keys, found, written)) return;
  if (version !== readVersion(found)) throw problem('changed_meanwhile');
  const correcting = found.state === 'recorded';
  // At once, its new writer included: with a recent date only its writer sees it.
  await saveIncident(tx, incidentId, {
    ...changeOf(keys, found, written),
    ...(correcting
      ? {
          ...{ writerId: actor.personId, version: found.version + 1, standing: 'unchecked' },
          ...{ standingReason: null, checkerId: null, checkedOn: null },
        }
      : { writtenOn: today }),
  });
  if (written.page === 'acts') await replaceActs(tx, incidentId, written.acts);
  if (written.page === 'sources') await replaceSources(tx, incidentId, written.sources);
  if (correcting) await writeEvent(work, incidentWorkflow.steps.write.permission.name, incidentId);
}

function mustNameNobody(
  keys: SealKeys,
  of: NoteOf,
  { note, noteRead }: Extract<Written, { page: 'what' }>,
): void {
  const fault = noteFault(note, noteRead === noteMark(keys, of, note));
  if (fault) throw problem(fault, {}, { field: 'note' });
}

/** What was counted in one half-year would be counted in the next one, too. */
async function mustStayInHalfYear(
  { tx, actionId }: Work,
  { state, toOn }: IncidentRow,
  said: string,
): Promise<void> {
  if (state !== 'recorded' || toOn === null || toOn === said) return;
  if (await isCountedApart(tx, actionId, { stored: toOn, said }))
    throw problem('incident_half_counted', {}, { field: 'to_on' });
}

function mustBeNoFamily(
  after: Pick<IncidentRow, 'people' | 'groups' | 'fromOn' | 'toOn'>,
  page: Written['page'],
) {
  if (page !== 'people' && page !== 'place') return;
  const fault = familyFault(after);
  const field = page === 'people' ? 'groups' : 'from_on';
  if (fault === 'group') throw problem('incident_group_too_small', {}, { field });
  if (fault === 'family') throw problem('incident_one_family', {}, { field });
}

function mustBeHeardSince(after: Pick<IncidentRow, 'fromOn' | 'sources'>, page: Written['page']) {
  if (page !== 'place' && page !== 'sources') return;
  const at = heardBefore(after);
  if (at === undefined) return;
  throw problem('incident_heard_before', {}, { field: page === 'place' ? 'from_on' : `month_${at + 1}` });
}

/** What changes in the row of the incident itself. */
function changeOf(keys: SealKeys, found: IncidentRow, written: Written): Change {
  const { id } = found;
  switch (written.page) {
    case 'what': {
      const { kind, note, filesKept } = written;
      const sealed = isKept(keys, found, note) ? found.note : sealNote(keys, id, note);
      return { kind, filesKept, note: sealed };
    }
    case 'people': {
      const { people, groups } = written;
      return { people, groups };
    }
    case 'place': {
      const { page: _, ...place } = written;
      return place;
    }
    case 'acts': {
      const { indicators, mechanism } = written;
      return { indicators, mechanism };
    }
    case 'route':
      return { route: written.route };
    case 'sources':
      return {};
  }
}

/** A note that no known SECRET opens is shown to nobody: an empty form does not write over it. */
function isKept(keys: SealKeys, { id, note }: IncidentRow, typed: string): boolean {
  return typed === '' && note !== null && openNote(keys, id, note) === undefined;
}

/** Whether a page says what is stored: the same form sent twice. */
function isSame(keys: SealKeys, found: IncidentRow, written: Written): boolean {
  const { page, ...said } = written;
  const { noteRead: _, ...asked } = { noteRead: '', ...said };
  const stored: Record<string, unknown> = { ...found, note: openNote(keys, found.id, found.note) ?? '' };
  return Object.entries(asked).every(([name, value]) => canonical(stored[name]) === canonical(value));
}

/** The same text for the same content, however its keys are ordered. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, one: unknown) =>
    one && typeof one === 'object' && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  );
}
