// @second-database: roles and grants

import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { type Cast, castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { languageOf } from '../../../tests/support/language.ts';
import { loadAction } from '../../action/index.ts';
import { asSeenBy } from '../../platform/database/frame.ts';
import type { ActingContext, Route } from '../../platform/http/route.ts';
import { newId } from '../../platform/ids.ts';
import type { Tx } from '../../platform/work.ts';
import { renderIn } from '../../ui/testing.tsx';
import { createPeriod } from '../periods/create-period.ts';
import { buildGathering, buildMoney } from '../testing.ts';
import { buildDonorReport } from './build-donor-report.ts';
import { createDonorReport } from './create-donor-report.ts';
import type { DonorReport } from './queries.ts';
import { findDonorReport } from './queries.ts';
import { findSavedText, listNarrativeVersions } from './queries-narrative-versions.ts';
import { insertQuestion } from './queries-questions.ts';
import { findVersion } from './queries-versions.ts';
import { reportDocument } from './report-document.ts';
import { donorReportRoutes } from './routes.tsx';
import { saveSection } from './save-section.ts';
import type { Section } from './sections.ts';
import { buildVersion, noFiles } from './testing.ts';
import { writeNarrative } from './write-narrative.ts';
import { writtenReport, writtenVersion } from './written-report.ts';

const definition = await loadAction('actions/shbb');
const language = languageOf('en');
const path = '/staff/donor-reports/:donorReportId/sections/:section';
const form = donorReportRoutes({ demonstration: true, store: noFiles }).find(
  (one) => one.path === path,
) as unknown as Extract<Route, { kind: 'form' }>;

async function withReport(body: (tx: Tx, cast: Cast, donorReportId: string) => Promise<void>) {
  await rolledBack(async (tx) => {
    const cast = await castOf(tx, { definition });
    const work = cast.work(cast.ana);
    await buildGathering(tx, cast, { title: 'Round table in Niš', startsOn: '2026-04-14' });
    await buildMoney(tx, cast, 'travel', 1000, { '2026-04-05': 200_011 });
    const periodId = await createPeriod(work, {
      name: 'Spring',
      startsOn: '2026-03-01',
      endsOn: '2026-05-31',
    });
    const donorReportId = await createDonorReport(work, { periodId });
    await buildDonorReport(work, { donorReportId });
    await body(tx, cast, donorReportId);
  });
}

/** The form of a section as Ana opens it. */
async function open(
  { tx, cast, donorReportId }: { tx: Tx; cast: Cast; donorReportId: string },
  section: Section,
  query: Record<string, string> = {},
) {
  const report = (await findDonorReport(tx, donorReportId)) as DonorReport;
  const url = new URL(`https://mostura.example/staff/donor-reports/${donorReportId}/sections/${section}`);
  const about = { url, params: { donorReportId, section }, query, token: 'a.b', language };
  const context = { ...cast.work(cast.ana), ...about } as unknown as ActingContext;
  const typed = await form.fill!(context, report as never);
  const answer = await form.show(context, report as never, { typed, errors: [], conflict: false } as never);
  if (answer.result !== 'page') throw new Error('no page');
  return renderIn(language, answer.body);
}

it('A section is written beside its figures, with its length against what is usual', () =>
  withReport(async (tx, cast, donorReportId) => {
    const stage = { tx, cast, donorReportId };
    const [summary, activities, travel] = [
      await open(stage, '2.1'),
      await open(stage, '2.2'),
      await open(stage, 'v.travel'),
    ];
    expect(summary).toContain('Up to 300 words');
    expect(summary).not.toContain('Figures for this section');
    expect(activities).toContain('We advise about 4,000 words');
    expect(activities).toContain('Round table in Niš');
    expect(activities).toContain('href="/staff/gatherings/');
    expect(travel).toContain('href="/staff/budget/expenditure?heading=travel"');
    expect(travel).toContain('2,000.11');
  }));

it('Every text that was saved stays, with its author, its role and what changed, and is used again as a new version', () =>
  withReport(async (tx, cast, donorReportId) => {
    const work = cast.work(cast.ana);
    const write = (text: string, version: number) =>
      writeNarrative(work, { donorReportId, section: '2.1', text, version });
    await write('We built bridges.\n\nThey hold.', 0);
    await write('We built two bridges.\n\nThey hold.', 1);
    const stage = { tx, cast, donorReportId };
    const form = await open(stage, '2.1');
    expect(form).toContain('Ana');
    expect(form).toContain('Programme manager');
    expect(form).toContain('2 saved versions');
    // The form holds the text of no other version.
    expect(form).not.toContain('We built bridges.');
    expect(form).toContain('?seen=2"');
    const page = await open(stage, '2.1', { seen: '2' });
    expect(page).toContain('<del>We built bridges.</del>');
    expect(page).toContain('<ins>We built two bridges.</ins>');
    const again = await open(stage, '2.1', { text: '1' });
    expect(again).toMatch(/<textarea[^>]*>We built bridges\./);
    expect(again).toContain('name="version" value="2"');
    await write('We built bridges.\n\nThey hold.', 2);
    const { versions } = await listNarrativeVersions(tx, donorReportId, '2.1');
    expect(versions.map(({ version }) => version)).toEqual([3, 2, 1]);
    const texts = [1, 2, 3, 4].map((version) => findSavedText(tx, donorReportId, '2.1', version));
    expect((await Promise.all(texts)).map((one) => one?.text.split('\n')[0])).toEqual([
      ...['We built bridges.', 'We built two bridges.', 'We built bridges.', undefined],
    ]);
    for (let version = 3; version < 25; version++) await write(`Of day ${version}.`, version);
    const many = await open(stage, '2.1');
    expect(many.match(/\?seen=\d+"/g)).toHaveLength(20);
    expect(many).toContain('25 saved versions');
    expect(many).toContain('?before=6"');
    const earlier = await open(stage, '2.1', { before: '6' });
    expect(earlier.match(/\?seen=\d+"/g)).toHaveLength(5);
    expect(earlier).not.toContain('?before=');
    await sql`set local role mostura_app`.execute(tx);
    const seen = await asSeenBy(tx, cast.goran, () => listNarrativeVersions(tx, donorReportId, '2.1'));
    expect(seen).toEqual({ versions: [], count: 0, more: false });
  }));

it('Figures are put into the text of a section, and an explanation is drawn with them', () =>
  withReport(async (tx, cast, donorReportId) => {
    const stage = { tx, cast, donorReportId };
    expect(await open(stage, '2.1')).toContain('name="_insert" value="text"');
    const work = cast.work(cast.ana);
    const text = 'It was {heading:travel:spent}.';
    await writeNarrative(work, { donorReportId, section: 'v.travel', text, version: 0 });
    const report = (await findDonorReport(tx, donorReportId)) as DonorReport;
    const context = { ...work, query: {}, language } as unknown as ActingContext;
    const written = await writtenReport(context, report, true);
    expect(written.explanations?.get('travel')).toBe('It was 2,000.11\u00a0EUR.');
    expect(JSON.stringify(reportDocument(written).blocks)).toContain('It was 2,000.11\u00a0EUR.');
  }));

it('A text that was typed and not saved is in the form again, beside the version that a colleague saved meanwhile', () =>
  withReport(async (tx, cast, donorReportId) => {
    const stage = { tx, cast, donorReportId };
    const [work, section] = [cast.work(cast.ana), '2.1' as const];
    await saveSection({ ...work, typing: true }, { donorReportId, section, text: 'My half.', version: 0 });
    const mine = await open(stage, section);
    expect(mine).toMatch(/<textarea[^>]*>My half\./);
    expect(mine).toContain('This text is not saved as a version yet.');
    await writeNarrative(work, { donorReportId, section, text: 'Theirs.', version: 0 });
    const both = await open(stage, section);
    expect(both).toMatch(/<textarea[^>]*>My half\./);
    expect(both).toContain('Theirs.');
    expect(both).toContain('name="version" value="0"');
    expect(await open(stage, section, { text: '1' })).toMatch(/<textarea[^>]*>Theirs\./);
  }));

it('What was submitted keeps the figures of its fields when the draft is filled anew', () =>
  withReport(async (tx, cast, donorReportId) => {
    const work = cast.work(cast.ana);
    await buildVersion(
      tx,
      { actionId: cast.actionId, personId: cast.ana.personId },
      donorReportId,
      'returned',
    );
    const version = (await findVersion(tx, donorReportId, 1))!;
    const narratives = [{ section: '2.1' as const, text: 'It was {heading:travel:spent}.' }];
    await writeNarrative(work, { donorReportId, ...narratives[0]!, version: 0 });
    await buildMoney(tx, cast, 'travel', 1000, { '2026-04-06': 100_000 });
    await buildDonorReport(work, { donorReportId });
    const report = (await findDonorReport(tx, donorReportId)) as DonorReport;
    const context = { ...work, query: {}, language } as unknown as ActingContext;
    const frozen = { ...version, content: { ...version.content, narratives } };
    const [was, is] = [
      await writtenVersion(context, report, frozen, true),
      await writtenReport(context, report, true),
    ].map((one) => JSON.stringify(reportDocument(one).blocks));
    expect(was).toContain('It was 2,000.11\u00a0EUR.');
    expect(is).toContain('It was 3,000.11\u00a0EUR.');
  }));

it('A comment of a return is read beside the section that it is about', () =>
  withReport(async (tx, cast, donorReportId) => {
    await buildVersion(
      tx,
      { actionId: cast.actionId, personId: cast.ana.personId },
      donorReportId,
      'returned',
    );
    const said = {
      donorReportId,
      version: 1,
      kind: 'return',
      section: '2.1',
      text: 'Name the six partners.',
    } as const;
    const asked = { askedBy: cast.goran.personId, askedAt: '2026-11-25T12:00:00.000Z' };
    await insertQuestion(tx, { ...said, ...asked, id: newId() });
    const stage = { tx, cast, donorReportId };
    expect(await open(stage, '2.1')).toContain('Name the six partners.');
    expect(await open(stage, '2.2')).not.toContain('Name the six partners.');
  }));
