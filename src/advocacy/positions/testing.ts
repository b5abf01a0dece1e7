import { newId } from '../../platform/ids.ts';
import type { Tx } from '../../platform/work.ts';
import { buildAddressee } from '../recommendations/testing.ts';
import { insertPosition, type Position } from './queries.ts';

/** Where a body nobody has registered stands on a recommendation, unless said otherwise. Returns the id. */
export async function buildPosition(
  tx: Tx,
  {
    actionId,
    recommendationId,
    recordedBy,
    body = 'Board of the tests',
    ...values
  }: Partial<Pick<Position, 'alignment' | 'interest' | 'influence' | 'datedOn' | 'source'>> & {
    actionId: string;
    recommendationId: string;
    recordedBy: string;
    body?: string;
  },
): Promise<string> {
  const id = newId();
  await insertPosition(tx, {
    ...{ alignment: 1, interest: 2, influence: 3, datedOn: '2026-02-02', source: 'Session of 2 February' },
    ...values,
    ...{ id, actionId, recordedBy, bodyId: await buildAddressee(tx, actionId, body) },
    ...{ issue: { id: recommendationId, kind: 'recommendation' }, recordedAt: '2026-02-03T09:00:00.000Z' },
  });
  return id;
}
