// @dear: every form is drawn as if its lists were long, and each list is looked for: no cheaper test finds the next form that opens a list of hundreds.

import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { Route } from '../../src/platform/http/route.ts';
import type { Actor } from '../../src/platform/permissions.ts';
import { idOf } from '../../src/ui/form-context.ts';
import { escaped, fieldsOn, filledIn, isTyped } from './form-fields.ts';
import { type MatrixInstance, openMatrixInstance } from './instance.ts';
import { idsOf, pathOf } from './paths.ts';
import { signedInOf } from './people.ts';
import { isMeantToReach } from './reach.ts';

// Every list of a form counts as long here: whatever a form offers must be drawn by the field that looks for it.
vi.mock('../../src/ui/long-list.ts', async (original) => ({ ...(await original<object>()), mostAtOnce: 0 }));

/** Lists that are drawn whole however long they are, by field, and why. */
const whole: Readonly<Record<string, string>> = {
  '/staff/payment-files/new instalments':
    'each approved instalment is ticked or left out, with its account beside it',
  '/committees/:committeeId/record present': 'each member of the committee is ticked or left out',
  '/staff/gatherings/:gatheringId/presence/by-hand people':
    'a paper list is ticked from its first name to its last',
  '/staff/gatherings/:gatheringId/offer nights': 'the nights of one event',
  '/registration/:link/travel nights': 'the nights that the event offers',
  '/staff/privacy/breaches/new records': 'each kind of data is asked about',
  '/staff/privacy/breaches/:breachId/change records': 'each kind of data is asked about',
  '/staff/matrix/cycles/new standards': 'a cycle assesses most of them, and some are left out',
  '/staff/services need': 'a filter that sends no words: what is looked for is kept nowhere',
  '/staff/services area': 'as above',
  '/staff/services who': 'as above',
  '/staff/services language': 'as above',
  '/staff/services papers': 'as above',
  '/staff/services/gaps need': 'codes that are known by name',
  '/staff/services/gaps place': 'the towns of one’s duty',
  '/staff/services/new need': 'types of help that keepers know by name, in an order of their own',
  '/staff/services/new languages': 'languages are known by name',
  '/staff/incidents/:incidentId/place border': 'borders are known by name',
  '/staff/incidents/:incidentId/acts act_#': 'the code list is read as a whole',
  '/staff/incidents/:incidentId/acts perpetrator_#': 'the code list is read as a whole',
  '/staff/incidents/:incidentId/sources month_#': 'months in their order',
  '/staff/services/:serviceId/edit need': 'as above',
  '/staff/services/:serviceId/edit languages': 'languages are known by name',
  '/voice keep':
    'who must not read a report is chosen among all partners at one look; those who hold a sub-grant are looked for',
  '/voice/in/:locale keep': 'as above',
  '/staff/forms/drafts/:draftId/places/:piece/when keep': 'the parts of one condition are read together',
};

/** What is typed at length and tells of nobody, by field, and why. */
const wordless: Readonly<Record<string, string>> = {
  '/certificates badge': 'the file of a certificate, out of a wallet',
  '/receipts/verify receipt': 'the file of a receipt',
  '/staff/rates lines': 'exchange rates',
  '/staff/rates/confirm lines': 'exchange rates',
};

let instance: MatrixInstance;
let forms: readonly Drawn[];
beforeAll(async () => {
  instance = await openMatrixInstance();
  forms = await everyForm();
});
afterAll(() => instance.close());

type Drawn = {
  readonly route: Route;
  readonly actor: Actor | undefined;
  readonly target: string;
  readonly body: string;
};
async function everyForm(): Promise<Drawn[]> {
  const drawn: Drawn[] = [];
  for (const route of instance.routes.filter(({ kind }) => kind === 'form')) {
    const found = signedInOf(instance.world).find(({ actor }) => isMeantToReach(route, actor, 'own'))!.actor;
    const target = pathOf(instance.world, route, found, idsOf(instance, route, found)?.own);
    const actor = route.may.anyone ? undefined : found;
    drawn.push({ route, actor, target, body: (await instance.ask(actor, target)).body });
  }
  return drawn;
}

/** The fields of a page's posted forms that open or offer boxes, and look for nothing. */
function drawnWhole(html: string): string[] {
  const forms = (html.match(/<form[\s\S]*?<\/form>/g) ?? []).filter(
    (form) => /^<form[^>]*method="post"/.test(form) && !form.includes('name="_search"'),
  );
  return forms.flatMap((form) => {
    // Of an empty list there is nothing to look for.
    const selects = [...form.matchAll(/<select[^>]* name="([^"]+)"[^>]*>([\s\S]*?)<\/select>/g)]
      .filter(([, , list]) => /<option value="[^"]/.test(list!))
      .map(([, name]) => name!);
    return [...new Set([...selects, ...openBoxes(form)])];
  });
}
/** Boxes that are drawn whole, by their name; of further groups that are sent under one name, by the group's id. */
function openBoxes(form: string): string[] {
  return [...form.matchAll(/<input\b[^>]* name="([^"]+)\[\]" type="checkbox"/g)]
    .map(([input, name]) => {
      const group = / id="([^"]+?)(?:-choice)?(?:-\d+)?"/.exec(input)?.[1] ?? name!;
      return group === idOf(name!) ? name! : group;
    })
    .filter((group) => !form.includes(`data-find="${group}"`));
}
const nameless = (name: string) => name.replace(/\d+/g, '#');

it('whatever a form offers to choose from is looked for when it grows long, but for what is known whole', () => {
  const faults = new Set<string>();
  const used = new Set<string>();
  for (const { route, body } of forms)
    for (const name of drawnWhole(body)) {
      const key = `${route.path} ${nameless(name)}`;
      if (whole[key]) used.add(key);
      else faults.add(key);
    }
  expect([...faults]).toEqual([]);
  // The world has nobody on a paper list.
  const empty = ['/staff/gatherings/:gatheringId/presence/by-hand people'];
  expect(Object.keys(whole).filter((key) => !used.has(key))).toEqual(empty);
});

it('looking for a choice keeps what was typed, what was chosen and the once-only key, and does nothing', async () => {
  const faults: string[] = [];
  let tried = 0;
  for (const { route, actor, target, body } of forms) {
    const fields = fieldsOn(body, target);
    const lists = fields.flatMap(({ name }) =>
      name.startsWith('_find.') ? [name.slice('_find.'.length)] : [],
    );
    const typed = Object.fromEntries(
      fields
        .filter((one) => isTyped(one) && !one.name.startsWith('_'))
        .map(({ name }, at) => [name, `<i>"half" ${at}`]),
    );
    // Of rows that are alike the first is tried.
    for (const [, [name = '']] of Map.groupBy(lists, nameless)) {
      tried++;
      const fault = (what: string) => faults.push(`${route.path} ${name}: ${what}`);
      const tokens = await instance.tokensOf(actor);
      const send = (more: Record<string, string>) =>
        instance.ask(actor, target, { ...filledIn(fields), ...typed, ...tokens, ...more });
      const check = (answer: Awaited<ReturnType<typeof send>>) => {
        if (answer.status !== 200 || answer.wrote) fault(`${answer.status}, wrote: ${answer.wrote}`);
        if (!answer.body.includes(`name="_once" value="${tokens._once}"`)) fault('another once-only key');
        for (const [field, text] of Object.entries(typed))
          if (!answer.body.includes(escaped(text))) fault(`lost ${field}`);
      };
      const looked = await send({ _find: name });
      check(looked);
      if (looked.body.includes(`id="${idOf(name)}-error"`)) fault('complains');
      const alone = await instance.ask(actor, target, { ...tokens, _find: name, [`_find.${name}`]: '' });
      if (alone.status !== 200 || alone.wrote || !choicesOf(alone.body, name).some(({ value }) => value))
        fault(`${alone.status}: offers nothing to the script, which sends nothing else`);
      const offer = choicesOf(looked.body, name).find(({ value }) => value);
      if (!offer) {
        fault('offers nothing');
        continue;
      }
      const chosen = await send({ [offer.field]: offer.value, _find: name, [`_find.${name}`]: 'q9q9' });
      check(chosen);
      const asks = chosen.body.includes(`data-find="${name}"`);
      const isChosen = choicesOf(chosen.body, name).some(
        ({ value, checked }) => checked && value === offer.value,
      );
      if (asks ? !isChosen : !chosen.body.includes(`value="${offer.value}"`))
        fault('forgets what was chosen');
      const { _find: _asks, ...unasked } = filledIn(fields);
      const saved = await instance.ask(actor, target, {
        ...unasked,
        ...typed,
        ...tokens,
        [`_find.${name}`]: 'q9q9',
      });
      check(saved);
      if (!saved.body.includes(`id="${idOf(name)}-error"`)) fault('does not say that nothing was saved');
    }
  }
  expect(faults).toEqual([]);
  expect(tried).toBeGreaterThan(60);
  expect(instance.errors).toEqual([]);
});

/** The radio buttons or boxes that a page offers for a long list. */
function choicesOf(html: string, name: string) {
  const id = idOf(name);
  const at = html.indexOf(`id="${id}-found"`);
  const inputs = html
    .slice(at, html.indexOf('</fieldset>', at))
    .matchAll(/<input\b[^>]* id="[^"]*-choice[^>]*>/g);
  return [...inputs].map(([input]) => ({
    field: / name="([^"]*)"/.exec(input)![1]!,
    value: / value="([^"]*)"/.exec(input)![1]!,
    checked: / checked/.test(input),
  }));
}

/** Filters that offer records and open, and why there are never too many. */
const shortFilters: Readonly<Record<string, string>> = {
  '/staff/budget partner': 'the partners of one Action',
  '/staff/budget/lines partner': 'the partners of one Action',
  '/staff/budget/expenditure partner': 'the partners of one Action',
  '/staff/procurement partner': 'the partners of one Action',
  '/staff/visibility partner': 'the partners of one Action',
  '/staff/documents partner': 'the partners of one Action',
  '/staff/risks owner': 'the partners of one Action',
  '/staff/logframe/:indicator period': 'the reporting periods of one Action',
};

it('a filter that offers records looks for them when they are many', async () => {
  const faults = new Set<string>();
  for (const route of instance.routes.filter(({ kind, data }) => kind === 'page' && !data)) {
    const found = signedInOf(instance.world).find(({ actor }) => isMeantToReach(route, actor, 'own'));
    const actor = found?.actor ?? instance.world.cast.elira;
    const { body } = await instance.ask(
      actor,
      pathOf(instance.world, route, actor, idsOf(instance, route, actor)?.own),
    );
    for (const [, name, list] of body.matchAll(/<select[^>]* name="([^"]+)"[^>]*>([\s\S]*?)<\/select>/g))
      if (/<option value="[0-9a-f]{8}-/.test(list!) && !shortFilters[`${route.path} ${name}`])
        faults.add(`${route.path} ${name}`);
  }
  expect([...faults]).toEqual([]);
});

it('wherever a form is typed at length, its page says not to enter people whom we help', () => {
  const silent = forms.flatMap(({ route, body }) =>
    body.includes('class="m-rail"')
      ? []
      : (body.match(/<form[^>]*method="post"[\s\S]*?<\/form>/g) ?? []).flatMap((form) =>
          Array.from(form.matchAll(/<textarea[^>]* name="([^"]+)"/g), ([, name]) => `${route.path} ${name}`),
        ),
  );
  expect(silent.toSorted()).toEqual(Object.keys(wordless).toSorted());
});
