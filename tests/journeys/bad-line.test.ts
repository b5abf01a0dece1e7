// Dear, and the only one that shows: a real browser, killed and cut off, brings an application in whole and once.

import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { build } from '../../scripts/build.ts';
import { ask, hiddenFields, signIn } from '../support/ask.ts';
import { databaseOf, type Running, startProgram, temporaryFolder } from '../support/built-program.ts';
import { type MortalBrowser, startMortalBrowser } from '../support/mortal-browser.ts';
import { besa, makeSmallWorld, password, type SmallWorld } from '../support/small-world.ts';
import { startThrottle, type Throttle } from '../support/throttle.ts';
import { patientApplicant } from './patient-applicant.ts';

// The real thing: 64 to 400 kbit/s, 400 ms there and back. A cut comes every 20 seconds instead of every 90, so that the test ends.
const line = { fast: 400, slow: 64, latency: 400, cutEvery: 20 };

const { folder, remove } = temporaryFolder();
let running: Running;
let world: SmallWorld;
let throttle: Throttle;
let browser: MortalBrowser;

beforeAll(async () => {
  await build(() => {});
  running = await startProgram({ folder });
  world = await makeSmallWorld(databaseOf(folder));
  throttle = await startThrottle(Number(new URL(running.address).port), line);
  browser = await startMortalBrowser();
});
afterAll(async () => {
  await browser?.close();
  await throttle?.stop();
  await running?.end();
  remove();
});

it('on a bad line, with two dead batteries, an application arrives once, with its annexes, and nothing saved is typed again', async () => {
  const applicant = patientApplicant(browser, throttle.address, { email: besa, password });
  const id = await start(applicant);
  const record = `/applications/${id}`;

  const done: string[] = [];
  for (let next = `${record}/sections/organisation`; next.includes('/sections/'); ) {
    const section = next;
    // The line breaks in the middle of the first file.
    const withFiles = section.endsWith('/documents');
    if (withFiles) throttle.cutAfter(150_000);
    next = await (withFiles ? applicant.attach(section) : applicant.answer(section));
    done.push(section);
    if (done.length === 2 || done.length === 6) {
      const held = await applicant.look(section);
      await browser.kill();
      await browser.start();
      expect(await applicant.look(section)).toEqual(held);
    }
  }
  expect(done.length).toBe(9);

  await applicant.open(`${record}/check`);
  await applicant.press(browser.page().locator(`form[action="${record}/begin"] button`));
  for (let attempt = 0; attempt < 10; attempt++) {
    await applicant.open(`${record}/submit`);
    if (!(await browser.page().locator('[name=confirmed]').count())) break;
    await browser.page().locator('[name=confirmed]').check();
    // The first time it is done, and the answer is lost on the way.
    if (attempt === 0) throttle.swallowNextAnswer();
    if (await applicant.press(browser.page().locator('main form button[type=submit]').first())) break;
  }
  expect(throttle.cuts()).toBeGreaterThanOrEqual(3);
  await mustBeInOnce(id);
});

/** Starts the draft, and finds it again when the answer did not come. */
async function start(applicant: ReturnType<typeof patientApplicant>): Promise<string> {
  for (let attempt = 0; attempt < 10; attempt++) {
    await applicant.open('/applications');
    const link = browser.page().locator('main a[href^="/applications/"]').first();
    if (await link.count()) return /[0-9a-f-]{36}/.exec((await link.getAttribute('href'))!)![0];
    await applicant.open(`/calls/${world.callId}/apply`);
    const page = browser.page();
    await page.locator('[name=lot]').first().check();
    await page.locator('[name=title]').fill('Safe words along the route');
    await applicant.press(page.locator('main form button[type=submit]').first());
  }
  throw new Error('no draft could be started');
}

async function mustBeInOnce(id: string) {
  const client = new pg.Client(databaseOf(folder));
  await client.connect();
  const { rows } = await client.query(
    `select a.id, a.state, a.number, a.answers->'answers'->>'summary' as summary,
       (select count(*)::int from platform.audit_entry where subject_id = a.id and word = 'application.submit') as submitted,
       (select array_agg(f.size::int) from grants.application_attachment t join platform.file f on f.id = t.file_id
         where t.application_id = a.id and t.removed_at is null) as annexes
     from grants.application a`,
  );
  await client.end();
  expect(rows).toEqual([
    {
      id,
      state: 'submitted',
      number: expect.stringMatching(/-001$/),
      summary: 'Words about summary',
      submitted: 1,
      annexes: [307_200, 307_200],
    },
  ]);

  // Sent once more, from a line that works: the same receipt.
  const cookie = await signIn(running.address, besa, password);
  const receipt = () =>
    ask(`${running.address}/applications/${id}/receipt.json`, { cookie }).then(({ body }) => body.toString());
  const before = await receipt();
  const again = await ask(`${running.address}/applications/${id}/submit`, {
    cookie,
    form: {
      // The page of the submission says by now that it was submitted, and has no form: another page's token does.
      ...(await hiddenFields(`${running.address}/account/details`, cookie)),
      confirmed: 'yes',
    },
  });
  expect(again.status).toBe(303);
  expect(await receipt()).toBe(before);
  expect(before).toContain(rows[0].number);
}
