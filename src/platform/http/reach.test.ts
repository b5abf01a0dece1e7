import { expect, it } from 'vitest';
import { type Actor, all, nobody, permission, type Role } from '../permissions.ts';
import { reach } from './reach.ts';
import type { ActingContext, Route } from './route.ts';

const id = '01890a5d-ac96-7b2a-8c3d-000000000001';
const read = permission<{ actionId: string }>('call.read', { grant_officer: all });
const close = permission<{ actionId: string }>('call.close', { grant_officer: all });

/** Asks for the record of the path, and tells how often it was looked for. */
async function asked(actor: Actor | undefined, may: Route['may'], found: object | undefined) {
  let looked = 0;
  const find = async () => {
    looked += 1;
    return found;
  };
  const route = { path: '/calls/:callId', may, subject: { kind: 'call', param: 'callId', find } };
  const context = { actor, actionId: 'here', now: '', params: { callId: id } };
  const code = await reach(route as unknown as Route, context as unknown as ActingContext).then(
    () => 'reached',
    ({ code, permission }) => `${code}, ${permission ?? 'of nobody'}`,
  );
  return { code, looked };
}

const somebody = (role: Role, toLook?: true): Actor => ({
  ...nobody,
  personId: id,
  roles: [{ role, jurisdiction: null, ...(toLook && { toLook }) }],
});

it('A record is not looked for when no role of the reader reaches one', async () => {
  for (const actor of [somebody('assessor'), somebody('grant_officer', true), undefined])
    for (const found of [{ actionId: 'here' }, { actionId: 'elsewhere' }, undefined])
      expect(await asked(actor, close, found)).toEqual({ code: 'not_found, call.close', looked: 0 });
});

it('A record is looked for once when a role of the reader may reach it', async () => {
  const officer = somebody('grant_officer');
  expect(await asked(officer, close, { actionId: 'here' })).toEqual({ code: 'reached', looked: 1 });
  expect(await asked(officer, close, undefined)).toEqual({ code: 'not_found, of nobody', looked: 1 });
  const elsewhere = { actionId: 'elsewhere' };
  expect(await asked(officer, close, elsewhere)).toEqual({ code: 'not_found, call.close', looked: 1 });
  const looker = somebody('grant_officer', true);
  expect(await asked(looker, read, { actionId: 'here' })).toEqual({ code: 'reached', looked: 1 });
  const open = permission('call.read', { anyone: true });
  expect(await asked(undefined, open, { actionId: 'here' })).toEqual({ code: 'reached', looked: 1 });
});
