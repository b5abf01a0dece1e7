import { describe, expect, it } from 'vitest';
import { castOf, noon } from '../../tests/support/cast.ts';
import { rolledBack } from '../../tests/support/database.ts';
import { system } from '../platform/database/frame.ts';
import { Problem } from '../platform/problem.ts';
import type { Tx } from '../platform/work.ts';
import { type ActionDefinition, loadAction } from './definition/load-action.ts';
import { getDefinition, gridOf, listParticipants, listPartners } from './queries.ts';
import { storeAction } from './store-action.ts';

const tiny = await loadAction('tests/fixtures/actions/tiny');
const shbb = await loadAction('actions/shbb');
const workOf = (tx: Tx, now = noon) => ({ tx, now, actor: system, enqueue: async () => {} });

describe('storing an Action', () => {
  it('is refused to those who do not run it', async () => {
    await rolledBack(async (tx) => {
      const cast = await castOf(tx);
      for (const actor of [cast.besa, cast.elira, cast.fatos, cast.goran, cast.dragan])
        await expect(storeAction({ ...workOf(tx), actor }, tiny)).rejects.toThrow(Problem);
    });
  });

  it('gives every organisation of the definition its place, the funder first', async () => {
    await rolledBack(async (tx) => {
      const { actionId, changed } = await storeAction(workOf(tx), shbb);
      expect(changed).toBe(true);
      const participants = await listParticipants(tx, actionId);
      expect(participants).toHaveLength(16);
      expect(participants[0]).toMatchObject({ name: 'European Union', role: 'contracting_authority' });
      expect(participants[1]).toMatchObject({ key: 'group-484', role: 'coordinator', jurisdiction: 'RS' });
      expect((await listPartners(tx, actionId)).map(({ shortName }) => shortName)).toEqual([
        'Group 484',
        'AHC',
        'BCHR',
        'GAMN',
        'CRP/K',
        'MYLA',
        'VP BiH',
        'DRC',
      ]);
    });
  });

  it('does nothing the second time', async () => {
    await rolledBack(async (tx) => {
      const first = await storeAction(workOf(tx), tiny);
      const before = await listParticipants(tx, first.actionId);
      expect(await storeAction(workOf(tx, '2027-01-01T00:00:00.000Z'), tiny)).toEqual({
        ...first,
        changed: false,
      });
      expect(await listParticipants(tx, first.actionId)).toEqual(before);
      expect(await versions(tx, first.actionId)).toBe(1);
    });
  });

  it('keeps earlier versions and an organisation that left, and keeps ids', async () => {
    await rolledBack(async (tx) => {
      const { actionId } = await storeAction(workOf(tx), tiny);
      const [, north, south] = await listParticipants(tx, actionId);
      const smaller = without(tiny, 'south', 'Northern Shore Club');
      expect(await storeAction(workOf(tx), smaller)).toEqual({ actionId, changed: true });
      const after = await listParticipants(tx, actionId);
      expect(after.map(({ id, name }) => [id, name])).toEqual([
        [expect.any(String), 'Lake Foundation'],
        [north!.id, 'Northern Shore Club'],
      ]);
      expect(await organisationExists(tx, south!.id)).toBe(true);
      expect(await versions(tx, actionId)).toBe(2);
      expect((await getDefinition(tx, actionId)).action.organisations).toHaveLength(1);
      await storeAction(workOf(tx), tiny);
      expect((await listParticipants(tx, actionId)).map(({ id }) => id)).toContain(south!.id);
      expect(await versions(tx, actionId)).toBe(2);
    });
  });

  it('lets two Actions stand side by side', async () => {
    await rolledBack(async (tx) => {
      const one = await storeAction(workOf(tx), tiny);
      const other = await storeAction(workOf(tx), shbb);
      expect(other.actionId).not.toBe(one.actionId);
      expect(await gridOf(tx, one.actionId, 'simple')).toMatchObject({ key: 'simple' });
      expect(await gridOf(tx, other.actionId, 'simple')).toBeUndefined();
      expect(await gridOf(tx, other.actionId, 'regional')).toMatchObject({ key: 'regional' });
    });
  });
});

function without(definition: ActionDefinition, key: string, leadName: string): ActionDefinition {
  const organisations = definition.action.organisations
    .filter((one) => one.key !== key)
    .map((one) => ({ ...one, name: leadName }));
  return { ...definition, action: { ...definition.action, organisations } };
}

async function versions(tx: Tx, actionId: string) {
  const rows = await tx
    .selectFrom('action.definitionVersion')
    .select('sha256')
    .where('actionId', '=', actionId)
    .execute();
  return rows.length;
}

async function organisationExists(tx: Tx, id: string) {
  const found = await tx
    .selectFrom('network.organisation')
    .select('id')
    .where('id', '=', id)
    .executeTakeFirst();
  return found !== undefined;
}
