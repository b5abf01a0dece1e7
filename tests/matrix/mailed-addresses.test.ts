import { afterAll, beforeAll, expect, it } from 'vitest';
import { countLimits } from '../../src/platform/http/limits.ts';
import type { Route } from '../../src/platform/http/route.ts';
import { timeToOpen } from '../support/patience.ts';
import { type MatrixInstance, openMatrixInstance } from './instance.ts';
import { secret } from './kept-world.ts';

let instance: MatrixInstance;
beforeAll(async () => {
  instance = await openMatrixInstance();
}, timeToOpen);
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
}, 60_000);
