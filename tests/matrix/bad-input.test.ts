import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Route } from '../../src/platform/http/route.ts';
import { locales } from '../../src/platform/language/language.ts';
import type { Actor } from '../../src/platform/permissions.ts';
import { escaped, type FormField, fieldsOn, filledIn, isTyped } from './form-fields.ts';
import { type Answered, type MatrixInstance, openMatrixInstance } from './instance.ts';
import { idsOf, pathOf } from './paths.ts';
import { signedInOf } from './people.ts';
import { isMeantToReach } from './reach.ts';

vi.setConfig({ testTimeout: 600_000 });
let instance: MatrixInstance;
const forms: { route: Route; actor: Actor | undefined; target: string; fields: FormField[] }[] = [];

beforeAll(async () => {
  instance = await openMatrixInstance();
  for (const route of instance.routes.filter(({ kind }) => kind === 'form')) {
    const found = signedInOf(instance.world).find(({ actor }) => isMeantToReach(route, actor, 'own'))!.actor;
    const one = pathOf(instance.world, route, found, idsOf(instance, route, found)?.own);
    const actor = route.may.anyone ? undefined : found;
    for (const target of everySection(one)) {
      const { body } = await instance.ask(actor, target);
      forms.push({ route, actor, target, fields: fieldsOn(body, target) });
    }
  }
});
afterAll(() => instance.close());

/** A form that is data has a page for each of its sections: questions of every kind are on them. */
function everySection(target: string): string[] {
  if (!target.startsWith('/applications/') || !target.endsWith('/project')) return [target];
  return ['project', 'activities', 'money', 'papers'].map((key) => target.replace(/project$/, key));
}

const hostile: Readonly<Record<string, string>> = {
  HTML: `<script>alert(1)</script><img src=x onerror=alert(1)>"'&`,
  'a formula': `=HYPERLINK("http://example.org";"x")`,
  SQL: `'; drop table grants.call; --`,
  'marks of direction': '\u202Etxt.exe\u2066\u200F',
  'control characters': 'a\u0001\u0008\u000B\u001F\u007F\u0085b\u2028c',
  'a very large number': '99999999999999999999999999999999',
  'no number': '1e309',
  'less than nothing': '-1',
  'an id': '00000000-0000-4000-8000-000000000000',
  'a day that is none': '2026-02-30',
  'the name of a property': '__proto__',
  'combining marks': `e${'\u0301'.repeat(2000)}`,
};

const inLanguage = new RegExp(`(?<=[-_.])(${locales.join('|')})$`);
/**
 * Rows of a table are read by one rule, the first sometimes more strictly: of `amount_0` to `amount_9` the first and the last stand for all,
 * and so for fields that are named by an id, and for one text in each language.
 */
function endsOfEachShape(fields: readonly FormField[]): FormField[] {
  const shapes = Map.groupBy(
    fields,
    ({ kind, name }) =>
      `${kind} ${name.replace(/[0-9a-f]{8}-[0-9a-f-]{27}|\d+/g, '#').replace(inLanguage, '#')}`,
  );
  return [...shapes.values()].flatMap((alike) => (alike.length > 1 ? [alike[0]!, alike.at(-1)!] : alike));
}

const isChosen = ({ kind }: FormField) => ['radio', 'checkbox', 'select'].includes(kind);

/** Sends the same value in every field of every form. */
async function everywhere(value: (field: FormField, at: number) => string | readonly string[]) {
  const answers: { form: (typeof forms)[number]; answered: Answered; sent: Record<string, unknown> }[] = [];
  for (const form of forms) {
    const sent = Object.fromEntries(form.fields.map((field, at) => [field.name, value(field, at)]));
    const tokens = await instance.tokensOf(form.actor);
    answers.push({
      form,
      sent,
      answered: await instance.ask(form.actor, form.target, { ...sent, ...tokens }),
    });
  }
  return answers;
}

/** Forms that answered neither as usual nor with a refusal in words. */
function broken(answers: Awaited<ReturnType<typeof everywhere>>): string[] {
  // A record that somebody names by hand in a field is not found either.
  const usual = [200, 303, 400, 404, 409, 413, 422, 429];
  const lost = answers.filter(({ answered }) => !usual.includes(answered.status));
  return lost.map(({ form, answered }) => `${form.route.path}: ${answered.status}`);
}

describe('a form that is sent', () => {
  it('has fields to be filled in, but where one only presses a button', () => {
    const bare = forms.filter(({ fields }) => fields.length === 0).map(({ route }) => route.path);
    expect(bare.length).toBeLessThan(forms.length / 3);
  });

  it('empty is refused in words', async () => {
    expect(broken(await everywhere(() => ''))).toEqual([]);
    const nothing = [];
    for (const form of forms)
      nothing.push({
        form,
        sent: {},
        answered: await instance.ask(form.actor, form.target, await instance.tokensOf(form.actor)),
      });
    expect(broken(nothing)).toEqual([]);
    expect(instance.errors).toEqual([]);
  });

  it.each(Object.entries(hostile))(
    'with %s in every field is refused or taken, escaped and kept',
    async (_, text) => {
      const answers = await everywhere((field, at) =>
        isTyped(field) ? `${at} ${text}`.slice(0, 2100) : text,
      );
      expect(broken(answers)).toEqual([]);
      expect(answers.filter(({ answered }) => answered.body.includes('<script>alert(1)')).length).toBe(0);
      expect(instance.errors).toEqual([]);
    },
  );

  // What is chosen and not typed is read by one rule, the list of its choices: one value stands for all that are not on it. What has
  // lines is a text: a number in it is one more.
  it('good but for one field is refused or taken: what one rule lets by, the next meets', async () => {
    const values = [hostile.HTML!, 'a'.repeat(5000), '99999999999', '0'];
    const valuesFor = (field: FormField) =>
      values.slice(0, isChosen(field) ? 1 : field.kind === 'textarea' ? 2 : values.length);
    const faults: string[] = [];
    for (const { actor, target, fields, route } of forms)
      for (const field of endsOfEachShape(fields))
        for (const value of valuesFor(field)) {
          const sent = { ...filledIn(fields), [field.name]: value, ...(await instance.tokensOf(actor)) };
          const { status } = await instance.ask(actor, target, sent);
          if (status >= 500) faults.push(`${route.path} ${field.name} ${value.slice(0, 20)}: ${status}`);
        }
    expect(faults).toEqual([]);
    expect(instance.errors).toEqual([]);
  });

  it('refused shows again what was typed', async () => {
    const mark = (at: number) => `<b>typed ${at}</b> & "kept"`;
    const answers = await everywhere((field, at) => (isTyped(field) ? mark(at) : 'nonsense'));
    const lost = answers
      .filter(({ answered }) => answered.status === 422 || answered.status === 409)
      .flatMap(({ form, answered }) =>
        form.fields
          .map((field, at) => ({ field, at }))
          .filter(({ field, at }) => isTyped(field) && !answered.body.includes(escaped(mark(at))))
          .map(({ field }) => `${form.route.path} ${field.name}`),
      );
    expect(lost).toEqual([]);
    expect(answers.filter(({ answered }) => answered.status === 422).length).toBeGreaterThan(20);
  });

  it('with 200 KB in every field, or more than a form may hold, is refused in words', async () => {
    const answers = await everywhere((field) => (isTyped(field) ? 'ž'.repeat(100_000) : 'x'.repeat(1000)));
    expect(broken(answers)).toEqual([]);
    const { actor, target } = forms.find(({ route }) => route.path === '/staff/calls/new')!;
    const tokens = await instance.tokensOf(actor);
    const over = await instance.ask(actor, target, { ...tokens, 'title-en': 'x'.repeat(1_200_000) });
    expect(over.status).toBe(413);
    expect(instance.errors).toEqual([]);
  });

  it('with a list where one value stands, and one value where a list stands', async () => {
    expect(broken(await everywhere(() => ['first', 'second']))).toEqual([]);
    for (const form of forms) {
      const turned = form.fields.map(({ name }) => [
        name.endsWith('[]') ? name.slice(0, -2) : `${name}[]`,
        'x',
      ]);
      const tokens = await instance.tokensOf(form.actor);
      const { status } = await instance.ask(form.actor, form.target, {
        ...Object.fromEntries(turned),
        ...tokens,
      });
      expect([form.route.path, status < 500]).toEqual([form.route.path, true]);
    }
    expect(instance.errors).toEqual([]);
  });

  it('with half characters and bytes that are no text', async () => {
    for (const { actor, target, fields, route } of forms) {
      const { _token, _once } = await instance.tokensOf(actor);
      const bytes = fields.map(({ name }) => `${encodeURIComponent(name)}=%ED%A0%80%00%FF%C3`);
      const sent = [
        `_token=${encodeURIComponent(_token)}`,
        `_once=${_once}`,
        'constructor=x',
        '%=%',
        ...bytes,
      ].join('&');
      const { status } = await instance.ask(actor, target, sent);
      expect([route.path, status < 500]).toEqual([route.path, true]);
    }
    expect(instance.errors).toEqual([]);
  });

  // It is read before the route is asked, and there is one reader for each way in which forms take files: one form of each kind is sent
  // in every shape, the others each in the next one.
  it('in a shape that is no form is refused', async () => {
    const shapes = [
      ['application/json', '{"a":1}'],
      ['multipart/form-data', '--x\r\n'],
      [
        'multipart/form-data; boundary=x',
        '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nhalf of it',
      ],
      ['text/plain', 'a=b'],
    ] as const;
    const kinds = new Set<string>();
    for (const [at, { actor, target, route }] of forms.entries()) {
      const kind = JSON.stringify([actor === undefined, route.store, route.kind === 'form' && route.files]);
      const sent = kinds.has(kind) ? [shapes[at % shapes.length]!] : shapes;
      kinds.add(kind);
      for (const [type, body] of sent) {
        const answered = await instance.ask(actor, target, body, { 'content-type': type });
        expect([route.path, type, answered.status, answered.wrote]).toEqual([route.path, type, 400, false]);
      }
    }
    expect(kinds.size).toBeGreaterThan(3);
    expect(instance.errors).toEqual([]);
  });
});

describe('an address that was made by hand', () => {
  it('with nonsense after the question mark shows a page', async () => {
    const nonsense = `'; -- <script>`;
    const names = [
      'after',
      'search',
      'sort',
      'state',
      'call',
      'jurisdiction',
      'kind',
      'field',
      'page',
      'until',
      'period',
    ];
    const each = (value: string) =>
      new URLSearchParams(names.map((name): [string, string] => [name, value])).toString();
    const queries = [
      `${each(nonsense)}&lang=zz&lang=%FF&%`,
      each('00000000-0000-4000-8000-000000000000').replace(
        /^after=[^&]*/,
        `after=2026-02-01.${'-'.repeat(36)}`,
      ),
      names.map((name) => `${name}=%00%ED%A0%80`).join('&'),
      `${names.map((name) => `${name}=1&${name}=2&${name}[]=3`).join('&')}&stash=${'x'.repeat(500)}`,
    ];
    // A document is made from its record alone, slowly, and reads nothing of the address.
    const pages = instance.routes.filter(
      ({ kind, path }) => kind !== 'button' && !/\.(pdf|docx|xlsx|zip)$/.test(path),
    );
    for (const route of pages) {
      const actor = signedInOf(instance.world).find((one) => isMeantToReach(route, one.actor, 'own'))!.actor;
      const target = pathOf(instance.world, route, actor, idsOf(instance, route, actor)?.own);
      for (const query of queries) {
        const { status, body } = await instance.ask(actor, `${target}?${query}`);
        expect([route.path, query, status < 500, body.includes('<script>')]).toEqual([
          route.path,
          query,
          true,
          false,
        ]);
      }
    }
    expect(instance.errors).toEqual([]);
  });

  it('with an unreadable path is not found', async () => {
    for (const path of [
      '/%E0%A4%A',
      '/calls/%00',
      '/staff/calls/%',
      '/results/%FF/values.csv',
      '/a/../../etc/passwd',
    ]) {
      const { status } = await instance.ask(instance.world.cast.ana, path);
      expect([path, status]).toEqual([path, 404]);
    }
  });
});
