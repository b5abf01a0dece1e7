import { afterAll, beforeAll, expect, it } from 'vitest';
import { castOf } from '../tests/support/cast.ts';
import { rolledBack } from '../tests/support/database.ts';
import { jobsOf } from './jobs.ts';
import type { Parts } from './parts.ts';
import { queueMail } from './platform/mail/queue-mail.ts';
import { startMailServer, type TestMailServer } from './platform/mail/testing.ts';
import { loadCatalogues, makeCatalogue } from './platform/messages/catalogue.ts';
import { readSettings } from './platform/settings.ts';

let server: TestMailServer;
beforeAll(async () => {
  server = await startMailServer();
});
afterAll(() => server.close());

it.each([
  { demonstration: true, written: 0 },
  { demonstration: false, written: 1 },
])('a mail server that is set is used, but never by a demonstration: %o', ({ demonstration, written }) =>
  rolledBack(async (tx) => {
    const cast = await castOf(tx);
    server.received.length = 0;
    const settings = readSettings({ SMTP_URL: server.url, SECRET: 'x'.repeat(64) });
    const jobs = jobsOf({
      settings,
      demonstration,
      catalogue: makeCatalogue(loadCatalogues('messages')),
    } as Parts);
    await queueMail(cast.work(cast.ana), {
      to: { email: 'besa@example.org', locale: 'en' },
      template: 'people.mail.invitation',
      args: { organisation: 'Most', days: 14, link: 'https://mostura.example/invitations/x' },
    });
    const { word, data } = cast.jobs.at(-1)!;
    await jobs.find((job) => job.word === word)!.run(cast.work(cast.ivo), data);
    expect(server.received).toHaveLength(written);
  }),
);
