import { describe, expect, it } from 'vitest';
import { type Cast, castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { loadAction } from '../../action/index.ts';
import type { Tx } from '../../platform/work.ts';
import { loadTargets } from './load-targets.ts';
import { listTargets } from './queries.ts';
import { setTarget } from './set-target.ts';

const definition = await loadAction('actions/shbb');
const cut = { indicator: 'national_sub_grants', value: 20, reason: 'The contract was amended.' };

async function inAction(body: (tx: Tx, cast: Cast) => Promise<void>) {
  await rolledBack(async (tx) => body(tx, await castOf(tx, { definition })));
}

describe('setting a target', () => {
  it('is refused to everyone but the programme manager', async () => {
    await inAction(async (_tx, cast) => {
      for (const actor of [cast.besa, cast.elira, cast.fatos, cast.goran, cast.ivo])
        await expect(setTarget(cast.work(actor), cut)).rejects.toThrow('not_permitted');
    });
  });

  it('is refused for an indicator nobody knows, and when nothing changes', async () => {
    await inAction(async (_tx, cast) => {
      await expect(setTarget(cast.work(cast.ana), { ...cut, indicator: 'bridges' })).rejects.toThrow(
        'not_found',
      );
      await expect(setTarget(cast.work(cast.ana), { ...cut, value: 24 })).rejects.toThrow('target_unchanged');
    });
  });

  it('holds at once, also when the target of the definition was never stored before', async () => {
    for (let round = 0; round < 8; round++)
      await inAction(async (tx, cast) => {
        await setTarget(cast.work(cast.ana), cut);
        const known = await listTargets(tx, cast.actionId);
        expect(known.get('national_sub_grants')!.map(({ value }) => value)).toEqual([20, 24]);
      });
  });

  it('keeps the earlier target, from the definition on, and says who and why', async () => {
    await inAction(async (tx, cast) => {
      await loadTargets(cast.work(cast.ana, '2026-01-01T08:00:00.000Z'));
      await setTarget(cast.work(cast.ana), cut);
      await setTarget(cast.work(cast.ana, '2026-12-01T08:00:00.000Z'), {
        ...cut,
        value: null,
        reason: 'No number any more.',
      });
      const targets = await listTargets(tx, cast.actionId);
      expect(targets.get('national_sub_grants')?.map(({ value, setBy }) => [value, setBy])).toEqual([
        [null, 'Ana'],
        [20, 'Ana'],
        [24, null],
      ]);
      expect(targets.get('national_sub_grants')?.at(-1)?.reason).toContain('24 national and 6 regional');
      expect(targets.get('regional_conferences')).toMatchObject([{ value: null }]);
    });
  });

  it('loads the definition once', async () => {
    await inAction(async (tx, cast) => {
      await loadTargets(cast.work(cast.ana));
      await loadTargets(cast.work(cast.ana));
      for (const history of (await listTargets(tx, cast.actionId)).values()) expect(history).toHaveLength(1);
    });
  });
});
