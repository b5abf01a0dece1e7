import { afterAll, beforeAll, expect, it } from 'vitest';
import { type MatrixInstance, openMatrixInstance } from './instance.ts';
import { idsOf, pathOf } from './paths.ts';
import { signedInOf } from './people.ts';
import { isMeantToReach } from './reach.ts';

let instance: MatrixInstance;
beforeAll(async () => {
  instance = await openMatrixInstance({ keeping: true });
});
afterAll(() => instance.close());

const entries = async (word: string, id: string, personId: string) =>
  (
    await instance.pool.query(
      'select 1 from platform.audit_entry where word = $1 and subject_id = $2 and actor_id = $3',
      [word, id, personId],
    )
  ).rows.length;

it('a file that is audited is an entry of the trail each time it is taken, and none when it is refused', async () => {
  const audited = instance.routes.filter((route) => route.kind === 'page' && route.audited);
  expect(audited.map(({ path }) => path)).toContain('/agreements/:agreementId/dossier.zip');
  for (const route of audited) {
    let taken = 0;
    for (const somebody of signedInOf(instance.world)) {
      const { actor, name } = somebody;
      const ids = idsOf(instance, route, actor)!;
      for (const whose of ['own', 'foreign', 'missing'] as const) {
        const reaches = whose !== 'missing' && isMeantToReach(route, actor, whose, somebody);
        const before = await entries(route.may.name, ids[whose], actor.personId);
        const { status } = await instance.ask(actor, pathOf(instance.world, route, actor, ids[whose]));
        const after = await entries(route.may.name, ids[whose], actor.personId);
        const right = reaches ? [200, 1] : [404, 0];
        expect([name, whose, status, after - before]).toEqual([name, whose, ...right]);
        taken += after - before;
      }
    }
    expect([route.path, taken > 0]).toEqual([route.path, true]);
  }
  expect(instance.errors).toEqual([]);
});
