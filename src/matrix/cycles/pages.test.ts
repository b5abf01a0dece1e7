import { beforeAll, describe, expect, it } from 'vitest';
import { type Cast, castOf } from '../../../tests/support/cast.ts';
import { testDatabase } from '../../../tests/support/database.ts';
import { readCsv } from '../../../tests/support/formulas.ts';
import { languageOf } from '../../../tests/support/language.ts';
import { faultsOf, openPages } from '../../../tests/support/pages.tsx';
import { keepPaper, paperRoutes, publishPaper } from '../../papers/index.ts';
import { canonicalJson, sha256 } from '../../platform/canonical.ts';
import { faultsOfTags } from '../../platform/documents/hxl.ts';
import { buildStandard } from '../testing.ts';
import { cycleRoutes } from './routes.ts';
import { replyPapers } from './subjects.ts';
import { buildCycle } from './testing.ts';

const store = { read: async () => new Response('%PDF-1.4').body as ReadableStream };
let cast: Cast;
let pages: ReturnType<typeof openPages>;
let standardId: string;
let unpublished: string;
let db: Awaited<ReturnType<typeof testDatabase>>;
beforeAll(async () => {
  db = await testDatabase();
  ({ cast, standardId, unpublished } = await db.transaction().execute(async (tx) => {
    const made = await castOf(tx);
    const { cycleId } = await buildCycle(made, tx, { until: 'reply', key: 'T2' });
    return {
      cast: made,
      unpublished: cycleId,
      ...(await buildStandard(tx, { actionId: made.actionId, key: 'T1' })),
    };
  }));
  pages = openPages(db, cast.actionId, [
    ...cycleRoutes({ demonstration: false, store, baseUrl: 'https://mostura.example' }),
    ...paperRoutes({ store, owners: [replyPapers] }),
  ]);
});

/** The file of a letter, let go by an officer. */
const layLetter = (ownerId: string) =>
  db.transaction().execute(async (tx) => {
    const letter = { owner: replyPapers, ownerId, form: { title: 'Letter 03-11', language: 'sq' as const } };
    const work = { ...cast.work(cast.elira), tx };
    const paperId = await keepPaper(work, {
      ...letter,
      file: { sha256: 'c'.repeat(64), size: 8, type: 'application/pdf', name: 'letter.pdf' },
    });
    await publishPaper(work, { owner: replyPapers, paperId });
    return paperId;
  });
async function invitationOf(organisationId: string): Promise<string> {
  const { id } = await db
    .selectFrom('matrix.invitation')
    .select('id')
    .where('organisationId', '=', organisationId)
    .orderBy('invitedAt', 'desc')
    .executeTakeFirstOrThrow();
  return id;
}
const day = (name: string, [year, month, of]: readonly [string, string, string]) => ({
  [`${name}-year`]: year,
  [`${name}-month`]: month,
  [`${name}-day`]: of,
});
const cited = (kind: string) => ({
  'kind-0': kind,
  'title-0': 'Code of the <tests>',
  'place-0': 'art_1',
  ...day('on-0', ['2025', '6', '1']),
  'quote-0': 'Nobody is punished.',
});

describe('the pages of cycles', () => {
  it('ask for no reply once its last day has passed, and say so', async () => {
    const until = (replyUntil: string) =>
      db.updateTable('matrix.cycle').set({ replyUntil }).where('id', '=', unpublished).execute();
    const dragan = pages.visit(cast.dragan);
    const path = `/matrix-replies/${await invitationOf(cast.organisations.institution)}`;
    expect((await dragan.go(path)).html).toContain('<textarea');
    await until('2026-11-01');
    const late = await dragan.go(path);
    expect([
      late.html.includes('<textarea'),
      late.html.includes('You can no longer reply: the reply period has ended'),
    ]).toEqual([false, true]);
    expect(await faultsOf(late)).toEqual([]);
    await until('2026-11-30');
  });
});

describe('a cycle on its pages', () => {
  // From its beginning to what everybody reads: each test goes on where the one before has ended.
  let cycle: string;
  let place: string;
  let task: string;
  let letter: string;
  let published: string;

  it('is begun with its questions and an assessor for each seat', async () => {
    const ana = pages.visit(cast.ana);
    await ana.go('/staff/matrix/cycles/new');
    const nothing = await ana.send({ title: 'Cycle of pages', language: 'en' });
    expect([nothing.status, nothing.html.includes('value="Cycle of pages"')]).toEqual([422, true]);
    const begun = await ana.send({
      title: 'Cycle of pages',
      language: 'en',
      ...day('as_of', ['2026', '6', '30']),
      'places[]': 'RS',
      'standards[]': standardId,
    });
    expect(begun.path).toMatch(/^\/staff\/matrix\/cycles\/[0-9a-f-]{36}$/);
    cycle = begun.path;
    const [toAsk] = /\/staff\/matrix\/cycle-standards\/[0-9a-f-]{36}/.exec(begun.html)!;
    await ana.go(toAsk);
    await ana.send({
      version: '1',
      'text-law-1': 'Is it excluded?',
      'text-policy-1': 'Is there a plan?',
      'text-practice-1': 'Were there cases?',
    });
    for (const [seat, who] of [
      ['national', cast.cene],
      ['second', cast.foreign.cene],
    ] as const) {
      const form = await ana.go(`${cycle}/appoint`);
      const [, at] = /<option value="([0-9a-f-]{36})">Serbia/.exec(form.html)!;
      const { path } = await ana.send({
        place: at!,
        seat,
        assessor: `${who.personId}/${who.organisationId}`,
      });
      expect(path).toBe(cycle);
    }
    await ana.go(cycle);
    expect((await ana.send()).html).toContain('Assessment in progress');
  });

  it('is answered by two assessors, of whom neither opens what the other wrote', async () => {
    const sheets: string[] = [];
    for (const [who, law] of [
      [cast.cene, '50'],
      [cast.foreign.cene, '100'],
    ] as const) {
      const assessor = pages.visit(who);
      const list = await assessor.go('/staff/matrix/cycles');
      const [sheet] = /\/staff\/matrix\/sheets\/[0-9a-f-]{36}/.exec(list.html)!;
      sheets.push(sheet);
      for (const other of sheets.slice(0, -1)) {
        for (const way of [other, `${other}/T1.law`]) expect((await assessor.go(way)).status).toBe(404);
      }
      await assessor.go(`${sheet}/T1.law`);
      const gaps = await assessor.send({ 'kind-0': law });
      expect(gaps.path).toBe(`${sheet}/T1.policy`);
      const handIn = sheet.replace('/sheets/', '/seats/').concat('/hand-in');
      expect((await assessor.go(handIn)).html).toContain('3 answers or their sources are missing');
      await assessor.go(`${sheet}/T1.law`);
      const unclear = await assessor.send({ ...cited(law), 'identifier-0': 'Law 7/2020' });
      expect([unclear.status, unclear.html.includes('Type a CELEX number')]).toEqual([422, true]);
      await assessor.send({ ...cited(law), 'identifier-0': '/eli/tests/1', 'note-0': `Note of ${law}` });
      await assessor.send({ 'kind-0': '25', 'title-0': 'Plan of the tests' });
      expect((await assessor.send({ 'kind-0': 'no_data', 'note-0': 'Asked in vain.' })).path).toBe(sheet);
      expect(await faultsOf(await assessor.go(`${sheet}/T1.law`))).toEqual([]);
      await assessor.go(handIn);
      expect((await assessor.send()).html).toContain('You submitted your answers.');
    }
  });

  it('is decided with a reason where they differ, and its assessors still learn nothing of each other', async () => {
    const ana = pages.visit(cast.ana);
    await ana.go(cycle);
    const closed = await ana.send();
    [place = ''] = /\/staff\/matrix\/places\/[0-9a-f-]{36}/.exec(closed.html)!;
    // From no page of the cycle.
    for (const who of [cast.cene, cast.foreign.cene]) {
      const assessor = pages.visit(who);
      const seen = await assessor.go(cycle);
      expect([
        seen.status,
        seen.html.includes('Note of'),
        seen.html.includes('gave the same answer'),
      ]).toEqual([200, false, false]);
      for (const way of [place, `${place}/T1`]) expect((await assessor.go(way)).status).toBe(404);
    }
    const form = await ana.go(`${place}/T1`);
    for (const told of ['50: in part', '100: fully', 'Note of 100', 'Code of the &lt;tests&gt;'])
      expect(form.html).toContain(told);
    expect(await faultsOf(form)).toEqual([]);
    const [, seen] = /name="seen" value="([^"]*)"/.exec(form.html)!;
    const bare = await ana.send({ seen: seen!, 'kind-0': '75', 'reason-0': '' });
    expect([bare.status, bare.html.includes('Give the reason')]).toEqual([422, true]);
    expect((await ana.send({ seen: seen!, 'kind-0': '75', 'reason-0': 'A narrow exception.' })).path).toBe(
      place,
    );
  });

  it('is replied to by the institution on its page, which sees findings and no notes, and finally', async () => {
    const ana = pages.visit(cast.ana);
    const inviting = await ana.go(`${cycle}/invite`);
    const [, at] = /<option value="([0-9a-f-]{36})">Serbia/.exec(inviting.html)!;
    await ana.send({ place: at!, organisation: cast.organisations.institution });
    await ana.go(`${cycle}/hand-over`);
    await ana.send(day('reply_until', ['2099', '1', '1']));
    task = await invitationOf(cast.organisations.institution);
    const dragan = pages.visit(cast.dragan);
    const findings = await dragan.go(`/matrix-replies/${task}`);
    expect([findings.status, findings.html.includes('75: mostly')]).toEqual([200, true]);
    expect(findings.html).not.toContain('Note of');
    expect((await pages.visit(cast.foreign.dragan).go(`/matrix-replies/${task}`)).status).toBe(404);
    const empty = await dragan.send({ text: '' });
    expect(empty.status).toBe(422);
    const [, about] = /<option value="([0-9a-f-]{36})">/.exec(findings.html)!;
    // What the page is in is the first guess.
    expect(findings.html).toMatch(/<option value="en" selected/);
    const typed = { standard: about!, text: 'The exception was abolished.', language: 'hr' };
    expect(findings.html).toContain('A reply is final');
    // Asked once: without the tick nothing is sent, and what was typed stays.
    const unasked = await dragan.send(typed);
    expect([unasked.status, unasked.html.includes(`${typed.text}</textarea>`)]).toEqual([422, true]);
    expect(unasked.html).not.toContain(`dir="auto">${typed.text}`);
    const replied = await dragan.send({ ...typed, final: 'yes' });
    expect(replied.html).toContain('lang="hr" dir="auto">The exception was abolished.');
    expect(replied.html).toContain('The exception was abolished.');
    expect(replied.html).toMatch(/<p class="govuk-body">Standard: \w/);
  });

  it('is replied to by letter, whose file the institution and the staff of the Action read', async () => {
    const dragan = pages.visit(cast.dragan);
    const elira = pages.visit(cast.elira);
    const registering = await elira.go(`${cycle}/letter`);
    expect(await faultsOf(registering)).toEqual([]);
    expect(registering.html).toContain('type="file"');
    const registered = await elira.send({
      invitation: task,
      standard: '',
      ...day('replied_on', ['2026', '11', '20']),
      letter_reference: '03-11',
      text: 'As we wrote by post.',
      language: 'sq',
    });
    const [, letterId] = /matrix\/replies\/([0-9a-f-]{36})\/papers\/new/.exec(registered.html)!;
    expect(await faultsOf(await elira.go(`/staff/matrix/replies/${letterId}/papers/new`))).toEqual([]);
    letter = await layLetter(letterId!);
    const own = `/matrix-replies/letters/${letter}`;
    expect((await dragan.go(`/matrix-replies/${task}`)).html).toContain(own);
    expect((await dragan.go(own)).html).toBe('%PDF-1.4');
    for (const stranger of [pages.visit(cast.foreign.dragan), pages.visit(cast.besa)])
      expect((await stranger.go(own)).status).toBe(404);
    expect((await pages.visit(cast.fatos).go(`/staff/papers/cycle_reply/${letter}`)).status).toBe(200);
    // Somebody has let it go, and still nobody takes it before the findings are public.
    expect((await pages.visit().go(`/papers/${letter}`)).status).toBe(404);
  });

  it('is read by everybody once it is published, with its replies and without its assessors', async () => {
    const ana = pages.visit(cast.ana);
    expect(await faultsOf(await ana.go(`${cycle}/summaries`))).toEqual([]);
    await ana.send({ whole: 'Nobody is punished for long.' });
    const publishing = (await ana.go(`${cycle}/publish`)).html;
    expect(publishing).toContain('1 brief has no summary');
    expect(publishing).toContain('Briefs name an assessor only if they agreed.');
    expect(publishing).not.toContain('confidential');
    expect(publishing).toMatch(/govuk-details__text">(?:<[^>]*>)*Nobody is punished for long\./);
    expect((await ana.send({})).status).toBe(422);
    expect((await ana.send({ 'confirmed[]': 'yes' })).html).toContain('Published');

    const anybody = pages.visit();
    const id = cycle.split('/').at(-1)!;
    for (const way of ['', '/standards/T1', '/places/RS', '/cells/RS/T1', '/brief']) {
      const shown = await anybody.go(`/matrix/${id}${way}`);
      expect([way, shown.status, await faultsOf(shown)]).toEqual([way, 200, []]);
    }
    for (const way of ['/standards/T2', '/places/AL', '/cells/RS/T2'])
      expect((await anybody.go(`/matrix/${id}${way}`)).status).toBe(404);
    expect((await anybody.go(`/papers/${letter}`)).html).toBe('%PDF-1.4');
    for (const way of ['/places/RS', '/cells/RS/T1'])
      expect((await anybody.go(`/matrix/${id}${way}`)).html).toContain(`/papers/${letter}`);
    const whole = (await anybody.go(`/matrix/${id}/brief`)).html;
    for (const told of ['Nobody is punished for long.', 'The assessors are not named', `/matrix/${id}/brief`])
      expect(whole).toContain(told);
    const cell = await anybody.go(`/matrix/${id}/cells/RS/T1`);
    for (const told of [
      'largely aligned: 75 of 100',
      'A narrow exception.',
      'Nobody is punished.',
      'not enough data',
      'abolished',
      'ELI /eli/tests/1',
      'no public page known',
    ])
      expect(cell.html).toContain(told);
    expect(cell.html).not.toContain('Cene');
  });

  it('is taken as a file with the hash that its page shows, and no erratum changes it', async () => {
    const ana = pages.visit(cast.ana);
    const anybody = pages.visit();
    const id = cycle.split('/').at(-1)!;
    const file = await anybody.go(`/matrix/${id}/cycle.json`);
    published = file.html;
    expect(
      (JSON.parse(file.html).replies as { language: string }[]).map(({ language }) => language).sort(),
    ).toEqual(['hr', 'sq']);
    expect((await anybody.go(`/matrix/${id}`)).html).toContain(sha256(file.html));
    expect(canonicalJson(JSON.parse(file.html))).toBe(file.html);
    const correct = async (text: string, standard: string) => {
      const form = await ana.go(`${cycle}/correct`);
      const [, value] = /<option value="([0-9a-f-]{36})">Nobody/.exec(form.html)!;
      await ana.send({ text, place: '', standard: standard && value! });
    };
    await correct('The year was mistyped.', '');
    await correct('One page on.', 'T1');
    expect((await anybody.go(`/matrix/${id}/cycle.json`)).html).toBe(file.html);
  });

  it('is taken as tables of its questions and values, with its errata beside them', async () => {
    const anybody = pages.visit();
    const id = cycle.split('/').at(-1)!;
    const asked = (await anybody.go(`/matrix/${id}/questions.csv`)).html;
    const questions = readCsv(asked);
    expect(faultsOfTags(questions[1]!)).toEqual([]);
    expect(questions.slice(2).map((row) => row.slice(7, 13))).toEqual([
      ['law', 'Law', 'T1.law.1', 'Is it excluded?', '1', 'RS'],
      ['policy', 'Policy', 'T1.policy.1', 'Is there a plan?', '1', 'RS'],
      ['practice', 'Practice', 'T1.practice.1', 'Were there cases?', '1', 'RS'],
    ]);
    for (const row of questions.slice(2)) expect(row[22]).toMatch(/mistyped[\s\S]*One page on/);
    expect(questions[2]!.slice(14, 19)).toEqual([
      '75',
      'A narrow exception.',
      'Code of the <tests>',
      'art_1',
      '2025-06-01',
    ]);
    expect(questions[2]![21]).toBe('/eli/tests/1');
    expect(JSON.parse(published).answers[0].evidence[0].identifier).toBe('/eli/tests/1');
    expect(questions[4]!.slice(14, 17)).toEqual(['no_data', '', '']);
    const table = (await anybody.go(`/matrix/${id}/values.csv`)).html.trim().split('\r\n');
    expect(table).toHaveLength(5);
    expect(table[1]!.split(',').every((tag) => /^"?#[a-z]+(\+[a-z_]+)*"?$/.test(tag))).toBe(true);
    expect(table[2]).toContain('law,Law,75,75,1,largely,largely aligned,1,1,100');
    expect(table[4]).toContain('practice,Practice,,,,,,0,1,0');
    expect(pages.errors).toEqual([]);
  });
});

describe('the pages of a published cycle', () => {
  it('say of what is written in another language than the page in which it is', async () => {
    const { id } = await db.selectFrom('published.cycle').select('id').executeTakeFirstOrThrow();
    const routes = cycleRoutes({ demonstration: false, store, baseUrl: 'https://mostura.example' });
    const read = (locale: 'mk' | 'en', way: string) =>
      openPages(db, cast.actionId, routes, languageOf(locale)).visit().go(`/matrix/${id}${way}`);
    const cell = await read('mk', '/cells/RS/T1');
    for (const told of [
      '<span lang="en" dir="auto">Is it excluded?',
      'lang="en" dir="auto">A narrow exception.',
      '<q lang="en" dir="auto">Nobody is punished.',
      'lang="en" dir="auto">The year was mistyped.',
      'lang="sq" dir="auto">As we wrote by post.',
      'lang="hr" dir="auto">The exception was abolished.',
    ])
      expect(cell.html).toContain(told);
    for (const way of ['/places/RS', '/standards/T1'])
      expect((await read('mk', way)).html).toContain('lang="en" dir="auto">');
    for (const way of ['/cells/RS/T1', '/places/RS', '/standards/T1'])
      expect((await read('en', way)).html).not.toContain('lang="en" dir');
  });

  it('show nothing of a cycle that is not published', async () => {
    for (const way of [
      '',
      '/values.csv',
      '/cycle.json',
      '/questions.csv',
      '/standards/T1',
      '/places/RS',
      '/brief',
      '/places/RS/brief',
      '/places/RS/brief.pdf',
    ])
      expect((await pages.visit().go(`/matrix/${unpublished}${way}`)).status).toBe(404);
  });
});
