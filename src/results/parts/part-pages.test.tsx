import { describe, expect, it } from 'vitest';
import { type Cast, castOf, noon } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { languageOf } from '../../../tests/support/language.ts';
import { contextOf, routeAt } from '../../../tests/support/workflow-walk.tsx';
import { loadAction } from '../../action/index.ts';
import { asSeenBy } from '../../platform/database/frame.ts';
import type { FormState } from '../../platform/http/route.ts';
import { type Actor, may } from '../../platform/permissions.ts';
import type { Tx } from '../../platform/work.ts';
import { renderIn } from '../../ui/testing.tsx';
import { donorReportRoutes } from '../report/routes.tsx';
import { noFiles } from '../report/testing.ts';
import { writeNarrative } from '../report/write-narrative.ts';
import { buildGathering, buildSubGrant } from '../testing.ts';
import { acceptPart } from './accept-part.ts';
import { editPart } from './edit-part.ts';
import { findPart } from './queries.ts';
import { returnPart } from './return-part.ts';
import { partRoutes } from './routes.tsx';
import { submitPart } from './submit-part.ts';
import { takePart } from './take-part.ts';
import { buildDraft, buildPart, typedTexts } from './testing.ts';

const definition = await loadAction('actions/shbb');
const language = languageOf('en');
const said = 'Two round tables were held, and nothing changed.';

async function inDraft(body: (cast: Cast, tx: Tx, donorReportId: string) => Promise<void>) {
  await rolledBack(async (tx) => {
    const cast = await castOf(tx, { definition });
    await body(cast, tx, await buildDraft(cast.work(cast.ana)));
  });
}

const fresh: FormState = { typed: {}, errors: {}, conflict: false };
/** A page or form of a part as this person is shown it; undefined where they may not open it. */
async function shown(
  cast: Cast,
  actor: Actor,
  partId: string,
  ending = '',
  now = noon,
): Promise<string | undefined> {
  const route = routeAt({ routes: partRoutes } as never, `/staff/report-parts/:partId${ending}`);
  const context = contextOf(cast, actor, now);
  const part = await findPart(context.tx, cast.actionId, partId);
  if (route.kind === 'button' || !may(actor, route.may, part)) return undefined;
  const state =
    route.kind === 'form' ? { ...fresh, typed: (await route.fill?.(context, part)) ?? {} } : fresh;
  const answer = await (route.kind === 'form' ? route.show(context, part, state) : route.show(context, part));
  if (answer.result !== 'page') throw new Error('no page');
  return String(renderIn(language, answer.body as never));
}

describe('The list of parts', () => {
  it('leads the coordinator to the form that asks for parts, and no partner', () =>
    inDraft(async (cast, _tx, donorReportId) => {
      const route = partRoutes.find(({ path }) => path === '/staff/report-parts')!;
      const seenBy = async (actor: Actor) => {
        const answer = await (route.kind === 'page'
          ? route.show(contextOf(cast, actor, noon), undefined)
          : undefined);
        if (answer?.result !== 'page') throw new Error('no page');
        return String(renderIn(language, answer.body as never));
      };
      const way = `href="/staff/donor-reports/${donorReportId}/parts"`;
      expect(await seenBy(cast.ana)).toContain(way);
      expect(await seenBy(cast.foreign.elira)).not.toContain(way);
    }));
});

describe('The pages of a part', () => {
  it('are opened by nobody of another partner and by no contracting authority', () =>
    inDraft(async (cast, _tx, donorReportId) => {
      const partnerId = cast.foreign.organisations.partner;
      const partId = await buildPart(cast.work(cast.ana), { donorReportId, partnerId });
      for (const actor of [cast.elira, cast.fatos, cast.goran, cast.besa, cast.hana])
        for (const ending of ['', '/write', '/submit', '/edit'])
          expect(await shown(cast, actor, partId, ending)).toBeUndefined();
      expect(await shown(cast, cast.ana, partId, '/write')).toBeUndefined();
      expect(await shown(cast, cast.foreign.fatos, partId, '/write')).toBeDefined();
    }));

  it('show the partner what was planned and counted in the period beside its text, the note and the comment above all', () =>
    inDraft(async (cast, tx, donorReportId) => {
      const { foreign } = cast;
      const partnerId = foreign.organisations.partner;
      const side = { ...foreign, actionId: cast.actionId };
      for (const startsOn of ['2026-03-10', '2026-04-10', '2026-06-10'])
        await buildGathering(tx, side, { startsOn, otherWomen: 1 });
      const note = 'Please be short.';
      const partId = await buildPart(cast.work(cast.ana), { donorReportId, partnerId, note });
      const elira = cast.work(foreign.elira);
      await submitPart(elira, await typedTexts(elira, partId, said));
      const back = { partId, text: 'Say why.', dueOn: '2027-03-20' };
      await returnPart(cast.work(cast.ana), back);
      const html = (await shown(cast, foreign.elira, partId, '/write'))!;
      expect(html.indexOf(back.text)).toBeGreaterThan(0);
      expect(html.indexOf(back.text)).toBeLessThan(html.indexOf('<textarea'));
      expect(html).toContain(note);
      expect(html).toContain(said);
      // Two of the three round tables were held in spring.
      const counted = /data-label="Counted in the reporting period">(\d+)</.exec(html)?.[1];
      expect(counted).toBe('2');
      expect(html).toContain('href="/staff/work-plan/advocacy-practice#round-tables"');
    }));

  it('tell a partner nothing exact of a protected sub-grant of another one', () =>
    inDraft(async (cast, tx, donorReportId) => {
      const { cso } = cast.organisations;
      const terms = { withholdName: true, amountMinor: 1_234_567, signedOn: '2026-04-01' };
      await buildSubGrant(tx, cast, cso, terms);
      const partnerId = cast.foreign.organisations.partner;
      const activities = definition.workplan.activities.map(({ key }) => key);
      const partId = await buildPart(cast.work(cast.ana), { donorReportId, partnerId, activities });
      const html = await asSeenBy(tx, cast.foreign.elira, () =>
        shown(cast, cast.foreign.elira, partId, '/write'),
      );
      expect(html).toBeDefined();
      for (const secret of ['Bridge Youth Centre', '12,345.67', '12,346']) expect(html).not.toContain(secret);
    }));

  it('show the coordinator the text beside the section, and whether the report has it as it is', () =>
    inDraft(async (cast, _tx, donorReportId) => {
      const { foreign } = cast;
      const ana = cast.work(cast.ana);
      await writeNarrative(ana, { donorReportId, section: '2.2', text: 'Our own words.', version: 0 });
      const partId = await buildPart(ana, { donorReportId, partnerId: foreign.organisations.partner });
      const elira = cast.work(foreign.elira);
      await submitPart(elira, await typedTexts(elira, partId, said));
      const read = (await shown(cast, cast.ana, partId))!;
      expect(read).toContain(said);
      expect(read).toContain('Our own words.');
      // What the report says is the coordinator's.
      expect(await shown(cast, foreign.elira, partId)).not.toContain('Our own words.');
      await acceptPart(ana, { partId });
      await takePart(ana, { partId });
      const taken = { taken: language.day('2026-11-25') };
      expect(await shown(cast, cast.ana, partId)).toContain(
        language.t('results.part.taken_on', { ...taken, changed: '' }),
      );
      const edited = { partId, version: 1, texts: new Map([[1, 'Three were held.']]) };
      await editPart(cast.work(cast.ana, '2026-12-02T12:00:00.000Z'), edited);
      const since = { ...taken, changed: language.day('2026-12-02') };
      expect(await shown(cast, cast.ana, partId)).toContain(language.t('results.part.changed_since', since));
    }));

  it('name the late ones first on the page of the report, with their words, and nothing to the contracting authority', () =>
    inDraft(async (cast, _tx, donorReportId) => {
      const ana = cast.work(cast.ana);
      await buildPart(ana, { donorReportId, partnerId: cast.organisations.partner, dueOn: '2027-01-01' });
      const foreign = cast.foreign.organisations.partner;
      await buildPart(ana, { donorReportId, partnerId: foreign, dueOn: '2027-03-01' });
      const route = routeAt(
        { routes: donorReportRoutes({ demonstration: false, store: noFiles }) } as never,
        '/staff/donor-reports/:donorReportId',
      );
      const show = async (actor: Actor, now: string) => {
        const context = contextOf(cast, actor, now);
        const subject = await route.subject!.find(context.tx, donorReportId, context);
        const answer = await (route as { show(...given: unknown[]): Promise<{ body: unknown }> }).show(
          context,
          subject,
        );
        return String(renderIn(language, answer.body as never));
      };
      const html = await show(cast.ana, '2027-01-05T12:00:00.000Z');
      const caption = html.indexOf(language.t('results.part.list.title'));
      const late = html.indexOf(language.t('results.part.late'), caption);
      expect(caption).toBeGreaterThan(0);
      expect(html.indexOf('Group 484', caption)).toBeLessThan(late);
      expect(html.indexOf('Partner of the South', caption)).toBeGreaterThan(late);
      expect(await show(cast.goran, noon)).not.toContain(language.t('results.part.list.title'));
    }));
});
