import { afterAll, beforeAll, expect, it } from 'vitest';
import { pageFormId } from '../../src/ui/form-context.ts';
import { escaped, fieldsOn, isTyped } from './form-fields.ts';
import { type MatrixInstance, openMatrixInstance } from './instance.ts';
import { idsOf, pathOf } from './paths.ts';
import { signedInOf } from './people.ts';
import { isMeantToReach } from './reach.ts';

let instance: MatrixInstance;
beforeAll(async () => {
  instance = await openMatrixInstance();
});
afterAll(() => instance.close());

/** Every form with the person it is meant for and its address. */
function everyForm() {
  return instance.routes
    .filter(({ kind }) => kind === 'form')
    .map((route) => {
      const found = signedInOf(instance.world).find(({ actor }) =>
        isMeantToReach(route, actor, 'own'),
      )!.actor;
      const target = pathOf(instance.world, route, found, idsOf(instance, route, found)?.own);
      return { route, actor: route.may.anyone ? undefined : found, target };
    });
}

it('another language that is chosen in a half filled form keeps what was typed, and nothing is done', async () => {
  const faults: string[] = [];
  let tried = 0;
  for (const { route, actor, target } of everyForm()) {
    const { body } = await instance.ask(actor, target);
    const fields = fieldsOn(body, target).filter(isTyped);
    const buttons =
      body.match(new RegExp(`<button[^>]*form="${pageFormId}"[^>]*name="_language"`, 'g')) ?? [];
    const forms = body.match(new RegExp(`<form id="${pageFormId}"`, 'g')) ?? [];
    if (buttons.length > 0 !== forms.length > 0 || forms.length > 1)
      faults.push(`${route.path}: ${buttons.length} languages for ${forms.length} forms`);
    if (buttons.length === 0) continue;
    tried++;
    const typed = Object.fromEntries(fields.map(({ name }, at) => [name, `<i>half & "typed" ${at}`]));
    // The language of the street is in the path, and no cookie keeps it.
    const inCroatian = route.street ? target.replace('/in/en', '/in/hr') : `${target}?lang=hr`;
    const answer = await instance.ask(actor, inCroatian, {
      ...typed,
      ...(await instance.tokensOf(actor)),
      _language: 'hr',
    });
    const lost = Object.entries(typed).filter(([, text]) => !answer.body.includes(escaped(text)));
    // What opens a case counts as a try in every language: a wrong secret stays one.
    const expected = route.path.startsWith('/voice/') && route.path.endsWith('/case') ? 422 : 200;
    if (answer.status !== expected || answer.wrote)
      faults.push(`${route.path}: ${answer.status}, wrote: ${answer.wrote}`);
    if (!answer.body.includes('<html lang="hr"')) faults.push(`${route.path}: is not in Croatian`);
    // What a script would say of a passkey is on its page, hidden, from the first.
    if (answer.body.includes('govuk-error-message') && !body.includes('govuk-error-message'))
      faults.push(`${route.path}: complains`);
    if (answer.headers['set-cookie']?.includes('language=hr') === (route.street === true))
      faults.push(`${route.path}: forgets the choice`);
    faults.push(...lost.map(([name]) => `${route.path}: lost ${name}`));
  }
  expect(faults).toEqual([]);
  expect(tried).toBeGreaterThan(30);
  expect(instance.errors).toEqual([]);
});

it('a form of somebody else does not come back because a language was chosen in it', async () => {
  const { cast } = instance.world;
  const tokens = {
    ...(await instance.tokensOf(cast.besa)),
    _token: (await instance.tokensOf(cast.ivo))._token,
  };
  const { status } = await instance.ask(cast.besa, '/account/details?lang=hr', {
    ...tokens,
    name: 'put here by another site',
    _language: 'hr',
  });
  expect(status).toBe(409);
});
