import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Route } from '../../src/platform/http/route.ts';
import type { Actor } from '../../src/platform/permissions.ts';
import { findSlots, putTexts, type Slot } from '../support/text-slots.ts';
import { unescaped } from './form-fields.ts';
import { type MatrixInstance, openMatrixInstance } from './instance.ts';
import { idsOf, pathOf } from './paths.ts';
import { signedInOf } from './people.ts';
import { isMeantToReach } from './reach.ts';

const word = 'kanarinka';
/** What lists are searched by, in whatever column: every row of these tables bears a word of its own. */
const searched = ['network.organisation', 'grants.application', 'people.person', 'privacy.request'];
const mostOfTable = 4;

let instance: MatrixInstance;
/** The word of each row, by its table. */
const marks = new Map<string, string[]>();
beforeAll(async () => {
  instance = await openMatrixInstance({ ofItsOwn: true });
  const slots = (await findSlots(instance.pool)).filter(({ place }) => searched.includes(place));
  const rowOf = ({ place, key }: Slot) => `${place} ${Object.values(key)}`;
  const rows = [...new Set(slots.map(rowOf))];
  const markOf = (slot: Slot) => `${word}${10_000_000 + rows.indexOf(rowOf(slot))} ${word}`;
  const taken = await putTexts(instance.pool, new Map(slots.map((slot) => [slot, markOf(slot)])));
  for (const slot of taken)
    marks.set(slot.place, [...new Set([...(marks.get(slot.place) ?? []), markOf(slot).split(' ')[0]!])]);
});
afterAll(() => instance.close());

/** Every list that takes words, and everybody who may see it. The search of everything has a test of its own (`search-box`). */
const lists = () =>
  instance.routes
    .filter(({ words, path }) => words && !path.startsWith('/search'))
    .flatMap((route) =>
      signedInOf(instance.world)
        .filter((one) => isMeantToReach(route, one.actor, 'own', one))
        .map(({ actor, name }) => ({ route, actor, name, target: targetOf(route, actor) })),
    );
const targetOf = (route: Route, actor: Actor) =>
  pathOf(instance.world, route, actor, idsOf(instance, route, actor)?.own);
type Listed = ReturnType<typeof lists>[number];

/** What a list shows to somebody who looks for a word in it, without the word itself and without what differs each time. */
async function found({ route, actor, target }: Listed, typed: string): Promise<string> {
  // A file is asked the same as its list.
  const list = target.replace(/\.csv$/, '');
  const words = Object.fromEntries(route.words!.map((name) => [name, typed]));
  const { location } = await instance.ask(actor, list, {
    _search: '1',
    ...words,
    ...(await instance.tokensOf(actor)),
  });
  return shown(actor, location!.replace(list, target), typed);
}
async function shown(actor: Actor, target: string, typed = '\0'): Promise<string> {
  const { status, body } = await instance.ask(actor, target);
  const main = /<main[\s\S]*<\/main>/.exec(body)?.[0] ?? body;
  return `${status} ${main
    .replace(/name="_(?:token|once)" value="[^"]*"/g, '')
    .replace(/words=[\w-]+/g, '')
    .replaceAll(typed, 'WORD')}`;
}
/** All pages of a list, without a word; where organisations are chosen from the registry, the registry, too. */
async function everything({ actor, route, target }: Listed): Promise<string> {
  const pages: string[] = [];
  const lists = route.path.endsWith('/attendance') ? [target, '/staff/organisations'] : [target];
  for (const list of lists)
    for (let next: string | undefined = list; next; ) {
      const page = await shown(actor, next);
      pages.push(page);
      next = unescaped(/href="([^"]*[?&]after=[^"]*)"/.exec(page)?.[1] ?? '').replace(/^\?/, `${list}?`);
    }
  return pages.join('\n');
}
const idsIn = (text: string) => text.match(/[0-9a-f]{8}-[0-9a-f-]{27}/g) ?? [];
/** Their figures: the word itself may have been what was looked for. */
const marksIn = (text: string) => text.match(/(?<=kanarinka|WORD)\d{8}/g) ?? [];

it('looking for what every record has in it finds no record that the list does not show to the same person', async () => {
  const faults: string[] = [];
  let finding = 0;
  for (const listed of lists()) {
    const all = await everything(listed);
    const some = await found(listed, word);
    const strange = [...idsIn(some), ...marksIn(some)].filter((one) => !all.includes(one));
    if (strange.length > 0) faults.push(`${listed.route.path}, ${listed.name}: ${strange}`);
    if (marksIn(some).length > 0) finding += 1;
  }
  expect(faults).toEqual([]);
  expect(finding).toBeGreaterThan(5);
});

it('a word that stands only in what somebody is not shown finds for them what a word finds that stands nowhere', async () => {
  const faults: string[] = [];
  let tried = 0;
  for (const listed of lists()) {
    const all = await everything(listed);
    const nothing = await found(listed, `${word}99999999`);
    for (const of of marks.values())
      for (const mark of of.filter((one) => !all.includes(one)).slice(0, mostOfTable)) {
        tried += 1;
        if ((await found(listed, mark)) !== nothing)
          faults.push(`${listed.route.path}, ${listed.name}: ${mark}`);
      }
  }
  expect(faults).toEqual([]);
  expect(tried).toBeGreaterThan(200);
});
