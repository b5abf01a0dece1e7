import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { timeToOpen } from '../support/patience.ts';
import { tellFigures } from '../support/tell-figures.ts';
import { fieldsOn, filledIn, isTyped } from './form-fields.ts';
import { type MatrixHouse, openMatrixHouse } from './house.ts';
import { idsOf, pathOf } from './paths.ts';
import { signedInOf } from './people.ts';
import { isMeantToReach } from './reach.ts';

vi.setConfig({ testTimeout: 600_000 });
let house: MatrixHouse;
/** Whatever leaves this process by the terminal, beside the log. */
const said: string[] = [];
beforeAll(async () => {
  house = await openMatrixHouse({ working: true });
  for (const stream of [process.stdout, process.stderr])
    vi.spyOn(stream, 'write').mockImplementation((text) => said.push(String(text)) > 0);
}, timeToOpen);
afterAll(async () => {
  vi.restoreAllMocks();
  await house.close();
});

/** What is put into the outbox, told by the database before the transaction is undone. */
const mails: string[] = [];
async function hearMails(): Promise<void> {
  await house.pool.query(`
    create function platform.tell_mail() returns trigger language plpgsql as
      $$ begin raise notice 'mail %', new.template || ' ' || new.args; return new; end $$;
    create trigger tell_mail after insert on platform.mail for each row execute function platform.tell_mail()`);
  const heard = new WeakSet<object>();
  house.pool.on('acquire', (client) => {
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
const found = (texts: readonly string[]) => texts.filter((line) => /kanarin|avi%C4|Čavić|Ћирић/i.test(line));

it('what 500 people type into forms, searches, addresses and headers is in no line of the log, in no address, no mail and in no name of a file', async () => {
  await hearMails();
  const addresses: string[] = [];
  for (const route of house.routes.filter(({ kind }) => kind === 'form')) {
    const reaching = signedInOf(house.world).find(({ actor }) => isMeantToReach(route, actor, 'own'))!.actor;
    const target = pathOf(house.world, route, reaching, idsOf(house, route, reaching)?.own);
    const actor = route.may.anyone ? undefined : reaching;
    const fields = fieldsOn((await house.ask(actor, target)).body, target);
    const typed = fields.filter(isTyped).map(({ name, kind }) => {
      const name_ = canary();
      return [name, kind === 'email' ? `${name_.slice(0, 13)}@example.org` : name_] as const;
    });
    const sent = { ...filledIn(fields), ...Object.fromEntries(typed), ...(await house.tokensOf(actor)) };
    const headers = { 'user-agent': encodeURIComponent(canary()) };
    addresses.push((await house.ask(actor, target, sent, headers)).location ?? '');
    // The same by somebody whose sign-in has ended, and as no form of ours.
    addresses.push((await house.ask(undefined, target, sent)).location ?? '');
    await house.ask(actor, target, `${canary()}=%zz&${canary()}`);
  }
  // Lists take words, and lead to where an address shows what was found: every link there is an address too.
  const searched = house.routes.filter(({ words, path }) => words && !path.endsWith('.csv'));
  expect(searched.length).toBeGreaterThan(5);
  for (const route of searched) {
    const reaching = signedInOf(house.world).find(({ actor }) => isMeantToReach(route, actor, 'own'))!.actor;
    const target = pathOf(house.world, route, reaching, idsOf(house, route, reaching)?.own);
    for (let times = 0; times < 5; times++) {
      const typed = Object.fromEntries(route.words!.map((name) => [name, canary()]));
      const sent = { ...typed, _search: '1', ...(await house.tokensOf(reaching)) };
      const { status, location } = await house.ask(reaching, target, sent);
      expect([route.path, status]).toEqual([route.path, 303]);
      const { body } = await house.ask(reaching, location!);
      addresses.push(location!, ...[...body.matchAll(/(?:href|action)="([^"]+)"/g)].map(([, link]) => link!));
      addresses.push((await house.ask(undefined, target, sent)).location ?? '');
    }
  }
  for (const route of house.routes.filter(({ kind }) => kind === 'page')) {
    const name = () => encodeURIComponent(canary());
    await house.ask(
      house.world.cast.ana,
      `${route.path.replace(/:\w+/g, name())}?q=${name()}&search=${name()}&after=${name()}`,
    );
    await house.ask(undefined, `/${name()}/${name()}.html?lang=${name()}`, undefined, {
      referer: `/${name()}`,
    });
  }
  expect(used).toBeGreaterThan(500);
  expect(house.lines.length).toBeGreaterThan(400);
  const files = [tmpdir(), house.parts.settings.dataFolder].flatMap((folder) =>
    readdirSync(folder, { recursive: folder !== tmpdir(), encoding: 'utf8' }),
  );
  tellFigures([
    `${used} names typed, looked for in ${house.lines.length} lines of the log, ${addresses.length} addresses, ${mails.length} mails, ${files.length} names of files`,
  ]);
  expect(found(house.lines)).toEqual([]);
  expect(found(said)).toEqual([]);
  expect(found(addresses.map((one) => decodeURIComponent(one)))).toEqual([]);
  expect(addresses.filter((one) => one !== '').length).toBeGreaterThan(50);
  expect(found(files)).toEqual([]);
  expect(mails.length).toBeGreaterThan(5);
  expect(found(mails)).toEqual([]);
});

it('nor when the database fails in the middle of it', async () => {
  await house.pool.query('alter table people.person rename column locale to locale_gone');
  const before = house.lines.length;
  const { elira } = house.world.cast;
  const sent = { email: `${canary().slice(0, 13)}@example.org`, password: canary(), name: canary() };
  for (const target of ['/sign-in', '/register', '/account/details', '/reset-password'])
    for (const actor of [undefined, elira])
      await house.ask(actor, target, { ...sent, ...(await house.tokensOf(actor)) });
  const fresh = house.lines.slice(before);
  expect(fresh.filter((line) => line.includes('a request failed')).length).toBeGreaterThan(0);
  expect(found([...fresh, ...said])).toEqual([]);
});
