// @dear: each list, task and first page is drawn for each person and compared with what they may open: no cheaper test finds a list that names too much.
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Actor } from '../../src/platform/permissions.ts';
import { type MatrixInstance, openMatrixInstance } from './instance.ts';
import { signedInOf } from './people.ts';
import { farThings, firstThings, stillFar } from './ways-there.ts';

let instance: MatrixInstance;
beforeAll(async () => {
  instance = await openMatrixInstance();
});
afterAll(() => instance.close());

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
    const { rows } = await instance.pool.query<{ id: string }>(`select id from ${from} order by id`);
    expect(rows.length).toBeGreaterThan(2);
    for (const { name, actor } of signedInOf(instance.world)) {
      const { status, body } = await wholeList(actor, list);
      if (status === 403) continue;
      const open = [];
      for (const { id } of rows)
        if ((await instance.ask(actor, `${record}${id}`)).status === 200) open.push(id);
      expect([list, name, linksIn(body, record)]).toEqual([list, name, open]);
    }
  }
});

it('an officer bound elsewhere finds nothing of another jurisdiction by asking for it, neither on the page nor in the file', async () => {
  const { cast, outsiders } = instance.world;
  for (const { list, record, file } of lists) {
    const asked = `${list}?jurisdiction=RS`;
    expect(linksIn((await instance.ask(outsiders.boundElsewhere, asked)).body, record)).toEqual([]);
    expect(linksIn((await instance.ask(cast.elira, asked)).body, record)).not.toEqual([]);
    if (!file) continue;
    const lines = async (actor: Actor) =>
      (await instance.ask(actor, asked.replace('?', '.csv?'))).body.trim().split('\n').length - 1;
    expect([list, await lines(outsiders.boundElsewhere)]).toEqual([list, 0]);
    expect(await lines(cast.elira)).toBeGreaterThan(0);
  }
});

/** Every page that stands on no record of its own, whatever area it is of: taken from the routes, so that a new list is among them. */
it('no list of the instance names a record that its reader may not open, and none of another Action', async () => {
  const lists = instance.routes.filter(
    ({ kind, path, subject, may, data }) =>
      kind === 'page' && !subject && !may.anyone && !data && !/[:.]/.test(path) && path !== '/tasks',
  );
  expect(lists.length).toBeGreaterThan(25);
  const { rows } = await instance.pool.query<{ id: string }>(
    `select id from network.organisation where action_id = $1 union select id from grants.call where action_id = $1
    union select id from training.gathering where action_id = $1 union select id from advocacy.recommendation where action_id = $1
    union select id from people.person p where exists (select from people.membership m join network.organisation o on o.id = m.organisation_id
      where m.person_id = p.id and o.action_id = $1) and not exists (select from people.membership m join network.organisation o on o.id = m.organisation_id
      where m.person_id = p.id and o.action_id <> $1)`,
    [instance.elsewhere.cast.actionId],
  );
  const elsewhere = new Set(rows.map(({ id }) => id));
  expect(elsewhere.size).toBeGreaterThan(10);
  const faults: string[] = [];
  const naming = new Set<string>();
  for (const { name, actor } of signedInOf(instance.world)) {
    const answers = new Map<string, number>();
    for (const { path } of lists) {
      const { status, body } = await instance.ask(actor, path);
      if (status !== 200) continue;
      const main = body.slice(body.indexOf('<main'), body.indexOf('</main>'));
      for (const [, found = ''] of main.matchAll(/href="(\/[^"?#]+)/g)) {
        const ids = found.match(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}/g) ?? [];
        if (ids.length === 0 || /\.(csv|pdf|docx|xlsx)$/.test(found)) continue;
        naming.add(path);
        if (ids.some((id) => elsewhere.has(id)))
          faults.push(`${path} names to ${name} what is elsewhere: ${found}`);
        if (!answers.has(found)) answers.set(found, (await instance.ask(actor, found)).status);
        const answered = answers.get(found)!;
        if (answered >= 400) faults.push(`${path} leads ${name} to ${found}: ${answered}`);
      }
    }
  }
  expect([...new Set(faults)]).toEqual([]);
  expect(naming.size).toBeGreaterThan(12);
});

/** Each file stands beside a page or a record: whoever is refused the one is refused the other. */
it('a file of a list is refused to whoever is refused its page', async () => {
  const files = instance.routes.filter(
    ({ kind, path, subject, may }) => kind === 'page' && !subject && !may.anyone && /^[^:]+\.csv$/.test(path),
  );
  expect(files.length).toBeGreaterThan(8);
  const faults: string[] = [];
  for (const { path } of files) {
    const list = path.replace(/\.csv$/, '');
    if (!instance.routes.some((one) => one.path === list)) continue;
    for (const { name, actor } of signedInOf(instance.world)) {
      const [page, file] = [await instance.ask(actor, list), await instance.ask(actor, path)];
      if (page.status !== 200 && file.status === 200)
        faults.push(`${path} to ${name}: ${page.status}, ${file.status}`);
    }
  }
  expect(faults).toEqual([]);
});

/** By number: a second Action in the database has the same ones, so that lines are counted too. */
it('a file holds a line for each record on the list of whoever takes it, and for no other', async () => {
  const numbers = async (from: string, ids: readonly string[]) =>
    (
      await instance.pool.query<{ number: string }>(
        `select distinct number from ${from} where id = any ($1) order by 1`,
        [ids],
      )
    ).rows.map(({ number }) => number);
  for (const { list, record, file, from } of lists.filter((one) => one.file))
    for (const { name, actor } of signedInOf(instance.world)) {
      const page = await wholeList(actor, list);
      const table = await instance.ask(actor, `${list}.csv`);
      expect([file, list, name, table.status]).toEqual([file, list, name, page.status]);
      if (page.status !== 200) continue;
      const rowsOf = from.split(' ')[0]!;
      const listed = await numbers(rowsOf, linksIn(page.body, record));
      const every = await numbers(
        rowsOf,
        (await instance.pool.query<{ id: string }>(`select id from ${from}`)).rows.map(({ id }) => id),
      );
      const held = every.filter((number) => new RegExp(`\\b${number}\\b`).test(table.body));
      expect([list, name, held]).toEqual([list, name, listed]);
      expect(table.body.trim().split('\n').length - 1).toBe(listed.length);
    }
});

it('an organisation’s own lists hold its own records and nobody else’s', async () => {
  const { cast } = instance.world;
  for (const { list, record, from } of [
    { list: '/applications', record: '/applications/', from: 'grants.application' },
    { list: '/agreements', record: '/agreements/', from: 'grants.sub_grant_agreement' },
  ])
    for (const actor of [cast.besa, cast.bora, cast.foreign.besa]) {
      const { rows } = await instance.pool.query<{ id: string }>(
        `select id from ${from} where organisation_id = $1 order by id`,
        [actor.organisationId],
      );
      const { body } = await wholeList(actor, list);
      const found = linksIn(body, record);
      const own = rows.map(({ id }) => id);
      expect(found.length).toBeGreaterThan(0);
      expect([list, found.filter((id) => !own.includes(id))]).toEqual([list, []]);
    }
});

it('a file of an application is given to those who may open the application, and to nobody else', async () => {
  const { rows } = await instance.pool.query<{ id: string; application_id: string; own: string }>(
    `select a.id, a.application_id, p.organisation_id as own from grants.application_attachment a
      join grants.application p on p.id = a.application_id where a.removed_at is null order by a.id`,
  );
  expect(rows.length).toBeGreaterThan(3);
  const faults: string[] = [];
  for (const { id, application_id, own } of rows)
    for (const { name, actor } of signedInOf(instance.world)) {
      if (actor.roles.some(({ role }) => role === 'assessor')) continue;
      const place = actor.organisationId === own ? '/applications/' : '/staff/applications/';
      const page = await instance.ask(actor, `${place}${application_id}`);
      const file = await instance.ask(actor, `/attachments/${id}`);
      const opens = page.status === 200 || page.status === 303;
      if (opens !== (file.status === 200))
        faults.push(`${name}, ${place}${application_id}: ${page.status}, ${file.status}`);
    }
  expect(faults).toEqual([]);
});

it('what waits for anybody at all is what they may open', async () => {
  const faults: string[] = [];
  let followed = 0;
  for (const { name, actor } of signedInOf(instance.world)) {
    const { body } = await instance.ask(actor, '/tasks');
    const main = body.slice(body.indexOf('<main'), body.indexOf('</main>'));
    for (const [, target = ''] of main.matchAll(/href="(\/[^"]+)"/g)) {
      followed += 1;
      const { status } = await instance.ask(actor, target.replaceAll('&amp;', '&'));
      if (status >= 400) faults.push(`${name}, ${target}: ${status}`);
    }
  }
  expect(faults).toEqual([]);
  expect(followed).toBeGreaterThan(10);
});

/** Of each role, what they work on beside their tasks: a part of their home by its heading. */
const worksOn: Readonly<Record<string, readonly string[]>> = {
  ana: ['The Action at a glance', 'Calls in progress'],
  elira: ['The Action at a glance', 'Calls in progress'],
  fatos: ['The Action at a glance'],
  goran: ['The Action at a glance'],
  besa: ['Your applications', 'Your sub-grant agreements', 'Your contact persons'],
  dragan: ['Requests to our institution'],
};

it('a home shows what its reader works on, and no more lines at once than two screens of a telephone hold', async () => {
  for (const { name, actor } of signedInOf(instance.world)) {
    const { body } = await instance.ask(actor, '/tasks');
    const open = body.slice(body.indexOf('<main')).replace(/<details[\s\S]*?<\/details>/g, '');
    expect([name, open.match(/m?govuk-task-list__item /g)?.length ?? 0]).toSatisfy(
      ([, lines]: [string, number]) => lines <= 10,
    );
    const own = open.split('<h2').slice(1);
    expect([name, own[0]!.match(/govuk-task-list__item /g)?.length ?? 0]).toSatisfy(
      ([, lines]: [string, number]) => lines <= 4,
    );
    for (const heading of worksOn[name] ?? [])
      expect([
        name,
        body.includes(`>${heading}</h2>`) || body.includes(`govuk-details__summary-text">${heading} (`),
      ]).toEqual([name, true]);
  }
});

it('what waits for an officer is what they may open', async () => {
  const { cast, outsiders } = instance.world;
  const links = /href="(\/(?:agreements|reports|staff\/(?:calls|applications))\/[^"]+)"/g;
  for (const actor of [cast.elira, outsiders.boundElsewhere]) {
    const { body } = await instance.ask(actor, '/tasks');
    const targets = [...body.matchAll(links)].map(([, target]) => target!);
    expect(targets.length > 0).toBe(actor === cast.elira);
    for (const target of targets)
      expect([target, (await instance.ask(actor, target)).status]).toEqual([target, 200]);
  }
});

it('the first things of each role are reached in three steps from the first page', async () => {
  const faults: string[] = [];
  for (const name of Object.keys(firstThings)) {
    const actor = signedInOf(instance.world).find((one) => one.name === name)?.actor;
    expect([name, actor === undefined]).toEqual([name, name === 'visitor']);
    const { far, unknown } = await farThings(instance, name, actor);
    expect([name, unknown]).toEqual([name, []]);
    faults.push(...far);
  }
  expect(faults).toEqual(stillFar);
});

it('the menu of each person leads to the same pages in each language, by links that need no script', async () => {
  const menuIn = async (actor: Actor, locale: string) => {
    const { body } = await instance.ask(actor, `/tasks?lang=${locale}`);
    const menu = body.slice(body.indexOf('<nav class="m-nav"'), body.indexOf('</nav>'));
    return [...menu.matchAll(/<a class="m-nav__link" href="([^"]+)"[^>]*>([^<]+)/g)].map(([, href]) => href);
  };
  for (const { name, actor } of signedInOf(instance.world)) {
    const english = await menuIn(actor, 'en');
    expect([name, english.length > 2]).toEqual([name, true]);
    for (const locale of ['sq', 'mk', 'sr-Cyrl'])
      expect([name, locale, await menuIn(actor, locale)]).toEqual([name, locale, english]);
  }
});

/** A list from its first page to its last, as one answer: its status, and all pages after one another. */
async function wholeList(actor: Actor, list: string): Promise<{ status: number; body: string }> {
  const first = await instance.ask(actor, list);
  const bodies = [first.body];
  for (;;) {
    const next = /href="([^"]+)" rel="next"/.exec(bodies.at(-1)!)?.[1]?.replaceAll('&amp;', '&');
    if (!next) return { status: first.status, body: bodies.join('\n') };
    bodies.push(
      (await instance.ask(actor, new URL(next, `http://list${list}`).href.slice('http://list'.length))).body,
    );
  }
}

function linksIn(body: string, record: string): string[] {
  const found = [...body.matchAll(/href="([^"?#]+)"/g)].map(([, href]) => href!);
  const ids = found.filter((href) => href.startsWith(record)).map((href) => href.slice(record.length));
  return [...new Set(ids.filter((id) => /^[0-9a-f-]{36}$/.test(id)))].sort();
}
