import { beforeAll, describe, expect, it } from 'vitest';
import { loadAction } from '../../src/action/index.ts';
import { pagesOf } from '../../src/privacy/declarations/declaration.ts';
import { records } from '../../src/privacy/declarations/records.ts';
import { basisText, keptText, placeTexts, seenByText } from '../../src/privacy/describe-record.ts';
import { registerDocument } from '../../src/privacy/register/register-document.ts';
import { registerEntries, registerRows } from '../../src/privacy/register/register-entries.ts';
import { unescaped } from '../matrix/form-fields.ts';
import { type Asked, lookAtInstance } from '../matrix/instance.ts';
import { idsOf, pathOf } from '../matrix/paths.ts';
import { signedInOf } from '../matrix/people.ts';
import { isMeantToReach } from '../matrix/reach.ts';
import type { CastName } from '../support/cast.ts';
import { languageOf } from '../support/language.ts';
import { faultsOf } from '../support/pages.tsx';
import { recordOf } from '../support/world.ts';
import { formsWithoutNotice } from './forms-without-notice.ts';

let instance: Asked;
beforeAll(async () => {
  instance = await lookAtInstance();
});

const english = languageOf('en');
const privacyOf = async () => (await loadAction('actions/shbb')).privacy;

/** A page as somebody sees who may: nobody where anyone may. */
async function seen(path: string): Promise<string> {
  const { status, body } = await answerOf(path);
  expect([path, status]).toEqual([path, 200]);
  return body;
}
/**
 * The same where the record of the tests is in a state in which its form is shown; nothing where it is not. Only those forms may be
 * missed that have their notice from the list of all of them.
 */
async function shownNow(path: string): Promise<string | undefined> {
  const { status, body } = await answerOf(path);
  if (status === 409 && below.has(path)) return undefined;
  return status === 200 ? body : `answers ${status}`;
}
const below = new Set(
  records.flatMap(({ givenOn }) => (givenOn === 'compiled' ? [] : (givenOn.below ?? []))),
);
async function answerOf(path: string): Promise<{ status: number; body: string }> {
  const route = instance.routes.find((one) => one.path === path && one.kind !== 'button');
  if (!route) throw new Error(`there is no page ${path}`);
  const actor = route.may.anyone
    ? undefined
    : signedInOf(instance.world).find((one) => isMeantToReach(route, one.actor, 'own'))!.actor;
  const asking = actor ?? instance.world.cast.elira;
  const { status, body } = await instance.ask(
    actor,
    pathOf(instance.world, route, asking, idsOf(instance, route, asking)?.own),
  );
  return { status, body: unescaped(body) };
}

/** The same page about the record of the other partner, as its own people see it; nothing where the test has no such record of theirs. */
async function seenByTheOthers(path: string): Promise<string | undefined> {
  const { world } = instance;
  const route = instance.routes.find((one) => one.path === path && one.kind !== 'button')!;
  if (!route.subject && route.may.anyone) return undefined;
  const { name } = signedInOf(world).find((one) => isMeantToReach(route, one.actor, 'own'))!;
  const actor = world.cast.foreign[name as CastName];
  const id =
    route.subject && recordOf(world.foreign, { kind: route.subject.kind, word: route.may.name, actor });
  const { status, body } = await instance.ask(
    route.may.anyone ? undefined : actor,
    pathOf(world, route, actor, id),
  );
  return status === 200 ? unescaped(body) : undefined;
}
/** An institution that answers may have been asked by any of them. */
const askedByAny = [
  '/asked/:recommendationId/respond',
  '/replies/:replyId/edit',
  '/replies/:replyId/return',
  '/replies/:replyId/send',
  '/replies/:replyId/files/new',
  '/matrix-replies/:invitationId',
  '/substantiations/:substantiationId',
  '/staff/donor-reports/:donorReportId/ask',
  '/staff/donor-reports/:donorReportId/return',
];
/** What a sub-grantee and a partner both say of themselves: its page is about no call, and names every partner. */
const ofBothSides = ['/legal-details'];
/** Who answers for a record of the own side, by name. */
function namedOf(controller: string, path: string): RegExp {
  if (askedByAny.includes(path)) return /^Each partner for its own/;
  if (ofBothSides.includes(path)) return /^The partner that issued the call \(/;
  const { may, subject } = instance.routes.find((one) => one.path === path && one.kind !== 'button')!;
  // A page that anybody opens by a link tells the list of all forms nothing of its record.
  if (below.has(path) && may.anyone && !subject && controller.endsWith('_partner'))
    return /^Each partner for its own/;
  return controller === 'partners_jointly' ? /^Group 484( and Partner of the South)?$/ : /^Group 484$/;
}
/** Who answers, as the notice of a page says. */
const namedIn = (body: string) => /Controller: (.*?)\.<\/p>/.exec(body)?.[1];

describe('what people are told about their data', () => {
  it('has a page for every record that somebody types; the others are compiled by the program and have no form', () => {
    const compiled = records.filter(({ givenOn }) => givenOn === 'compiled').map(({ key }) => key);
    // What the program writes down of itself: whoever adds one here says that no form asks for it.
    expect(compiled.sort()).toEqual([
      'audit',
      'learning_loop',
      'log',
      'mail',
      'reads',
      'release',
      'sent_form',
    ]);
    const unsaid = records.filter((record) => !compiled.includes(record.key) && pagesOf(record).length === 0);
    expect(unsaid.map(({ key }) => key)).toEqual([]);
    const forms = new Set(instance.routes.filter(({ kind }) => kind !== 'button').map(({ path }) => path));
    expect(records.flatMap(pagesOf).filter((path) => !forms.has(path))).toEqual([]);
  });

  it('is told on every form, but for those that ask for nothing about people, each with its reason', () => {
    const forms = instance.routes.filter(({ kind }) => kind === 'form').map(({ path }) => path);
    const told = records.flatMap(pagesOf);
    const once = [...told, ...formsWithoutNotice];
    expect(forms.filter((path) => !once.includes(path))).toEqual([]);
    expect(formsWithoutNotice.filter((path) => !forms.includes(path))).toEqual([]);
    expect(once.filter((path, index) => once.indexOf(path) !== index)).toEqual([]);
  });

  it('stands where they give it, as the record declares it, once', async () => {
    const privacy = await privacyOf();
    const pages = records.flatMap((record) => pagesOf(record).map((path) => ({ record, path })));
    expect(pages.length).toBeGreaterThan(100);
    const wrong: string[] = [];
    let shown = 0;
    for (const { record, path } of pages) {
      const body = await shownNow(path);
      if (body === undefined) continue;
      shown += 1;
      const { transfers, hosting } = placeTexts(english, record.key, privacy);
      const facts = {
        purpose: english.t(`privacy.record.${record.key}.purpose`),
        kept: keptText(english, record, privacy),
        seenBy: seenByText(english, record),
        // Who takes part reads the ground of this gathering's list; the others that of the kind of record.
        basis: record.key === 'participant' ? 'The legal basis of this list is' : basisText(english, record),
        transfers,
        hosting,
      };
      for (const [fact, text] of Object.entries(facts))
        if (body.split(english.t(`ui.privacy.${fact}`, { [fact]: text }).replace(/\.$/, '')).length !== 2)
          wrong.push(`${path}: ${fact}`);
    }
    expect(wrong).toEqual([]);
    expect(shown).toBeGreaterThan(100);
  });

  it('names who answers, as the Action says: the partner whose record it is alone, or the coordinator and the others with it', async () => {
    const { controllers } = await privacyOf();
    let ofThePartner = 0;
    const wrong: string[] = [];
    for (const { key, path } of records.flatMap((one) =>
      pagesOf(one).map((path) => ({ key: one.key, path })),
    )) {
      const controller = controllers[key]!;
      const own = await shownNow(path);
      if (own !== undefined && !namedOf(controller, path).test(`${namedIn(own)}`))
        wrong.push(`${path}: ${namedIn(own)}`);
      const alone = /_partner$/.test(controller) && ![...askedByAny, ...ofBothSides].includes(path);
      const foreign = alone ? await seenByTheOthers(path) : undefined;
      if (foreign === undefined) continue;
      if (namedIn(foreign) !== 'Partner of the South')
        wrong.push(`${path}: ${namedIn(foreign)} for the others`);
      ofThePartner += 1;
    }
    expect(wrong).toEqual([]);
    expect(ofThePartner).toBeGreaterThan(20);
  });

  it('says beside what somebody needs that they agree expressly, and how they take it back', async () => {
    expect(await seen('/registration/:link/needs')).toContain(english.t('training.needs.consent'));
  });

  it('stands on one page for everyone, with every record, its purpose and its time', async () => {
    const privacy = await privacyOf();
    const body = await seen('/privacy');
    for (const record of records)
      for (const text of [
        english.t(`privacy.record.${record.key}.holds`),
        english.t(`privacy.record.${record.key}.purpose`),
        keptText(english, record, privacy),
      ])
        expect([record.key, body.includes(text)]).toEqual([record.key, true]);
  });

  it('is the same in the register, as a page, as CSV and as a document, with every column that tells about people', async () => {
    const definition = await loadAction('actions/shbb');
    const { privacy } = definition;
    const entries = registerEntries(english, privacy);
    const made = { date: '2026-11-25T12:00:00.000Z', demonstration: false };
    const { blocks } = registerDocument(english, { definition, privacy, responsible: [], entries }, made);
    const document = JSON.stringify(blocks);
    const body = await seen('/staff/privacy/register');
    const { hana } = instance.world.cast;
    const csv = (await instance.ask(hana, '/staff/privacy/register.csv')).body;
    for (const { name, facts } of entries)
      for (const [, text] of facts) {
        expect([name, body.includes(text)]).toEqual([name, true]);
        expect([name, csv.includes(text.replaceAll('"', '""'))]).toEqual([name, true]);
        expect([name, document.includes(JSON.stringify(text))]).toEqual([name, true]);
      }
    for (const { tables } of records)
      for (const { table, personal = {} } of tables)
        for (const column of Object.keys(personal))
          expect([table, column, body.includes(table) && body.includes(column)]).toEqual([
            table,
            column,
            true,
          ]);
    expect(registerRows(english, entries)).toHaveLength(records.length + 1);
  });

  it.each(['sq', 'mk', 'sr-Cyrl', 'sr-Latn'] as const)(
    'is told in %s without an English word left',
    async (locale) => {
      const language = languageOf(locale);
      const privacy = await privacyOf();
      const own = registerEntries(language, privacy).flatMap(({ facts }) => facts.slice(0, 7));
      const theirs = new Set(
        registerEntries(english, privacy).flatMap(({ facts }) => facts.map(([, text]) => text)),
      );
      expect(own.filter(([, text]) => theirs.has(text))).toEqual([]);
    },
  );

  it('is shown on valid pages', async () => {
    const { hana, besa } = instance.world.cast;
    const request = `/staff/privacy/requests/${recordOf(instance.world.own, { kind: 'privacy_request', word: '', actor: hana })}`;
    const pages = [
      ...['/privacy', '/account/requests', '/account/requests/new'].map((path) => [besa, path] as const),
      ...['', '/register', '/retention', '/retention/mails/hold', '/access', '/requests/new'].map(
        (path) => [hana, `/staff/privacy${path}`] as const,
      ),
      ...['', '/extend', '/answer'].map((path) => [hana, `${request}${path}`] as const),
    ];
    for (const [actor, path] of pages) {
      const { status, body } = await instance.ask(actor, path);
      expect([path, status, await faultsOf({ status, path, html: body })]).toEqual([path, 200, []]);
    }
  });
});
