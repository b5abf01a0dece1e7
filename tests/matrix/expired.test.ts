import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mailedLinks, ownThings } from './ask.ts';
import { escaped, fieldsOn, isTyped } from './form-fields.ts';
import { type MatrixInstance, openMatrixInstance } from './instance.ts';
import { idsOf, pathOf } from './paths.ts';
import { signedInOf } from './people.ts';
import { isMeantToReach } from './reach.ts';

// Here what a request does is kept: a form sent without a sign-in is fetched after it.
let instance: MatrixInstance;
beforeAll(async () => {
  instance = await openMatrixInstance({ keeping: true });
});
afterAll(() => instance.close());

/** Every form that asks for a sign-in, with somebody who may fill it in. */
function guarded(withFiles: boolean) {
  return instance.routes
    .filter(
      (route) =>
        route.kind === 'form' &&
        !route.may.anyone &&
        ![...ownThings, ...mailedLinks].includes(route.path) &&
        // Of incidents nothing is kept: `tests/matrix/incidents.test.ts`.
        !route.unseen &&
        (!withFiles || route.files),
    )
    .map((route) => {
      const { actor } = signedInOf(instance.world).find((one) => isMeantToReach(route, one.actor, 'own'))!;
      const target = pathOf(instance.world, route, actor, idsOf(instance, route, actor)?.own);
      return { route, actor, target };
    });
}

/** What the records of the tests do not allow now, and the page says why: published, closed, and nothing to pay back. */
const notNow = [
  '/test/close',
  // An assessor whose questions are open is told how many: there is nothing to submit.
  '/seats/:seatId/hand-in',
  '/recovery/receive',
  '/participants/:participantId/replace',
];

/** What was typed into its cells is judged at once: it comes back with its faults. */
const judged = ['/expenditure/import/confirm', '/lines/sheet/confirm'];

it.each(['as fields', 'with a file'])(
  'whatever form is sent %s after the sign-in has ended, comes back filled in after the next one',
  async (how) => {
    const faults: string[] = [];
    const forms = guarded(how === 'with a file');
    expect(forms.length).toBeGreaterThan(0);
    for (const { route, actor, target } of forms) {
      const fields = fieldsOn((await instance.ask(actor, target)).body, target).filter(isTyped);
      const typed = Object.fromEntries(fields.map(({ name }, at) => [name, `<b>typed ${at}</b> & "kept"`]));
      const sent = how === 'as fields' ? typed : withFile(typed);
      const asked = await instance.ask(undefined, target, sent);
      const stash = /[?&]stash=([\w-]+)/.exec(asked.location ?? '')?.[1];
      if (asked.status !== 303 || !stash) {
        faults.push(`${route.path}: ${asked.status} ${asked.location}`);
        continue;
      }
      const back = await instance.ask(actor, `${target}?stash=${stash}`);
      const refused = judged.some((end) => route.path.endsWith(end)) ? 422 : 200;
      const wanted = notNow.some((end) => route.path.endsWith(end)) ? 409 : refused;
      if (back.status !== wanted) faults.push(`${route.path}: ${back.status} afterwards`);
      for (const [name, text] of Object.entries(typed))
        if (!back.body.includes(escaped(text))) faults.push(`${route.path} ${name} is lost`);
      const files = await instance.pool.query(`select 1 from platform.file where name = 'secret.pdf'`);
      if (files.rowCount) faults.push(`${route.path} took a file of nobody`);
    }
    expect(faults).toEqual([]);
    expect(instance.errors).toEqual([]);
  },
);

describe('a button pressed after the sign-in has ended', () => {
  /** Every button that asks for a sign-in, with somebody who may press it and the page it is pressed on. */
  function buttons() {
    return instance.routes
      .filter(({ kind, may, path }) => kind === 'button' && !may.anyone && !ownThings.includes(path))
      .flatMap((route) => {
        const { actor } = signedInOf(instance.world).find((one) => isMeantToReach(route, one.actor, 'own'))!;
        return { actor, target: pathOf(instance.world, route, actor, idsOf(instance, route, actor)?.own) };
      });
  }

  it('does nothing, says so, and leads back to the page it was pressed on', async () => {
    const faults: unknown[] = [];
    for (const { target } of buttons()) {
      const referer = 'http://localhost:3999/staff/agreements?state=signed';
      const asked = await instance.ask(undefined, target, {}, { referer });
      const led = `/sign-in?next=${encodeURIComponent('/staff/agreements?state=signed')}&notice=pressed`;
      if (asked.status !== 303 || asked.location !== led) faults.push([target, asked.status, asked.location]);
    }
    expect(faults).toEqual([]);
    const page = await instance.ask(undefined, '/sign-in?next=/tasks&notice=pressed');
    expect(page.body).toContain('What you pressed was not done');
  });

  it('leads to a page that is there when the browser does not say from where, and never elsewhere', async () => {
    const faults: unknown[] = [];
    for (const { actor, target } of buttons())
      for (const referer of ['', 'https://evil.example/tasks', 'http://localhost:3999//evil.example/']) {
        const asked = await instance.ask(undefined, target, {}, { referer });
        const next = new URL(asked.location!, 'http://localhost:3999').searchParams.get('next')!;
        const led = await instance.ask(actor, next);
        const there = led.location ? await instance.ask(actor, led.location) : undefined;
        if (next !== target || led.status !== 303 || there?.status !== 200)
          faults.push([target, referer, next, led.status, led.location, there?.status]);
      }
    expect(faults).toEqual([]);
    expect(buttons().length).toBeGreaterThan(20);
    expect(instance.errors).toEqual([]);
  });
});

it('whoever an administrator shuts out is asked to sign in by the next request, and has no session left when let in again', async () => {
  const { ivo, krsto } = instance.world.cast;
  const press = async (verb: string) => {
    const form = { ...(await instance.tokensOf(ivo)), reason: 'The telephone was stolen on the ferry.' };
    return (await instance.ask(ivo, `/people/${krsto.personId}/${verb}`, form)).status;
  };
  expect((await instance.ask(krsto, '/assignments')).status).toBe(200);
  expect(await press('disable')).toBe(303);
  for (const path of ['/assignments', '/account', '/tasks'])
    expect([path, (await instance.ask(krsto, path)).location]).toEqual([
      path,
      `/sign-in?next=${encodeURIComponent(path)}`,
    ]);
  const sessions = await instance.pool.query(`select from accounts.session where user_id = $1`, [
    krsto.personId,
  ]);
  expect(sessions.rowCount).toBe(0);
  expect(await press('enable')).toBe(303);
  expect((await instance.ask(krsto, '/account')).status).toBe(303);
  await instance.tokensOf(krsto);
  expect((await instance.ask(krsto, '/assignments')).status).toBe(200);
});

function withFile(typed: Record<string, string>): FormData {
  const body = new FormData();
  for (const [name, value] of Object.entries(typed)) body.append(name, value);
  body.append('q.statute', new File(['%PDF-1.7\nnobody sent this'], 'secret.pdf'));
  return body;
}
