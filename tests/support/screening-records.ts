import { buildOfficer, officerTyped } from '../../src/grants/officers/testing.ts';
import { proposeOnHit } from '../../src/grants/screening/decide-hit.ts';
import { insertScreening, nextNumber } from '../../src/grants/screening/queries.ts';
import { insertList, insertNames, listLists } from '../../src/grants/screening/queries-lists.ts';
import { screeningTime as now } from '../../src/grants/screening/testing.ts';
import { newId } from '../../src/platform/ids.ts';
import type { Cast, Records, Side } from './cast.ts';

/**
 * An officer of a CSO, a list that is loading, and hits that wait or were proposed on. While no list was ever loaded nothing waits for a
 * screening: the other records of a world stay what they are.
 */
export async function screeningRecords(cast: Cast, side: Side): Promise<Records> {
  const { tx, actionId } = cast.work(side.fatos, now);
  const { organisationId } = side.besa;
  const listId = (await listLists(tx, actionId))[0]?.id ?? newId();
  if ((await listLists(tx, actionId)).length === 0) {
    await insertList(tx, {
      ...{ id: listId, actionId, listedOn: '2026-02-26', sha256: 'ab'.repeat(32), names: 1 },
      ...{ loadedBy: side.fatos.personId, loadedAt: now },
    });
    const listed = {
      entity: '9',
      name: 'MOSTARAC Vesna',
      reference: 'EU.9',
      kind: 'person',
      born: '1961-02-03',
    };
    await insertNames(tx, listId, 0, [listed]);
  }
  const id = newId();
  const { name, post } = officerTyped;
  const made = { id, actionId, organisationId, listId, screenedBy: null, screenedAt: now };
  const hits = Array.from({ length: 3 }, (_, at) => ({
    ...{ id: newId(), screeningId: id, actionId, organisationId, whose: 'officer' as const, name, post },
    ...{ how: 'exact' as const, listedName: 'MOSTARAC Vesna', entity: String(at), reference: 'EU.9' },
    ...{ kind: 'person', born: '1961-02-03' },
  }));
  const number = await nextNumber(tx, organisationId);
  await insertScreening(tx, { ...made, number, screened: [{ whose: 'officer', name, post }] }, hits);
  const [waiting, cleared, upheld] = hits.map((one) => one.id) as [string, string, string];
  const reason = 'Another person: other date of birth.';
  const filip = cast.work(side.filip, now);
  await proposeOnHit(filip, { hitId: cleared, reason, step: 'clear' });
  await proposeOnHit(filip, { hitId: upheld, reason, step: 'uphold' });
  return {
    officer: await buildOfficer(cast, { side }),
    screening_list: listId,
    screened_organisation: organisationId,
    screening_hit: waiting,
    'screening_hit of screening_hit.confirm_clearing': cleared,
    'screening_hit of screening_hit.confirm_upholding': upheld,
    'screening_hit of screening_hit.send_back': cleared,
  };
}
