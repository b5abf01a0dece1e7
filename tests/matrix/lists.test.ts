import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Actor } from '../../src/platform/permissions.ts';
import { type MatrixHouse, openMatrixHouse } from './house.ts';
import { signedInOf } from './people.ts';

let house: MatrixHouse;
beforeAll(async () => {
  house = await openMatrixHouse();
});
afterAll(() => house.close());

/** The lists of sub-grants: where each stands, where its records stand, whether it is a file too, and the table whose rows it may name. */
const lists = [
  { list: '/staff/calls', record: '/staff/calls/', file: false, from: 'grants.call' },
  {
    list: '/staff/applications',
    record: '/staff/applications/',
    file: true,
    from: 'grants.application where submitted_at is not null',
  },
  { list: '/staff/agreements', record: '/agreements/', file: true, from: 'grants.sub_grant_agreement' },
  { list: '/staff/reports', record: '/reports/', file: false, from: `grants.report where state <> 'draft'` },
];

it('a list holds exactly the records that this person may open', async () => {
  for (const { list, record, from } of lists) {
    const { rows } = await house.pool.query<{ id: string }>(`select id from ${from} order by id`);
    expect(rows.length).toBeGreaterThan(2);
    for (const { name, actor } of signedInOf(house.world)) {
      const { status, body } = await house.ask(actor, list);
      if (status === 403) continue;
      const open = [];
      for (const { id } of rows) if ((await house.ask(actor, `${record}${id}`)).status === 200) open.push(id);
      expect([list, name, linksIn(body, record)]).toEqual([list, name, open]);
    }
  }
}, 120_000);

it('an officer bound elsewhere finds nothing of another jurisdiction by asking for it, neither on the page nor in the file', async () => {
  const { cast, outsiders } = house.world;
  for (const { list, record, file } of lists) {
    const asked = `${list}?jurisdiction=RS`;
    expect(linksIn((await house.ask(outsiders.boundElsewhere, asked)).body, record)).toEqual([]);
    expect(linksIn((await house.ask(cast.elira, asked)).body, record)).not.toEqual([]);
    if (!file) continue;
    const lines = async (actor: Actor) =>
      (await house.ask(actor, asked.replace('?', '.csv?'))).body.trim().split('\n').length - 1;
    expect([list, await lines(outsiders.boundElsewhere)]).toEqual([list, 0]);
    expect(await lines(cast.elira)).toBeGreaterThan(0);
  }
});

it('what waits for an officer is what they may open', async () => {
  const { cast, outsiders } = house.world;
  const links = /href="(\/(?:agreements|reports|staff\/(?:calls|applications))\/[^"]+)"/g;
  for (const actor of [cast.elira, outsiders.boundElsewhere]) {
    const { body } = await house.ask(actor, '/tasks');
    const targets = [...body.matchAll(links)].map(([, target]) => target!);
    expect(targets.length > 0).toBe(actor === cast.elira);
    for (const target of targets)
      expect([target, (await house.ask(actor, target)).status]).toEqual([target, 200]);
  }
});

function linksIn(body: string, record: string): string[] {
  const found = [...body.matchAll(/href="([^"?#]+)"/g)].map(([, href]) => href!);
  const ids = found.filter((href) => href.startsWith(record)).map((href) => href.slice(record.length));
  return [...new Set(ids.filter((id) => /^[0-9a-f-]{36}$/.test(id)))].sort();
}
