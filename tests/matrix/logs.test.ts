import {
  type FSWatcher,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { tellFigures } from '../support/tell-figures.ts';
import { fieldsOn, filledIn, isTyped } from './form-fields.ts';
import { type MatrixInstance, openMatrixInstance } from './instance.ts';
import { idsOf, pathOf } from './paths.ts';
import { signedInOf } from './people.ts';
import { isMeantToReach } from './reach.ts';

vi.setConfig({ testTimeout: 600_000 });
let instance: MatrixInstance;
/** Whatever leaves this process by the terminal, beside the log. */
const said: string[] = [];
/** Everything that is put into temporary files lies here, and the instance's own folder with it. */
let temporary: string;
/** What stood in files for as long as they were there, by path: they are read whenever they change. */
const written = new Map<string, string>();
let watcher: FSWatcher;
beforeAll(async () => {
  temporary = mkdtempSync(path.join(tmpdir(), 'mostura-k-'));
  vi.stubEnv('TMPDIR', temporary);
  watcher = watch(temporary, { recursive: true }, (_event, name) => name && lookInto(name));
  instance = await openMatrixInstance({ working: true });
  for (const stream of [process.stdout, process.stderr])
    vi.spyOn(stream, 'write').mockImplementation((text) => said.push(String(text)) > 0);
});
afterAll(async () => {
  vi.restoreAllMocks();
  await instance.close();
  watcher.close();
  vi.unstubAllEnvs();
  rmSync(temporary, { recursive: true, force: true });
});

/** The store and the parts of files that are still being sent hold what people send, on purpose: nothing else may. */
function lookInto(name: string): void {
  if (/^mostura-matrix-[^/]+\/(files|parts)(\/|$)/.test(name)) return;
  try {
    written.set(name, `${written.get(name) ?? ''}${readFileSync(path.join(temporary, name), 'utf8')}`);
  } catch {
    // It is gone again, or is a folder.
  }
}

/** What is put into the outbox, told by the database before the transaction is undone. */
const mails: string[] = [];
async function hearMails(): Promise<void> {
  await instance.pool.query(`
    create function platform.tell_mail() returns trigger language plpgsql as
      $$ begin raise notice 'mail %', new.template || ' ' || new.args; return new; end $$;
    create trigger tell_mail after insert on platform.mail for each row execute function platform.tell_mail()`);
  const heard = new WeakSet<object>();
  instance.pool.on('acquire', (client) => {
    if (heard.has(client)) return;
    heard.add(client);
    client.on('notice', ({ message }) => {
      if (message?.startsWith('mail ')) mails.push(message);
    });
  });
}

let used = 0;
/** A name that stands nowhere else, in letters of two scripts. */
const canary = () => `Kanarinka${String(++used).padStart(4, '0')} Čavić-Ћирић`;
const found = (texts: readonly string[]) =>
  texts.filter((line) => /kanarin|avi%C4|Čavić|Ћирић/i.test(line.normalize('NFC')));

it('what 500 people type into forms, searches, addresses and headers is in no line of the log, in no address, no mail, and outside the store in no name and no content of a file', async () => {
  await hearMails();
  const addresses: string[] = [];
  for (const route of instance.routes.filter(({ kind }) => kind === 'form')) {
    const reaching = signedInOf(instance.world).find(({ actor }) =>
      isMeantToReach(route, actor, 'own'),
    )!.actor;
    const target = pathOf(instance.world, route, reaching, idsOf(instance, route, reaching)?.own);
    const actor = route.may.anyone ? undefined : reaching;
    const fields = fieldsOn((await instance.ask(actor, target)).body, target);
    const typed = fields.filter(isTyped).map(({ name, kind }) => {
      const name_ = canary();
      return [name, kind === 'email' ? `${name_.slice(0, 13)}@example.org` : name_] as const;
    });
    const sent = { ...filledIn(fields), ...Object.fromEntries(typed), ...(await instance.tokensOf(actor)) };
    const headers = { 'user-agent': encodeURIComponent(canary()) };
    addresses.push((await instance.ask(actor, target, sent, headers)).location ?? '');
    if ('files' in route && route.files) {
      const upload = new FormData();
      for (const [name, value] of Object.entries(sent)) upload.append(name, value);
      for (const { name } of fields.filter(({ kind }) => kind === 'file'))
        upload.append(
          name,
          new File([`%PDF-1.7\n% ${canary()}\n`], 'paper.pdf', { type: 'application/pdf' }),
        );
      addresses.push((await instance.ask(actor, target, upload)).location ?? '');
    }
    // The same by somebody whose sign-in has ended, and as no form of ours.
    addresses.push((await instance.ask(undefined, target, sent)).location ?? '');
    await instance.ask(actor, target, `${canary()}=%zz&${canary()}`);
  }
  // Lists take words, and lead to where an address shows what was found: every link there is an address too.
  const searched = instance.routes.filter(({ words, path }) => words && !path.endsWith('.csv'));
  expect(searched.length).toBeGreaterThan(5);
  for (const route of searched) {
    const reaching = signedInOf(instance.world).find(({ actor }) =>
      isMeantToReach(route, actor, 'own'),
    )!.actor;
    const target = pathOf(instance.world, route, reaching, idsOf(instance, route, reaching)?.own);
    for (let times = 0; times < 5; times++) {
      const typed = Object.fromEntries(route.words!.map((name) => [name, canary()]));
      const sent = { ...typed, _search: '1', ...(await instance.tokensOf(reaching)) };
      const { status, location } = await instance.ask(reaching, target, sent);
      expect([route.path, status]).toEqual([route.path, 303]);
      const { body } = await instance.ask(reaching, location!);
      addresses.push(location!, ...[...body.matchAll(/(?:href|action)="([^"]+)"/g)].map(([, link]) => link!));
      addresses.push((await instance.ask(undefined, target, sent)).location ?? '');
    }
  }
  for (const route of instance.routes.filter(({ kind }) => kind === 'page')) {
    const name = () => encodeURIComponent(canary());
    await instance.ask(
      instance.world.cast.ana,
      `${route.path.replace(/:\w+/g, name())}?q=${name()}&search=${name()}&after=${name()}`,
    );
    await instance.ask(undefined, `/${name()}/${name()}.html?lang=${name()}`, undefined, {
      referer: `/${name()}`,
    });
  }
  expect(used).toBeGreaterThan(500);
  expect(instance.lines.length).toBeGreaterThan(400);
  const files = readdirSync(temporary, { recursive: true, encoding: 'utf8' });
  for (const name of files) lookInto(name);
  tellFigures([
    `${used} names typed, looked for in ${instance.lines.length} lines of the log, ${addresses.length} addresses, ${mails.length} mails, ${files.length} names of files, the content of ${written.size} files outside the store`,
  ]);
  expect(found(instance.lines)).toEqual([]);
  expect(found(said)).toEqual([]);
  expect(found(addresses.map((one) => decodeURIComponent(one)))).toEqual([]);
  expect(addresses.filter((one) => one !== '').length).toBeGreaterThan(50);
  expect(files.some((name) => /\/files\/./.test(name))).toBe(true);
  expect(found([...files, ...written.keys()])).toEqual([]);
  expect([...written].filter(([, content]) => found([content]).length > 0).map(([name]) => name)).toEqual([]);
  expect(mails.length).toBeGreaterThan(5);
  expect(found(mails)).toEqual([]);
});

it('nor when the database fails in the middle of it', async () => {
  await instance.pool.query('alter table people.person rename column locale to locale_gone');
  const before = instance.lines.length;
  const { elira } = instance.world.cast;
  const sent = { email: `${canary().slice(0, 13)}@example.org`, password: canary(), name: canary() };
  for (const target of ['/sign-in', '/register', '/account/details', '/reset-password'])
    for (const actor of [undefined, elira])
      await instance.ask(actor, target, { ...sent, ...(await instance.tokensOf(actor)) });
  const fresh = instance.lines.slice(before);
  expect(fresh.filter((line) => line.includes('a request failed')).length).toBeGreaterThan(0);
  expect(found([...fresh, ...said])).toEqual([]);
});

it('a file that is there for a moment is read, and what it holds is found', async () => {
  const place = path.join(temporary, 'short-lived.txt');
  writeFileSync(place, `a letter to ${canary()}`);
  await vi.waitFor(() => expect(found([...written.values()])).toHaveLength(1));
  rmSync(place);
});
