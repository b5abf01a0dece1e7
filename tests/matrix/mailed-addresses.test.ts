import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { jobsOf, jobWords, quietJobs, untracedJobs } from '../../src/jobs.ts';
import { countedMails } from '../../src/platform/http/counted-mails.ts';
import { mailingLimits } from '../../src/platform/http/limit.ts';
import { countLimits } from '../../src/platform/http/limits.ts';
import { networksOf } from '../../src/platform/http/networks.ts';
import type { Route } from '../../src/platform/http/route.ts';
import type { Actor } from '../../src/platform/permissions.ts';
import { keyOfTries } from '../../src/platform/tries/key.ts';
import { type MatrixInstance, openMatrixInstance } from './instance.ts';
import { secret } from './kept-world.ts';
import { pathOf } from './paths.ts';

let instance: MatrixInstance;
beforeAll(async () => {
  instance = await openMatrixInstance();
});
afterAll(() => instance.close());

/** Addresses that are typed and that no mail goes to, and why they are. */
const notWrittenTo: Readonly<Record<string, string>> = {
  '/sign-in email': 'whose account it is; a wait is told to its own address, twice a day',
  '/certificates mail': 'whose certificate it is',
  '/staff/organisations/new contactEmail': 'stands in the profile',
  '/staff/organisations/:organisationId/edit contactEmail': 'stands in the profile',
  '/organisation/edit contactEmail': 'stands in the profile',
  '/staff/calls/new contact_email': 'stands in the call',
  '/staff/calls/:callId/edit contact_email': 'stands in the call',
  '/staff/calls/:callId/copy contact_email': 'stands in the call',
  '/staff/recommendations/:recommendationId/send reply_to': 'whom the reader answers',
};

type Schema = {
  readonly shape?: Readonly<Record<string, Schema>>;
  readonly def?: { in?: Schema; out?: Schema; innerType?: Schema; options?: readonly Schema[] };
  safeParse(typed: string): { readonly success: boolean };
};
/** The fields of a form, whatever its schema does with them afterwards. */
function fieldsOf(schema: Schema | undefined): Readonly<Record<string, Schema>> {
  const { in: before, out, innerType, options = [] } = schema?.def ?? {};
  const inner = [before, out, innerType, ...options].map((one) => (one === schema ? {} : fieldsOf(one)));
  return { ...Object.assign({}, ...inner), ...schema?.shape };
}
const takesAddress = ([name, field]: [string, Schema]) =>
  (field.safeParse('zora@example.org').success &&
    !field.safeParse('no address').success &&
    !field.safeParse('https://example.org').success) ||
  /(^|_)e?mails?$/i.test(name);
/** Every field in which an address is typed, with its form. */
const typedAddresses = (routes: readonly Route[]) =>
  routes.flatMap((route) =>
    (route.kind === 'form' ? Object.entries(fieldsOf(route.schema as never)) : [])
      .filter(([name, field]) => takesAddress([name, field]) && name !== 'shared_mail')
      .map(([name]) => ({ route, field: name, is: `${route.path} ${name}` })),
  );
const unlimited = (routes: readonly Route[]) =>
  typedAddresses(routes)
    .filter(({ is }) => !(is in notWrittenTo))
    .filter(
      ({ route, field }) => !route.limits?.some((one) => one.per === 'addressee' && one.field === field),
    )
    .map(({ is }) => is);

it('a form in which an address is typed says how often one mailbox is written to; the one that forgets is found', () => {
  expect(unlimited(instance.routes)).toEqual([]);
  const known = typedAddresses(instance.routes).map(({ is }) => is);
  expect(Object.keys(notWrittenTo).filter((is) => !known.includes(is))).toEqual([]);
  expect(known.length).toBeGreaterThan(8);
  // Without their limits, each of those that mail is found, behind a sign-in too.
  const forgetful = instance.routes.map((route): Route => {
    const { limits, ...rest } = route;
    return { ...rest, limits: limits?.filter(({ per }) => per !== 'addressee') } as Route;
  });
  expect(unlimited(forgetful)).toEqual(known.filter((is) => !(is in notWrittenTo)));
  expect(unlimited(forgetful)).toContain('/staff/gatherings/:gatheringId/participants/invite mails');
});

it('and each counts every mailbox that is typed, by whomever and from wherever', async () => {
  const counting = { db: instance.parts.db, secret, times: 1 };
  const faults: unknown[] = [];
  for (const { limits = [], path } of instance.routes)
    for (const limit of limits.filter(({ per }) => per === 'addressee')) {
      await instance.pool.query('delete from accounts.attempt');
      const send = (at: number, typed: string) =>
        countLimits(counting, [limit], {
          address: `192.0.2.${at}`,
          personId: `person ${at}`,
          organisationId: undefined,
          typed: { [limit.field ?? '']: typed },
        }).then(
          () => true,
          () => false,
        );
      const sent: boolean[] = [];
      for (let at = 0; at < limit.most + 2; at++) sent.push(await send(at, ` Zora+${at}@example.org `));
      const many = await send(90, 'mira@example.org\nzora@example.org');
      const other = await send(91, 'ivo@example.org');
      // As a list of addresses is pasted, with names beside them: the same mailbox, and the names are none.
      const dressed: boolean[] = [];
      for (const typed of ['Zora Ilić <zora@example.org>', 'mailto:ZORA@example.org', '"zora@example.org"'])
        dressed.push(await send(92, typed));
      const named: boolean[] = [];
      for (let at = 0; at <= limit.most; at++) named.push(await send(at, `Ana <ana${at}@example.org>`));
      const expected = [...Array<boolean>(limit.most).fill(true), false, false];
      const seen = [...sent, many, other, ...dressed, named.every(Boolean)];
      if (String(seen) !== String([...expected, false, true, false, false, false, true]))
        faults.push([path, limit, seen]);
    }
  expect(faults).toEqual([]);
});

it('a form that is counted by organisation is refused to all its people past the limit, and to no other organisation', async () => {
  const { ana, ivo, foreign, organisations } = instance.world.cast;
  expect(ana.organisationId).toBe(ivo.organisationId);
  const pressed = instance.routes.filter(({ limits }) => limits?.some(({ per }) => per === 'organisation'));
  expect(pressed.map(({ path }) => path)).toEqual(['/organisations/:organisationId/people/invite']);
  for (const route of pressed) {
    const { most, of } = route.limits!.find(({ per }) => per === 'organisation')!;
    const by = async (actor: Actor) => {
      const target = pathOf(instance.world, route, actor, organisations.institution);
      return (await instance.ask(actor, target, await instance.tokensOf(actor))).status;
    };
    await instance.pool.query('delete from accounts.attempt');
    expect(await by(ana)).toBe(422);
    // Only her organisation’s count is full, not her own.
    await instance.pool.query('update accounts.attempt set count = $1 where key = $2', [
      most * instance.parts.settings.hourlyLimits,
      keyOfTries(secret, `${of}, organisation`, ana.organisationId),
    ]);
    expect([route.path, await by(ana), await by(ivo), await by(foreign.ivo)]).toEqual([
      route.path,
      429,
      429,
      422,
    ]);
  }
});

describe('a request that mails people who are known', () => {
  const [ofPerson, ofOrganisation] = mailingLimits;
  const fill = async (per: 'person' | 'organisation', value: string) => {
    await instance.pool.query('delete from accounts.attempt');
    const { of, most } = (per === 'person' ? ofPerson : ofOrganisation)!;
    await instance.pool.query('insert into accounts.attempt (key, since, count) values ($1, now(), $2)', [
      keyOfTries(secret, `${of}, ${per}`, value),
      most * instance.parts.settings.hourlyLimits,
    ]);
  };
  const ask = async (actor: Actor) => {
    const target = `/calls/${instance.world.own.published_call as string}/ask`;
    const sent = { question: 'May the bridge have two ends?', ...(await instance.tokensOf(actor)) };
    return instance.ask(actor, target, sent);
  };

  it('is counted by who acts and by their organisation, whatever its route; its form comes back whole, and others go on', async () => {
    const { besa, bora, foreign } = instance.world.cast;
    await fill('person', besa.personId);
    const { status, wrote, body } = await ask(besa);
    expect([status, wrote]).toEqual([429, false]);
    expect(body).toContain('You or your organisation sent too many emails from here within an hour.');
    expect(body).toContain('May the bridge have two ends?');
    expect((await ask(bora)).status).toBe(200);
    await fill('organisation', besa.organisationId);
    expect([(await ask(besa)).status, (await ask(bora)).status]).toEqual([429, 429]);
    expect((await ask(foreign.besa)).status).toBe(200);
    await fill('person', 'somebody else');
    expect((await ask(besa)).status).toBe(200);
  });

  it('is refused as a press on another page, too, with the way back', async () => {
    const { elira } = instance.world.cast;
    const participants = await instance.pool.query<{ id: string }>(
      `select p.id from training.participant p join training.gathering g on g.id = p.gathering_id
        where p.state = 'invited' and g.host_id = $1`,
      [elira.organisationId],
    );
    const target = `/staff/participants/${participants.rows[0]!.id}/invite-again`;
    const press = async () => instance.ask(elira, target, await instance.tokensOf(elira));
    await fill('person', 'somebody else');
    expect((await press()).status).toBe(303);
    await fill('person', elira.personId);
    const { status, body } = await press();
    expect([status, body.includes('sent too many emails')]).toEqual([429, true]);
    expect(instance.errors).toEqual([]);
  });

  const closed = () => instance.routes.find(({ path }) => path === '/calls/:callId/ask')!;
  /** What a route of a signed-in person sets off, and what is counted for it. */
  const enqueueOf = ({ may }: Pick<Route, 'may'>) => {
    const done: string[] = [];
    const countings: unknown[] = [];
    const enqueue = countedMails(
      {
        quietJobs,
        untracedJobs,
        countLimits: async (limits, { personId }) => {
          countings.push([limits, personId]);
          return async () => {};
        },
      },
      { may },
      {
        signedIn: { actor: instance.world.cast.besa } as never,
        visitor: { address: '192.0.2.1' } as never,
      },
      async (word) => void done.push(word),
    );
    return { enqueue, done, countings };
  };

  it('counts once, however many it mails, and not where its job mails nobody or nobody is signed in', async () => {
    const { besa } = instance.world.cast;
    const { enqueue, done, countings } = enqueueOf(closed());
    await enqueue('file.check', {});
    expect(countings).toEqual([]);
    for (let i = 0; i < 90; i++) await enqueue('call.publish', {});
    expect(countings).toEqual([[mailingLimits, besa.personId]]);
    expect(done).toHaveLength(91);
    await fill('person', besa.personId);
    const counting = { db: instance.parts.db, secret, times: instance.parts.settings.hourlyLimits };
    const sender = { address: '192.0.2.1', personId: undefined, organisationId: undefined, typed: {} };
    await expect(countLimits(counting, mailingLimits, sender)).resolves.toBeDefined();
  });

  it('counts no person where the route is open to anyone, nor for a job that is about a case', async () => {
    const open = instance.routes.filter(({ may }) => may.anyone);
    expect(open.length).toBeGreaterThan(30);
    for (const route of open) {
      const { enqueue, done, countings } = enqueueOf(route);
      for (const word of jobWords) await enqueue(word, {});
      expect([route.path, done.length, countings]).toEqual([route.path, jobWords.length, []]);
    }
    const personal = open
      .filter(({ kind }) => kind !== 'page')
      .filter(({ limits }) => limits?.some(({ per }) => per === 'person' || per === 'organisation'));
    expect(personal.map(({ path }) => path)).toEqual([]);
    const words = jobsOf(instance.parts).map(({ word }) => word);
    expect(words.toSorted()).toEqual(jobWords.toSorted());
    expect(untracedJobs).toContain('voice.pass_on');
    const { enqueue, countings } = enqueueOf(closed());
    for (const word of untracedJobs) await enqueue(word, {});
    expect(countings).toEqual([]);
  });

  it('of a person who reports while signed in leaves no count, and is never refused for what they mailed', async () => {
    const { elira } = instance.world.cast;
    await fill('person', elira.personId);
    const before = await attempts();
    const from = { 'x-forwarded-for': '192.0.2.7' };
    for (const path of ['/voice', '/voice/in/fa']) {
      const sent = {
        ...(await instance.tokensOf(elira)),
        step: 'send',
        kind: 'feedback',
        text: 'It rained.',
      };
      const { status, wrote, body } = await instance.ask(elira, path, sent, from);
      expect([path, status, wrote, /V-\d{4}-\d{4}/.test(body)]).toEqual([path, 200, true, true]);
    }
    const ofNetwork = networksOf('192.0.2.7').map(({ key }) =>
      keyOfTries(secret, 'voice report, network', key),
    );
    const after = await attempts();
    expect(after.filter((key) => !before.includes(key) && !ofNetwork.includes(key))).toEqual([]);
  });
  const attempts = async () => {
    const { rows } = await instance.pool.query<{ key: string }>('select key from accounts.attempt');
    return rows.map(({ key }) => key);
  };
});
