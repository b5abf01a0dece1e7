import http from 'node:http';
import pg from 'pg';
import { applicant, insertRecords, manager, password, recoveryCodes } from '../bench/records.ts';
import { newId } from '../src/platform/ids.ts';
import { type Asking, ask, hiddenFields, signIn } from '../tests/support/ask.ts';
import type { Running } from '../tests/support/built-program.ts';
import { besa, password as besasPassword, makeSmallWorld } from '../tests/support/small-world.ts';
import type { Place } from './place.ts';

/** One request of somebody at work; `expects` is the status it must be answered with. */
export type Visit = { readonly name: string; readonly expects: number; ask(): Promise<{ status: number }> };
export type Visits = { next(chance: (n: number) => number): Visit; close(): void };

/** An instance with some thousand records, and people who look and write: the public, applicants, staff. Three of ten requests are forms. */
export async function openVisits({ connection, running }: Place): Promise<Visits> {
  const { address } = running();
  const client = new pg.Client(connection);
  await client.connect();
  await insertRecords(client, { from: 0, to: 5000 });
  const { rows } = await client.query(
    `select id from grants.application where submitted_at is not null and call_id in (select call_id from grants.opening) order by submitted_at limit 40`,
  );
  await client.end();
  const world = await makeSmallWorld(connection);
  const agent = new http.Agent({ keepAlive: true, maxSockets: 40 });
  const get = (name: string, path: string, cookie = ''): Visit => ({
    name,
    expects: 200,
    ask: () => ask(address + path, { cookie, agent }),
  });
  const staff = await signIn(address, manager, password, recoveryCodes.pop());
  const cso = await signIn(address, applicant, password);
  const own = await ownPages(running(), cso);
  const pages = [
    get('home', '/'),
    get('calls', '/calls'),
    get('sub-grants', '/grants'),
    get('results', '/results'),
    get('applications of the staff', '/staff/applications', staff),
    ...rows.map(({ id }) => get('an application', `/staff/applications/${id}`, staff)),
    get('logframe', '/staff/logframe', staff),
    get('own applications', '/applications', cso),
    ...own.map((path) => get('a section', path, cso)),
  ];
  const groups = [...Map.groupBy(pages, ({ name }) => name).values()];
  const forms = await formsOf(address, world, agent);
  return {
    next: (chance) => {
      if (chance(10) < 3) return forms[chance(forms.length)]!();
      const group = groups[chance(groups.length)]!;
      return group[chance(group.length)]!;
    },
    close: () => agent.destroy(),
  };
}

async function ownPages({ address }: Running, cookie: string): Promise<string[]> {
  const list = await (await fetch(`${address}/applications`, { headers: { cookie } })).text();
  const [draft] = /\/applications\/[0-9a-f-]{36}/.exec(list) ?? [];
  return ['organisation', 'project', 'activities', 'documents'].map(
    (section) => `${draft}/sections/${section}`,
  );
}

/** Forms of an applicant: a new draft, one with a file, and one that is refused and comes back with what was typed. */
async function formsOf(
  address: string,
  { callId, lotId }: { callId: string; lotId: string },
  agent: http.Agent,
): Promise<(() => Visit)[]> {
  const cookie = await signIn(address, besa, besasPassword);
  const apply = `${address}/calls/${callId}/apply`;
  const { _token } = await hiddenFields(apply, cookie);
  const send = (
    name: string,
    url: string,
    expects: number,
    fields: Asking['form'],
    file?: Asking['file'],
  ): Visit => ({
    name,
    expects,
    ask: () =>
      ask(url, {
        cookie,
        agent,
        form: { _token: _token!, _once: newId(), ...fields },
        ...(file ? { file } : {}),
      }),
  });
  const start = () => ({ lot: lotId, title: `Draft ${newId()}`, language: 'en' });
  const first = await send('', apply, 303, start()).ask();
  const location = (first as { headers?: http.IncomingHttpHeaders }).headers?.location;
  const documents = `${address}${location}/sections/documents`;
  const { seen } = await hiddenFields(documents, cookie);
  // The same paper each time is kept once, so that the draft is never full.
  const content = Buffer.from(`%PDF-1.7\n${'x'.repeat(200_000)}\n%%EOF\n`);
  const paper = { field: 'q.statute', name: 'statute.pdf', content };
  return [
    () => send('a draft begun', apply, 303, start()),
    () => send('a file attached', documents, 303, { seen: seen! }, paper),
    () => send('a form refused', apply, 422, { lot: lotId, title: '', language: 'en' }),
  ];
}
