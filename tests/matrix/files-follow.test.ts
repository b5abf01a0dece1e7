import { beforeAll, expect, it } from 'vitest';
import { type Actor, nobody } from '../../src/platform/permissions.ts';
import { type Asked, lookAtInstance } from './instance.ts';

let instance: Asked;
beforeAll(async () => {
  instance = await lookAtInstance();
});

/** Files of another table beside a list: what they hold is said before their links. */
const ofAnother = ['/conclusions'];

/** What a list can be narrowed to by its form: one choice of each field. The order of its rows narrows nothing. */
function choicesIn(html: string, path: string): { name: string; value: string }[] {
  const form = [...html.matchAll(/<form action="([^"]*)" method="get" class="m-filter".*?<\/form>/gs)].find(
    ([, action]) => action === path,
  )?.[0];
  return [...(form ?? '').matchAll(/<select[^>]* name="(\w+)".*?<\/select>/gs)].flatMap(([select, name]) => {
    const value = [...select.matchAll(/<option value="([^"]+)"/g)].at(-1)?.[1];
    return value && name !== 'sort' ? [{ name: name!, value }] : [];
  });
}

/** The files that a page offers to take away. */
function filesIn(html: string): URL[] {
  return [...html.matchAll(/<a [^>]*>/g)]
    .filter(([tag]) => / download[ =>]/.test(tag))
    .map(([tag]) => /href="([^"]*)"/.exec(tag)![1]!.replaceAll('&amp;', '&'))
    .map((href) => new URL(href, 'http://list'))
    .filter(({ pathname }) => !ofAnother.some((other) => pathname.startsWith(`${other}.`)));
}

/** How many rows a file of the instance has; undefined where it is none of rows. */
async function rowsOf(actor: Actor, { pathname, search }: URL): Promise<number | undefined> {
  if (!pathname.endsWith('.csv')) return undefined;
  const { status, body } = await instance.ask(actor, `${pathname}${search}`);
  expect([pathname, status]).toEqual([pathname, 200]);
  return body.trim().split('\n').length;
}

/** Taken from the routes and their pages, so that a new list is among them. */
it('each file under a list holds what the list was narrowed to, and nothing else', async () => {
  const { cast } = instance.world;
  const readers = [nobody, cast.elira, cast.fatos, cast.ana, cast.ivo, cast.hana];
  const paths = instance.routes.filter(
    ({ kind, path, subject, data }) => kind === 'page' && !subject && !data && !/[:.]/.test(path),
  );
  const [faults, seen, fewer]: [string[], Set<string>, Set<string>] = [[], new Set(), new Set()];
  for (const { path } of paths)
    for (const actor of readers) {
      const { status, body } = await instance.ask(actor, path);
      if (status !== 200) continue;
      const choices = choicesIn(body, path);
      const whole = filesIn(body);
      if (choices.length === 0 || whole.length === 0) continue;
      seen.add(path);
      for (const { name, value } of choices) {
        const narrowed = await instance.ask(actor, `${path}?${name}=${value}`);
        for (const [at, file] of filesIn(narrowed.body).entries()) {
          if (file.searchParams.get(name) !== value) {
            faults.push(`${path}?${name}=${value} → ${file.pathname}${file.search}`);
            continue;
          }
          const [some, all] = [await rowsOf(actor, file), whole[at] && (await rowsOf(actor, whole[at]))];
          if (some !== undefined && all !== undefined && some < all) fewer.add(`${path} ${name}`);
        }
      }
      break;
    }
  expect(faults).toEqual([]);
  expect([...seen]).toEqual(expect.arrayContaining(['/grants', '/events', '/staff/agreements']));
  expect([...fewer]).toEqual(expect.arrayContaining(['/grants jurisdiction', '/grants scope']));
});
