import { expect, it } from 'vitest';
import { inStore, listed, record, write } from '../../../tests/support/world-of-incidents.ts';
import { withdrawIncident } from './withdraw-incident.ts';

it(
  'the pages of the list follow each other without a gap, and what was withdrawn is on none',
  inStore(async (stage) => {
    const { elira } = stage.cast;
    for (let one = 0; one < 4; one++) await record(stage);
    await write(stage);
    const whole = (await listed(stage, elira)).map(({ id }) => id);
    expect(whole).toHaveLength(5);
    expect((await listed(stage, elira, 1))[0]).toMatchObject({ state: 'draft' });
    const pages: string[] = [];
    for (
      let next = await listed(stage, elira, 2);
      next.length > 0;
      next = await listed(stage, elira, 2, pages.at(-1))
    )
      pages.push(...next.map(({ id }) => id));
    expect(pages).toEqual(whole);
    await stage.as(elira, (work) => withdrawIncident(work, whole[2]!));
    expect((await listed(stage, elira, 2, whole[1])).map(({ id }) => id)).toEqual(whole.slice(3));
    expect(await listed(stage, elira, 2, whole[4])).toEqual([]);
  }),
);
