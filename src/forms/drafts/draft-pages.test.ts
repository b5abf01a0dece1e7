import { expect, it } from 'vitest';
import { type Cast, castOf } from '../../../tests/support/cast.ts';
import { testDatabase } from '../../../tests/support/database.ts';
import { faultsOf, type Landed, openPages } from '../../../tests/support/pages.tsx';
import { formRoutes } from '../routes.tsx';
import { describeDraft } from './describe-draft.ts';
import { publishDraft } from './publish-draft.ts';
import { startDraft } from './start-draft.ts';
import { buildMadeForm } from './testing.ts';

async function opened(before: (cast: Cast) => Promise<void> = async () => {}) {
  const db = await testDatabase();
  const cast = await db.transaction().execute(async (tx) => {
    const made = await castOf(tx);
    await before(made);
    return made;
  });
  return { cast, ...openPages(db, cast.actionId, formRoutes) };
}

/** What a reader sees, without tags. */
const textOf = ({ html }: Landed) =>
  html
    .replace(/<script[\s\S]*?<\/script>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
const linkTo = ({ html }: Landed, end: RegExp): string =>
  [...html.matchAll(/(?:href|action)="([^"]+)"/g)].map(([, href]) => href!).find((href) => end.test(href))!;

it('A form of six questions is built, translated and published, and its next version says what changed', async () => {
  const { cast, visit, errors } = await opened();
  const elira = visit(cast.elira);
  const see = async (landed: Landed) => {
    expect(errors).toEqual([]);
    expect(await faultsOf(landed)).toEqual([]);
    return landed;
  };
  const list = await see(await elira.go('/staff/forms'));
  expect(list.html).toContain('href="/staff/forms/drafts/new"');
  await see(await elira.go('/staff/forms/drafts/new'));
  const unsaid = await elira.send({ title: 'Small bridges', source: '' });
  expect(unsaid.status).toBe(422);
  expect(unsaid.html).toContain('value="Small bridges"');
  const draft = await see(await elira.send({ title: 'Small bridges', source: '', purpose: 'application' }));
  expect(draft.path).toMatch(/^\/staff\/forms\/drafts\/[0-9a-f-]+$/);
  expect(textOf(draft)).toContain('Add at least one section.');
  expect(draft.html).not.toContain(`href="${draft.path}/publish"`);

  await see(await elira.go(`${draft.path}/sections/new`));
  const section = await see(await elira.send({ title: 'The project' }));
  const into = section.path.split('/').at(-1)!;
  const add = async (kind: string, typed: Readonly<Record<string, string | readonly string[]>>) => {
    await see(await elira.go(`${draft.path}/add/${into}/${kind}`));
    return see(await elira.send({ required: 'yes', ...typed }));
  };
  const kinds = await see(await elira.go(`${draft.path}/add/${into}`));
  expect(textOf(kinds)).toContain('Declaration');
  await add('text', { label: 'Name of the project', max: '80' });
  const wrong = await elira
    .go(`${draft.path}/add/${into}/number`)
    .then(() => elira.send({ label: 'Months', min: '12', max: '6', integer: 'yes' }));
  expect(wrong.status).toBe(422);
  expect(textOf(wrong)).toContain('The maximum is below the minimum.');
  expect(wrong.html).toContain('value="12"');
  await add('number', { label: 'Months', min: '3', max: '12', integer: 'yes', bounds: 'yes' });
  const few = await elira
    .go(`${draft.path}/add/${into}/choice`)
    .then(() => elira.send({ label: 'Which bank?', new_options: 'Left' }));
  expect(textOf(few)).toContain('Write at least two answers to choose from.');
  await add('choice', { label: 'Which bank?', new_options: 'Left\nRight' });
  const asked = await add('long_text', { label: 'Why this bank?', words: '100' });
  await add('summary', { label: 'Summary', words: '150' });
  const all = await add('budget', {
    ...{ label: 'Budget', currency: 'EUR', 'headings[]': ['travel', 'other', 'indirect'] },
    ...{ ceiling_0_heading: 'indirect', ceiling_0_percent: '7', ceiling_0_of: 'direct', maxLines: '20' },
  });
  expect([...all.html.matchAll(/\/places\/q\.\w+"/g)]).toHaveLength(6);
  // The agreement takes these two over by their keys.
  expect(all.html).toContain('/places/q.summary"');
  expect(all.html).toContain('/places/q.budget"');
  expect(textOf(await elira.go(`${draft.path}/add/${into}`))).not.toContain('Budget lines by heading');

  const places = [...asked.html.matchAll(/\/places\/(q\.\w+)"/g)].map(([, name]) => name!);
  const [, , bank, why] = places;
  const when = await see(await elira.go(`${draft.path}/places/${why}/when`));
  expect(textOf(when)).toContain('Which bank?');
  const fact = await see(await elira.send({ question: bank!.slice(2) }));
  const value = /value="(is\.\w+)"/.exec(fact.html)![1]!;
  const conditioned = await see(await elira.send({ fact: value }));
  expect(textOf(conditioned)).toContain('Only if “Which bank?” is “Left”.');
  // Its condition would be about a later question.
  const up = linkTo(conditioned, new RegExp(`${why!.replace('.', '\\.')}/up$`));
  const lifted = await sendButton(elira, conditioned, up);
  expect(textOf(await elira.go(draft.path))).toContain(
    'Its condition is about a question that was removed or comes later.',
  );
  await sendButton(elira, lifted, up.replace(/up$/, 'down'));

  await see(await elira.go(`${draft.path}/describe`));
  const wanted = await see(
    await elira.send({
      ...{ title: 'Small bridges', intro: '', origin: 'Our own questions', hours: '3' },
      'languages[]': ['sq'],
    }),
  );
  expect(textOf(wanted)).toContain('Albanian (Shqip) : 10 texts are missing or outdated');
  expect(textOf(await see(await elira.go(`${draft.path}/publish`)))).toContain(
    'You cannot publish this form yet.',
  );
  const parts = await see(await elira.go(`${draft.path}/texts/sq`));
  for (const part of ['-', into.slice(2)]) {
    const texts = await see(await elira.go(`${parts.path}/${part}`));
    const names = [...texts.html.matchAll(/name="(text\.[^"]+)"/g)].map(([, name]) => name!);
    await see(await elira.send(Object.fromEntries(names.map((name) => [name, `shqip ${name}`]))));
  }
  expect(textOf(await elira.go(draft.path))).not.toContain('are missing');
  expect(textOf(await see(await elira.go(`${draft.path}/preview`)))).toContain('Which bank?');
  await see(await elira.go(`${draft.path}/publish`));
  const published = await see(await elira.send());
  expect(published.path).toMatch(/^\/staff\/forms\/[0-9a-f-]{36}$/);
  await elira.go(`${draft.path}/describe`);
  const late = await elira.send({ title: 'Too late', origin: 'Ours' });
  expect(textOf(late)).toContain('You cannot do this now: the draft was published.');

  const page = await elira.go(published.path);
  const next = await sendButton(elira, page, `${published.path}/next`);
  expect(textOf(next)).toContain('Draft of version 2');
  await elira.go(`${next.path}/places/${places[0]}`);
  await elira.send({ label: 'Short name of the project', max: '60', required: 'yes' });
  await elira.go(`${next.path}/places/${why}/remove`);
  await elira.send();
  // A translation of another English is not published: it is looked at first.
  expect(textOf(await elira.go(`${next.path}/publish`))).toContain('1 text is missing or outdated');
  const old = await see(await elira.go(`${next.path}/texts/sq/${into.slice(2)}`));
  expect(textOf(old)).toContain('The English changed. Check this text.');
  await elira.send({ [`text.sections.${into.slice(2)}.questions.${places[0]!.slice(2)}.label`]: 'Emri' });
  await elira.go(`${next.path}/publish`);
  const second = await see(await elira.send());
  const changes = await see(await elira.go(`${second.path}/changes`));
  expect(textOf(changes)).toMatch(
    /Short name of the project Question Name of the project Short name of the project/,
  );
  expect(textOf(changes)).toMatch(/Maximum 80 60/);
  expect(textOf(changes)).toMatch(/Why this bank\? Question: removed/);
  expect(textOf(await see(await elira.go(`${second.path}/versions`)))).toContain('Version 1');
  // The first version is what it was.
  expect(textOf(await elira.go(published.path))).toContain('Why this bank?');
});

it('A form comes back from its file as it was, and a wrong file changes nothing', async () => {
  const { cast, visit, errors } = await opened();
  const elira = visit(cast.elira);
  await elira.go('/staff/forms/drafts/import');
  const file = (text: string) => ({ file: new File([text], 'form.yaml') });
  const wrong = await elira.send(
    {},
    file(
      'key: a\nversion: 1\npurpose: application\ntitle: { en: Bridges }\nsections:\n  - key: one\n    title: { en: One }\n    questions:\n      - { key: q, type: text, label: { en: Name }, max: 900 }\n',
    ),
  );
  expect(wrong.status).toBe(422);
  expect(textOf(wrong)).toContain(
    'Line 9, Section 1 “One”, question 1 “Name”, Maximum: Must be at most 500.',
  );
  expect(textOf(wrong)).toContain('Source of the questions: This is missing.');
  const none = await elira.send({}, file('key: [a'));
  expect(textOf(none)).toContain('it is neither YAML nor JSON');
  const doubled = await elira.send({}, file('title: &a { en: A }\norigin: *a\n'));
  expect(doubled.status).toBe(422);
  expect(textOf(doubled)).toContain(
    'Line 1, The form itself: Anchors and aliases (&amp; and *) are not read here.',
  );
  expect(textOf(await elira.send({}, file('')))).toContain('Choose the file of a form');
  expect(textOf(await elira.go('/staff/forms'))).toContain('No form is in preparation.');
  expect(errors).toEqual([]);
});

it('A long list of drafts has pages, and a copy begins with the version whose page one comes from', async () => {
  let first = '';
  const { cast, visit, errors } = await opened(async (made) => {
    const work = made.work(made.elira);
    for (let at = 0; at < 22; at++)
      await startDraft(work, { from: 'nothing', purpose: 'visit', title: `Bridge ${at}`, origin: 'Ours' });
    first = (await buildMadeForm(work, made.work(made.ana))).id;
    const draftId = await startDraft(work, { from: 'version', formId: first });
    const title = { title: 'Newer', intro: '', origin: 'Ours', hours: null, languages: [] };
    await describeDraft(work, { ...title, draftId, version: 1 });
    await publishDraft(work, { draftId, version: 2 });
  });
  const elira = visit(cast.elira);
  const seen = async (path: string) => {
    const landed = await elira.go(path);
    expect(await faultsOf(landed)).toEqual([]);
    return { landed, names: [...landed.html.matchAll(/>Bridge (\d+)</g)].map(([, at]) => at!) };
  };
  const one = await seen('/staff/forms');
  expect(one.names).toHaveLength(20);
  const two = await seen(`/staff/forms${linkTo(one.landed, /after=/).replaceAll('&amp;', '&')}`);
  expect(two.names).toHaveLength(2);
  expect(new Set([...one.names, ...two.names]).size).toBe(22);
  expect((await seen('/staff/forms/drafts/new')).landed.html).not.toContain(first);
  expect((await seen(`/staff/forms/drafts/new?source=${first}`)).landed.html).toContain(
    `value="${first}" selected`,
  );
  expect(errors).toEqual([]);
});

it('Two people change one form: the second one sees both versions, and nothing is lost', async () => {
  const { cast, visit } = await opened();
  const [elira, ana] = [visit(cast.elira), visit(cast.ana)];
  await elira.go('/staff/forms/drafts/new');
  const draft = await elira.send({ title: 'Small bridges', source: '', purpose: 'visit' });
  await elira.go(`${draft.path}/describe`);
  await ana.go(`${draft.path}/describe`);
  await ana.send({ title: 'Large bridges', origin: 'Ours' });
  const refused = await elira.send({ title: 'Old bridges', origin: 'Ours' });
  expect(refused.status).toBe(409);
  expect(textOf(refused)).toContain('Large bridges');
  expect(refused.html).toContain('value="Old bridges"');
  expect(textOf(await elira.send({ title: 'Old bridges', origin: 'Ours' }))).toContain('Old bridges');
});

it('A draft is discarded as it was seen, and stays to be read', async () => {
  const { cast, visit, errors } = await opened();
  const [elira, ana] = [visit(cast.elira), visit(cast.ana)];
  await elira.go('/staff/forms/drafts/new');
  const draft = await elira.send({ title: 'Small bridges', source: '', purpose: 'visit' });
  const asked = await elira.go(`${draft.path}/discard`);
  expect(await faultsOf(asked)).toEqual([]);
  await ana.go(`${draft.path}/describe`);
  await ana.send({ title: 'Large bridges', origin: 'Ours' });
  await elira.go(asked.path);
  await ana.go(`${draft.path}/describe`);
  await ana.send({ title: 'Old bridges', origin: 'Ours' });
  // Somebody changed it since: it is asked again.
  expect((await elira.send()).status).toBe(409);
  const list = await elira.send();
  expect(list.path).toBe('/staff/forms');
  expect(textOf(list)).toContain('No form is in preparation.');
  expect(textOf(await elira.go(draft.path))).toContain('Old bridges');
  expect(errors).toEqual([]);
});

it('A form is made by its own partner and the programme manager', async () => {
  const { cast, visit } = await opened();
  const elira = visit(cast.elira);
  await elira.go('/staff/forms/drafts/new');
  const { path } = await elira.send({ title: 'Small bridges', source: '', purpose: 'visit' });
  for (const other of [cast.foreign.elira, cast.fatos, cast.besa, cast.goran])
    expect((await visit(other).go(path)).status).toBe(404);
  expect((await visit(cast.ana).go(path)).status).toBe(200);
  const foreign = await visit(cast.foreign.elira).go('/staff/forms');
  expect(textOf(foreign)).toContain('No form is in preparation.');
  expect(textOf(await visit(cast.goran).go('/staff/forms'))).not.toContain('in preparation');
});

/** Presses the button of a page that posts to this address. */
async function sendButton(
  browser: ReturnType<ReturnType<typeof openPages>['visit']>,
  page: Landed,
  action: string,
): Promise<Landed> {
  await browser.go(page.path);
  return browser.press(action);
}
