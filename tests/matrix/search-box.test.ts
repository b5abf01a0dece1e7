// @dear: each reader looks for each record of each kind, and opens all that is found: what may not be seen is never found

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../src/platform/permissions.ts';
import { findSlots, putTexts, type Slot } from '../support/text-slots.ts';
import { type MatrixInstance, openMatrixInstance } from './instance.ts';
import { signedInOf } from './people.ts';
import { searchAs } from './search-as.ts';

const word = 'kanarinka';
const mostOfTable = 2;
/** Every row of these tables bears a word of its own, in whatever column; all others bear it, too, and are looked for by the common one. */
const looked = [
  ...[
    'grants.call',
    'grants.application',
    'grants.sub_grant_agreement',
    'grants.report',
    'network.organisation',
  ],
  ...[
    'network.partnership',
    'people.person',
    'training.gathering',
    'training.participant',
    'advocacy.recommendation',
  ],
  ...[
    'advocacy.engagement',
    'advocacy.outcome',
    'advocacy.practice',
    'advocacy.material_text',
    'matrix.cycle',
  ],
  ...[
    'matrix.law',
    'results.period',
    'privacy.request',
    'grants.assessment',
    'voice.message',
    'people.invitation',
  ],
];
let instance: MatrixInstance;
const marks: string[] = [];
beforeAll(async () => {
  instance = await openMatrixInstance({ ofItsOwn: true });
  // In the order of the cast: ids are random, and which two of a table are looked for must not be.
  const cast = JSON.stringify(instance.world.cast).match(/[\da-f-]{36}/g)!;
  // By where they are named first: whoever comes to the cast later moves nobody.
  const ranks = new Map(cast.map((id, rank) => [id, rank] as const).toReversed());
  const rankOf = ({ key }: Slot) =>
    Math.min(...Object.values(key).map((value) => ranks.get(value) ?? ranks.size));
  const slots = (await findSlots(instance.pool))
    .filter(({ place }) => looked.includes(place))
    .toSorted((one, other) => rankOf(one) - rankOf(other));
  const rowOf = ({ place, key }: Slot) => `${place} ${Object.values(key)}`;
  const rows = [...new Set(slots.map(rowOf))];
  const markOf = (slot: Slot) => `${word}${10_000_000 + rows.indexOf(rowOf(slot))} ${word}`;
  const taken = await putTexts(instance.pool, new Map(slots.map((slot) => [slot, markOf(slot)])));
  const ofTable = new Map<string, Set<string>>();
  for (const slot of taken)
    ofTable.set(slot.place, (ofTable.get(slot.place) ?? new Set()).add(markOf(slot).split(' ')[0]!));
  for (const found of ofTable.values()) marks.push(...[...found].slice(0, mostOfTable));
});
afterAll(() => instance.close());

const readers = (): { name: string; actor: Actor | undefined }[] => [
  { name: 'a visitor', actor: undefined },
  ...signedInOf(instance.world),
];

type Asked = { readonly name: string; readonly actor: Actor | undefined };
/** What is wrong with a result: it does not open for who found it, or does not say what it was found by. */
async function faultOf({ name, actor }: Asked, link: string, mark: string): Promise<string | undefined> {
  const key = `${name} ${link}`;
  const page = opened.get(key) ?? (await instance.ask(actor, link.replace(/#.*/, '')));
  opened.set(key, page);
  if (page.status !== 200) return `${name}, ${mark}: ${link} answers ${page.status}`;
  return page.body.includes(mark) ? undefined : `${name}, ${mark}: ${link} does not say it`;
}
const opened = new Map<string, { status: number; body: string }>();

describe('The search', () => {
  it('finds for each reader only what opens for them and says what it was found by, and tells nothing of the rest', async () => {
    const faults: (string | undefined)[] = [];
    const finding = new Map<string, number>();
    for (const reader of readers()) {
      const { name, actor } = reader;
      const absent = (await searchAs(instance, actor, `${word}99999999`)).results.replaceAll(
        `${word}99999999`,
        'WORD',
      );
      for (const mark of marks) {
        const { links, results } = await searchAs(instance, actor, mark);
        for (const link of links) faults.push(await faultOf(reader, link, mark));
        if (links.length === 0 && results.replaceAll(mark, 'WORD') !== absent)
          faults.push(`${name}, ${mark}: told apart from what does not exist`);
        finding.set(name, (finding.get(name) ?? 0) + links.length);
      }
      for (const link of (await searchAs(instance, actor, word)).links)
        faults.push(await faultOf(reader, link, word));
    }
    expect(faults.filter(Boolean)).toEqual([]);
    // Everybody finds something, and who runs the Action the most.
    for (const { name } of readers().filter((one) => one.name !== 'a person whose role has ended'))
      expect([name, (finding.get(name) ?? 0) > 0]).toEqual([name, true]);
    expect(finding.get('ana')).toBeGreaterThan(40);
  }, 900_000);

  it('finds in both scripts and by any spelling', async () => {
    const { cast } = instance.world;
    await instance.pool.query(
      `update network.organisation set search_key = 'zena za zenu kanarinka77' where id = $1`,
      [cast.organisations.cso],
    );
    for (const typed of ['Žena за жену', 'ZENA kanarinka77', 'жена'])
      expect((await searchAs(instance, cast.elira, typed)).links).toContain(
        `/staff/organisations/${cast.organisations.cso}`,
      );
  });

  it('sends words by a form, keeps them for who typed them, and needs two letters', async () => {
    const { elira, fatos } = instance.world.cast;
    const tokens = await instance.tokensOf(elira);
    const { location } = await instance.ask(elira, '/search/work', {
      _search: '1',
      q: `${word} x`,
      ...tokens,
    });
    expect(location).toMatch(/^\/search\/work\?words=[\w-]{32}$/);
    expect((await instance.ask(fatos, location!)).body).not.toContain(`${word} x`);
    expect((await instance.ask(elira, '/search/work', { _search: '1', q: word })).status).toBe(409);
    expect((await searchAs(instance, elira, 'a')).results).toContain('at least two letters');
    expect((await instance.ask(elira, '/search')).location).toBe('/search/work');
    // An address that was typed by hand looks for nothing.
    expect((await instance.ask(undefined, `/search?q=${word}`)).body).not.toContain(`value="${word}`);
  });

  it('is on every page: of a visitor without a token, of a reader who is signed in with one', async () => {
    const open = (await instance.ask(undefined, '/events')).body;
    expect(open).toContain('action="/search"');
    expect(/<form action="\/search"[\s\S]*?<\/form>/.exec(open)![0]).not.toContain('_token');
    const own = (await instance.ask(instance.world.cast.elira, '/events')).body;
    expect(/<form action="\/search\/work"[\s\S]*?<\/form>/.exec(own)![0]).toContain('_token');
  });

  it('declares a limit for each of its addresses, and keeps it', async () => {
    for (const route of instance.routes.filter(({ path }) => path.startsWith('/search')))
      expect(route.limits?.length).toBeGreaterThan(0);
  });
});
