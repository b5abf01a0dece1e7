import { beforeAll, expect, it } from 'vitest';
import { type Answered, type Asked, lookAtInstance } from './instance.ts';
import { idsOf, pathOf } from './paths.ts';
import { signedInOf } from './people.ts';
import { isMeantToReach } from './reach.ts';

// The instance of the matrix is a demonstration, and nothing in its records says so: the pages and files themselves have to.
let instance: Asked;
beforeAll(async () => {
  instance = await lookAtInstance();
});

/**
 * Signed as it was handed in, or hashed as it was published, so that a mark would make it another document (the jurisdictions of a
 * cycle in a demonstration are called invented in it); or a person's own data, for that person alone; or nothing but
 * addresses.
 */
const withoutMark = [
  '/applications/:applicationId/receipt.json',
  '/applications/:applicationId/content.json',
  '/matrix/:cycleId/cycle.json',
  '/materials/:materialId/edition.json',
  '/account/export',
  '/sitemap.xml',
];

it('every page, and every file that is text, says that it is a demonstration', async () => {
  const kinds = new Map<string, number>();
  const unmarked: string[] = [];
  for (const route of instance.routes.filter(
    ({ kind, path }) => kind !== 'button' && !withoutMark.includes(path),
  )) {
    const { actor } = signedInOf(instance.world).find((one) => isMeantToReach(route, one.actor, 'own'))!;
    const target = pathOf(instance.world, route, actor, idsOf(instance, route, actor)?.own);
    const answered = await instance.ask(route.may.anyone ? undefined : actor, target);
    const type = answered.headers['content-type']?.split(';')[0] ?? '';
    if (answered.status !== 200 || !/html|csv|json|xml$/.test(type) || /document/.test(type)) continue;
    kinds.set(type, (kinds.get(type) ?? 0) + 1);
    if (!isMarked(type, answered)) unmarked.push(`${route.path} (${type})`);
  }
  expect(unmarked).toEqual([]);
  expect(kinds.get('text/html')).toBeGreaterThan(80);
  expect(kinds.get('text/csv')).toBeGreaterThan(8);
});

it('a sign-in by a button of the demonstration goes on in the language of its page', async () => {
  const { body } = await instance.ask(undefined, '/demonstration?lang=sq');
  expect(body).toContain('action="/sign-in?lang=sq"');
  const shown = await instance.ask(undefined, '/sign-in?lang=sq');
  expect(shown.body).toContain('lang="sq"');
});

function isMarked(type: string, { body }: Answered): boolean {
  // The form for reports on the street says in its own words that its sender is read by no person.
  if (type === 'text/html')
    return /class="([^"]* )?m-demo"/.test(body) || body.includes('This is a demonstration. No person reads');
  if (type !== 'text/csv') return /demonstration/i.test(body);
  const [head = '', ...rows] = body.trim().split('\r\n');
  const marked = (row: string, at: number) =>
    // Below the head there may be a row of HXL hashtags.
    /^(yes|no),/.test(row) || (at === 0 && row.startsWith('#meta+demonstration,'));
  return /^\ufeff?demonstration,/.test(head) && rows.every(marked);
}
