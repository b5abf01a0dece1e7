import { afterAll, beforeAll, expect, it } from 'vitest';
import { notes } from '../../src/matrix/cycles/testing.ts';
import { type MatrixInstance, openMatrixInstance } from './instance.ts';

let instance: MatrixInstance;
beforeAll(async () => {
  instance = await openMatrixInstance();
});
afterAll(() => instance.close());

/** Every address below the matrix that is looked at, about every record there is of its kind. */
async function everyAddress(): Promise<string[]> {
  const idsOf = async (table: string) =>
    (await instance.pool.query<{ id: string }>(`select id from ${table}`)).rows.map(({ id }) => id);
  const records: Record<string, string[]> = {
    cycleId: await idsOf('matrix.cycle'),
    cycleStandardId: await idsOf('matrix.cycle_standard'),
    seatId: await idsOf('matrix.seat'),
    placeId: await idsOf('matrix.cycle_place'),
    invitationId: await idsOf('matrix.invitation'),
    replyId: await idsOf('matrix.reply'),
    paperId: await idsOf('papers.paper'),
  };
  const given: Record<string, string> = { place: 'X1', standard: 'T1' };
  return instance.routes
    .filter(({ path, kind }) => kind !== 'button' && /matrix/.test(path) && !/\.(pdf|docx)$/.test(path))
    .flatMap(({ path }) => {
      const section = path.includes('/sheets/') ? 'T1.law' : 'T1';
      const whole = path.replace(/:(\w+)/g, (all, name) =>
        name === 'section' ? section : (given[name] ?? all),
      );
      const param = /:(\w+)/.exec(whole)?.[1];
      if (param && !records[param]) throw new Error(`Say which records ${path} is about.`);
      return param ? records[param]!.map((id) => whole.replace(`:${param}`, id)) : [whole];
    });
}

it('no page shows an assessor what the other noted, nor an institution or the public what either did', async () => {
  const { cast } = instance.world;
  const addresses = await everyAddress();
  const seen: string[] = [];
  const faults: string[] = [];
  for (const [who, actor] of [
    ['cene', cast.cene],
    ['his namesake', cast.foreign.cene],
    ['dragan', cast.dragan],
    ['besa', cast.besa],
  ] as const)
    for (const address of addresses) {
      const { body } = await instance.ask(actor, address);
      for (const note of notes)
        if (body.includes(note))
          (address.includes('/sheets/') ? seen : faults).push(`${who}: ${note} ${address}`);
    }
  expect(faults).toEqual([]);
  // On their own sheets each reads the one note that is theirs there.
  for (const line of seen) {
    const [, who, note, seat] = /^([\w ]+): (.+\.) .*sheets\/([0-9a-f-]+)/.exec(line)!;
    const { rows } = await instance.pool.query(`select seat, person_id from matrix.seat where id = $1`, [
      seat,
    ]);
    expect(rows[0].person_id).toBe((who === 'cene' ? cast.cene : cast.foreign.cene).personId);
    expect(note).toContain(rows[0].seat);
  }
  expect(seen.length).toBeGreaterThan(0);
});
