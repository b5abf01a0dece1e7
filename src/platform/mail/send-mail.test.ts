import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Cast, castOf, noon } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { addSeconds } from '../dates.ts';
import type { Locale } from '../language/language.ts';
import { loadCatalogues, makeCatalogue } from '../messages/catalogue.ts';
import { makeLanguage } from '../messages/make-language.ts';
import type { Tx } from '../work.ts';
import { listOutbox } from './queries.ts';
import { queueMail } from './queue-mail.ts';
import { mailJobs } from './send-mail.ts';
import { startMailServer, type TestMailServer } from './testing.ts';

const catalogue = makeCatalogue(loadCatalogues('messages'));
const language = (locale: Locale) => makeLanguage(catalogue, locale, { strict: true });
const link = 'https://mostura.example/invitations/bm90LWEtcmVhbC10b2tlbg';
const besa = { email: 'besa@example.org', locale: 'en' };

let server: TestMailServer;
beforeAll(async () => {
  server = await startMailServer();
});
afterAll(() => server.close());
beforeEach(() => {
  server.received.length = 0;
  server.answer = '250';
});

const story = (body: (tx: Tx, cast: Cast, send: () => Promise<void>) => Promise<void>) => () =>
  rolledBack(async (tx) => {
    const cast = await castOf(tx);
    const send = async () => {
      const [job] = mailJobs({ smtpUrl: server.url, from: 'Mostura <mostura@example.org>', language });
      for (const { word, data } of cast.jobs)
        if (word === 'mail.send') await job!.run(cast.work(cast.ivo), data);
    };
    await body(tx, cast, send);
  });
const invite = (cast: Cast, to: Parameters<typeof queueMail>[1]['to'] = besa, organisation = 'Group 484') =>
  queueMail(cast.work(cast.ana), {
    template: 'people.mail.invitation',
    to,
    args: { organisation, days: 14, link },
  });
const kept = (tx: Tx) => tx.selectFrom('platform.mail').selectAll().executeTakeFirstOrThrow();

describe('a mail', () => {
  it(
    'to a mailbox that does not exist is noted and not tried again',
    story(async (tx, cast, send) => {
      server.answer = '550';
      await invite(cast);
      await send();
      expect(await kept(tx)).toMatchObject({ lastError: '550', sentAt: null, attempts: 1 });
      server.answer = '250';
      await send();
      expect(server.received).toEqual([]);
    }),
  );
  it(
    'that a busy server puts off is tried again, and the error names nobody',
    story(async (tx, cast, send) => {
      server.answer = '451';
      await invite(cast);
      const failure = await send().catch((error: Error) => error);
      expect(failure).toBeInstanceOf(Error);
      expect(String(failure)).toContain('451');
      expect(String(failure)).not.toContain('besa');
      server.answer = '250';
      await send();
      expect(server.received).toHaveLength(1);
      expect(await kept(tx)).toMatchObject({ sentAt: noon });
    }),
  );
  it(
    'goes to another machine over TLS or not at all, unless a private network carries it',
    story(async (_tx, cast) => {
      await invite(cast);
      const { data } = cast.jobs.find(({ word }) => word === 'mail.send')!;
      // Not an address of this machine by its name, and the test's server offers no STARTTLS.
      const smtpUrl = server.url.replace(/127\.0\.0\.1|localhost/, '0.0.0.0');
      const sending = { smtpUrl, from: 'Mostura <mostura@example.org>', language };
      await expect(mailJobs(sending)[0]!.run(cast.work(cast.ivo), data)).rejects.toThrow('was not sent');
      expect(server.received).toEqual([]);
      await mailJobs({ ...sending, privateNetwork: true })[0]!.run(cast.work(cast.ivo), data);
      expect(server.received).toHaveLength(1);
    }),
  );
  it(
    'goes out once, however often the job runs, and the link in it is forgotten',
    story(async (tx, cast, send) => {
      await invite(cast);
      await send();
      await send();
      expect(server.received).toHaveLength(1);
      expect(server.received[0]!.content).toMatch(/^Subject: Invitation to join/m);
      expect(server.received[0]!.content.replaceAll('=\n', '')).toContain(link);
      expect(JSON.stringify(await kept(tx))).not.toContain(link);
    }),
  );
  it(
    'carries the statement of the European Union and the footnote',
    story(async (_tx, cast, send) => {
      await invite(cast);
      await send();
      const content = server.received[0]!.content.replaceAll('=\n', '');
      expect(content).toContain('Funded by the European Union');
      expect(content).toContain('UNSCR 1244');
    }),
  );
  it(
    'has one reader and no headers but its own, whatever is in the address or the subject',
    story(async (_tx, cast, send) => {
      const hostile = { email: 'besa@example.org, other@example.org', locale: 'en' };
      await invite(cast, hostile, 'X\r\nBcc: all@example.org\r\n\r\nbody');
      await send().catch(() => {});
      expect(server.received.every(({ to }) => to.length <= 1)).toBe(true);
      for (const { content } of server.received) expect(content.split('\n\n')[0]).not.toMatch(/^Bcc:/m);
    }),
  );
  it(
    'goes to one mailbox twenty times an hour at most, each kind of its own, and to others still',
    story(async (tx, cast) => {
      const write = (email: string, template: string, now = noon) =>
        queueMail(cast.work(cast.ana, now), { template, to: { email, locale: 'en' } });
      const count = async () => (await listOutbox(tx, cast.actionId, { limit: 100 })).length;
      for (let i = 0; i < 30; i++)
        await write(i % 2 ? `besa+${i}@example.org` : 'Besa@Example.org', 'a.mail.x');
      expect([await count(), cast.jobs.length]).toEqual([20, 20]);
      // Who writes learns that it was not queued.
      expect(await write('besa@example.org', 'a.mail.x')).toBe(false);
      expect(await write('besa@example.org', 'a.mail.y')).toBe(true);
      await write('bora@example.org', 'a.mail.x');
      await write('besa@example.org', 'a.mail.x', addSeconds(noon, 3601));
      expect(await count()).toBe(23);
    }),
  );
  it('is made in one place, which counts it; a place that makes one past the count is found', () => {
    const made = /\binsertMail\(|insertInto\('platform\.mail'\)|insert into platform\.mail\b/;
    const past = (sources: readonly (readonly [string, string])[]) =>
      sources.filter(([, text]) => made.test(text)).map(([file]) => file);
    const sources = fs
      .readdirSync('src', { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file) && !/\.test\.|testing/.test(file))
      .map((file) => [file, fs.readFileSync(path.join('src', file), 'utf8')] as const);
    const counting = ['platform/mail/queries.ts', 'platform/mail/queue-mail.ts'];
    expect(past(sources).sort()).toEqual(counting);
    const planted = [
      'grants/planted.ts',
      "await tx.insertInto('platform.mail').values(row).execute();",
    ] as const;
    expect(past([...sources, planted])).toContain('grants/planted.ts');
  });
  it(
    'stands in the outbox page by page, each once',
    story(async (tx, cast) => {
      for (const name of ['one', 'two', 'three'])
        await invite(cast, { email: `${name}@example.org`, locale: 'en' }, 'Most');
      const [first, second] = await listOutbox(tx, cast.actionId, { limit: 2 });
      const rest = await listOutbox(tx, cast.actionId, { limit: 2, after: second!.id });
      const addresses = [first, second, ...rest].map((mail) => mail?.toAddress);
      expect(addresses.sort()).toEqual(['one@example.org', 'three@example.org', 'two@example.org']);
      expect(await listOutbox(tx, cast.actionId, { limit: 2, after: 'no such mail' })).toEqual([]);
    }),
  );
  it(
    'stays in the outbox of its Action when there is no server',
    story(async (tx, cast) => {
      await invite(cast, { email: 'besa@example.org', locale: 'en' }, '<b>Most</b>');
      for (const { run } of mailJobs({ smtpUrl: undefined, from: 'x@example.org', language }))
        await run(cast.work(cast.ivo), cast.jobs.at(-1)!.data);
      expect(await listOutbox(tx, cast.actionId, { limit: 50 })).toMatchObject([
        { toAddress: 'besa@example.org', sentAt: null, lastError: null },
      ]);
      expect(await listOutbox(tx, cast.foreign.organisations.partner, { limit: 50 })).toEqual([]);
    }),
  );
});
