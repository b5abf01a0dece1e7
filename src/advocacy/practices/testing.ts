import { newId } from '../../platform/ids.ts';
import type { Tx } from '../../platform/work.ts';
import { buildAddressee } from '../recommendations/testing.ts';
import { insertPractice, type PracticeValues } from './queries.ts';
import { type AdoptionValues, insertAdoption, insertStep } from './queries-adoptions.ts';
import { insertDocument } from './queries-documents.ts';
import type { Status } from './schema.ts';

const built = '2026-01-20T09:00:00.000Z';
type Body = string | { readonly organisationId: string };

/** A published practice with its document, begun by a body nobody has registered, unless said otherwise. Returns the id. */
export async function buildPractice(
  tx: Tx,
  {
    actionId,
    recordedBy,
    body = 'Board of the tests',
    state = 'published',
    ...values
  }: Partial<PracticeValues> & {
    actionId: string;
    recordedBy: string;
    body?: Body;
    state?: 'draft' | 'published';
  },
): Promise<string> {
  const id = newId();
  await insertPractice(tx, {
    kind: 'procedure',
    title: 'Practice of the tests',
    protects: 'Whoever is met at night.',
    whom: ['smuggled', 'children'],
    originId: await buildAddressee(tx, actionId, body),
    begunNamed: false,
    jurisdiction: 'RS',
    territory: '',
    begunOn: '2025-03-01',
    ...values,
    id,
    actionId,
    recordedBy,
    createdAt: built,
    state,
    publishedOn: state === 'published' ? '2026-01-20' : null,
  });
  await insertDocument(tx, {
    ...{ id: newId(), practiceId: id, label: '1.0', datedOn: '2025-03-01', reference: 'Order 7' },
    ...{ url: null, changes: '', recordedBy, recordedAt: built },
  });
  return id;
}

/** An adoption with the steps it took, the first one first. Returns the id. */
export async function buildAdoption(
  tx: Tx,
  {
    actionId,
    recordedBy,
    practiceId,
    body = 'Town of the tests',
    steps = [['adopted', '2026-02-02']],
    ...values
  }: Partial<AdoptionValues> & {
    actionId: string;
    recordedBy: string;
    practiceId: string;
    body?: Body;
    steps?: readonly (readonly [Status, string])[];
  },
): Promise<string> {
  const id = newId();
  await insertAdoption(tx, {
    ...{ named: false, jurisdiction: 'MK', territory: '', level: 'national' },
    ...{ way: 'as_is', adaptedHow: '' },
    ...values,
    id,
    actionId,
    practiceId,
    bodyId: await buildAddressee(tx, actionId, body),
    recordedBy,
    createdAt: built,
  });
  for (const [status, happenedOn] of steps)
    await insertStep(tx, {
      ...{ id: newId(), adoptionId: id, status, happenedOn, reference: 'Decision 12', url: null },
      ...{ text: '', recordedBy, recordedAt: built },
    });
  return id;
}
