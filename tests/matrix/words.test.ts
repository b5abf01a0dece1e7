import { glob, readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Route } from '../../src/platform/http/route.ts';
import type { Actor } from '../../src/platform/permissions.ts';
import { unescaped } from './form-fields.ts';
import { type MatrixInstance, openMatrixInstance } from './instance.ts';
import { idsOf, pathOf } from './paths.ts';
import { signedInOf } from './people.ts';
import { isMeantToReach } from './reach.ts';

let instance: MatrixInstance;
beforeAll(async () => {
  instance = await openMatrixInstance({ working: true });
});
afterAll(() => instance.close());

/** Every list and search that takes words of those who are signed in, with a person who may see it and where it stands for them. */
const lists = () =>
  instance.routes
    .filter(({ words, path, may }) => words && !may.anyone && !path.endsWith('.csv'))
    .map((route) => ({ route, ...ofOne(route) }));
function ofOne(route: Route) {
  const { actor } = signedInOf(instance.world).find((one) => isMeantToReach(route, one.actor, 'own', one))!;
  return { actor, target: pathOf(instance.world, route, actor, idsOf(instance, route, actor)?.own) };
}
async function search(actor: Actor | undefined, target: string, typed: Record<string, string>) {
  return instance.ask(actor, target, { _search: '1', ...typed, ...(await instance.tokensOf(actor)) });
}
const typedOn = (route: Route, word: string) => Object.fromEntries(route.words!.map((name) => [name, word]));
const linksOn = (body: string) => [...body.matchAll(/href="([^"]+)"/g)].map(([, href]) => unescaped(href!));

it('no form that is sent by an address lets people type', async () => {
  const faults: string[] = [];
  let filters = 0;
  for await (const file of glob('src/**/*.tsx')) {
    const source = await readFile(file, 'utf8');
    if (/method="get"/i.test(source)) faults.push(`${file}: a form of its own`);
    for (const [filter, opening] of source.matchAll(/(<FilterForm\b[^>]*>)[\s\S]*?<\/FilterForm>/g)) {
      filters += 1;
      if (/<(TextInput|Textarea|input)\b/.test(filter) && !/\bwords=/.test(opening!)) faults.push(file);
    }
  }
  expect(filters).toBeGreaterThan(20);
  expect(faults).toEqual([]);
});

it('the words are kept for whoever typed them; the address carries a mark, in every link of the page too', async () => {
  for (const { route, actor, target } of lists()) {
    const found = await search(actor, target, {
      ...typedOn(route, 'Zorica Kanarinka'),
      state: 'open',
      kind: 'Ana Ka',
    });
    expect([route.path, found.status]).toEqual([route.path, 303]);
    expect(found.location).toMatch(/[?&]words=[\w-]{32}$/);
    expect(found.location).toContain('state=open');
    expect(decodeURIComponent(found.location!)).not.toMatch(/kanarinka|Ana/i);
    const { status, body } = await instance.ask(actor, found.location!);
    const links = linksOn(body);
    expect([route.path, status, body.includes('Zorica Kanarinka')]).toEqual([route.path, 200, true]);
    expect(links.filter((link) => /kanarinka/i.test(link))).toEqual([]);
    // Another language, another page and the file ask the same.
    const mark = /words=[\w-]+/.exec(found.location!)![0];
    for (const link of links.filter((one) => one.includes('?lang=') || /[?&]lang=/.test(one)))
      if (link.startsWith(target)) expect(link).toContain(mark);
    for (const link of links.filter((one) => one.startsWith(`${target}.csv?`))) expect(link).toContain(mark);
    const translated = await instance.ask(actor, `${found.location}&lang=sq`);
    expect([route.path, translated.body.includes('Zorica Kanarinka')]).toEqual([route.path, true]);
    // An address of before, or typed by hand, looks for nothing.
    const byHand = await instance.ask(
      actor,
      `${target}?${new URLSearchParams(typedOn(route, 'Zorica Kanarinka'))}`,
    );
    expect([route.path, byHand.status, byHand.body.includes('value="Zorica')]).toEqual([
      route.path,
      200,
      false,
    ]);
  }
});

it('nobody else is given them, nor another list, and an unknown mark says that they are gone', async () => {
  const all = lists();
  for (const { route, actor, target } of all) {
    const { location } = await search(actor, target, typedOn(route, 'Zorica Kanarinka'));
    for (const other of signedInOf(instance.world)) {
      if (other.actor.personId === actor.personId) continue;
      const { body } = await instance.ask(other.actor, location!);
      expect([route.path, other.name, body.includes('Kanarinka')]).toEqual([route.path, other.name, false]);
    }
    expect((await instance.ask(undefined, location!)).location).toMatch(/^\/sign-in\?next=/);
    const query = new URL(location!, 'http://here').search;
    for (const one of all.filter((each) => each.target !== target && each.actor === actor))
      expect((await instance.ask(actor, `${one.target}${query}`)).body).not.toContain('Kanarinka');
    for (const odd of ['x'.repeat(32), '%00', `${'a'.repeat(31)}'`]) {
      const { status, body } = await instance.ask(actor, `${target}?words=${odd}`);
      expect([route.path, status, body.includes('We kept your search for half an hour')]).toEqual([
        route.path,
        200,
        true,
      ]);
    }
  }
});

it('a search needs the permission of its list and a form of ours, and writes nothing else', async () => {
  for (const { route, actor, target } of lists()) {
    for (const one of signedInOf(instance.world)) {
      const seen = await instance.ask(one.actor, target);
      const sent = await search(one.actor, target, typedOn(route, 'Zorica'));
      expect([route.path, one.name, sent.status]).toEqual([
        route.path,
        one.name,
        seen.status === 200 ? 303 : seen.status,
      ]);
    }
    const forged = await instance.ask(actor, target, { _search: '1', ...typedOn(route, 'Zorica') });
    expect([route.path, forged.status]).toEqual([route.path, 409]);
    const unmarked = await instance.ask(actor, target, {
      ...typedOn(route, 'Zorica'),
      ...(await instance.tokensOf(actor)),
    });
    expect([route.path, unmarked.status]).toEqual([
      route.path,
      route.kind === 'page' ? 405 : unmarked.status,
    ]);
    const empty = await search(actor, target, typedOn(route, '  '));
    expect(empty.location).not.toContain('words=');
  }
});

it('the officer finds a person by any part and any spelling of the name, among roles and among requests', async () => {
  const { hana } = instance.world.cast;
  const named = async (target: string, q: string) => {
    const { location } = await search(hana, target, { q });
    return (await instance.ask(hana, location!)).body;
  };
  const rows = (body: string) => body.split('<tr').length - 2;
  const everybody = rows((await instance.ask(hana, '/staff/privacy/access')).body);
  const found = await named('/staff/privacy/access', 'ЕЛИРА');
  expect(found).toContain('Elira');
  expect(rows(found)).toBeLessThan(everybody);
  expect(await named('/staff/privacy/access', 'Zorica Kanarinka')).not.toContain('<bdi>Elira');
  // Of one person: what each of their roles opens, and what they were appointed to.
  const { personId } = instance.world.cast.elira;
  const { body: ofOne } = await instance.ask(hana, `/staff/privacy/access?person=${personId}`);
  expect(ofOne).toContain('What this person can open now');
  expect(ofOne).toContain('Handles cases');
  expect(rows(ofOne)).toBeLessThan(everybody);
  const { body } = await instance.ask(hana, '/staff/privacy');
  expect(rows(await named('/staff/privacy', 'Zorica Kanarinka'))).toBeLessThan(rows(body) || 1);
});
