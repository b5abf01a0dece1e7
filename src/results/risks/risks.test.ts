import { describe, expect, it } from 'vitest';
import { type Cast, castOf, noon } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { languageOf } from '../../../tests/support/language.ts';
import { loadAction } from '../../action/index.ts';
import type { Tx } from '../../platform/work.ts';
import { resultsJobs } from '../jobs.ts';
import { noFiles } from '../report/testing.ts';
import { gatherStatus } from '../status/gather-status.ts';
import { planMilestone } from '../workplan/plan-milestone.ts';
import { acceptRisk } from './accept-risk.ts';
import { changeRisk } from './change-risk.ts';
import { closeRisk } from './close-risk.ts';
import { assumptionKey } from './concerns.ts';
import { declineRisk } from './decline-risk.ts';
import { noteHappened } from './note-happened.ts';
import { findRisk, listEntries, listRisks } from './queries.ts';
import { recordRisk } from './record-risk.ts';
import { reopenRisk } from './reopen-risk.ts';
import { reviewRisk } from './review-risk.ts';
import { seenOfRisk } from './seen-of-risk.ts';
import { buildRisk, riskOf } from './testing.ts';

const definition = await loadAction('actions/shbb');
const inCast = (body: (cast: Cast, tx: Tx) => Promise<void>) => () =>
  rolledBack(async (tx) => body(await castOf(tx, { definition }), tx));
const seen = {
  ...({ remark: 'A new minister.', likelihood: 5, impact: 4 } as const),
  ...{ measures: 'A visit.', reviewOn: '2027-06-01', version: 1 },
};

describe('the risk register', () => {
  it(
    'Nobody outside the staff of the partners records a risk, and what others than the programme manager record is a proposal',
    inCast(async (cast, tx) => {
      for (const actor of [cast.besa, cast.goran, cast.cene, cast.dragan, cast.hana, cast.ivo])
        await expect(buildRisk(cast.work(actor))).rejects.toThrow('not_permitted');
      const riskId = await buildRisk(cast.work(cast.foreign.fatos));
      expect((await findRisk(tx, cast.actionId, riskId))?.state).toBe('proposed');
      await expect(acceptRisk(cast.work(cast.foreign.fatos), { riskId })).rejects.toThrow('not_permitted');
      await expect(reviewRisk(cast.work(cast.ana), { riskId, form: seen })).rejects.toThrow(
        'risk_not_in_state',
      );
      await acceptRisk(cast.work(cast.ana), { riskId });
      expect((await findRisk(tx, cast.actionId, riskId))?.state).toBe('open');
    }),
  );

  it(
    'A proposal is declined by the programme manager with a reason, and who proposed it is told where they still have a role',
    inCast(async (cast, tx) => {
      const { foreign, actionId } = cast;
      const riskId = await buildRisk(cast.work(foreign.fatos));
      const ana = cast.work(cast.ana);
      const act = { riskId, remark: 'It is in the register already.' };
      for (const actor of [foreign.fatos, cast.elira, cast.goran])
        await expect(declineRisk(cast.work(actor), act)).rejects.toThrow('not_permitted');
      await expect(closeRisk(ana, act)).rejects.toThrow('risk_not_in_state');
      await declineRisk(ana, act);
      await expect(acceptRisk(ana, { riskId })).rejects.toThrow('risk_not_in_state');
      expect(await listRisks(tx, { actionId })).toEqual([]);
      expect(await listRisks(tx, { actionId, state: 'declined' })).toMatchObject([{ id: riskId }]);
      expect((await listEntries(tx, riskId))[0]).toMatchObject({ kind: 'decline', remark: act.remark });
      expect(cast.jobs.filter(({ word }) => word === 'risk.decline')).toMatchObject([{ data: { riskId } }]);
      const told = {
        language: () => languageOf('en'),
        demonstration: false,
        baseUrl: 'https://a.example',
        store: noFiles,
      };
      const tell = () =>
        resultsJobs(told)
          .find(({ word }) => word === 'risk.decline')!
          .run(ana, { riskId });
      const mails = tx.selectFrom('platform.mail').select(['personId', 'template', 'args']);
      await tell();
      const mail = { personId: foreign.fatos.personId, template: 'results.mail.decline' };
      const args = { link: `https://a.example/staff/risks/${riskId}` };
      expect(await mails.execute()).toEqual([{ ...mail, args }]);
      const own = tx.updateTable('people.membership').where('personId', '=', foreign.fatos.personId);
      await own.set({ until: '2026-11-24T10:00:00.000Z' }).execute();
      await tell();
      expect(await mails.execute()).toHaveLength(1);
      // Declined in error.
      await reopenRisk(ana, { ...act, reviewOn: '2027-06-01' });
      expect((await findRisk(tx, actionId, riskId))?.state).toBe('open');
      await expect(declineRisk(ana, act)).rejects.toThrow('risk_not_in_state');
    }),
  );

  it(
    'A category, a subject and a partner that the Action does not have are refused, and an assumption is found',
    inCast(async (cast, tx) => {
      const work = cast.work(cast.ana);
      const refused = (overrides: object) =>
        expect(recordRisk(work, riskOf(work, overrides))).rejects.toMatchObject({ code: 'risk_choice_gone' });
      await refused({ category: 'weather' });
      await refused({ concerns: 'cluster:none' });
      await refused({ ownerId: cast.organisations.cso });
      await expect(buildRisk(work, { reviewOn: '2026-11-25' })).rejects.toThrow('risk_review_past');
      const assumption = definition.logframe.results.flatMap(({ assumptions }) => assumptions)[0]!;
      const concerns = assumptionKey(assumption);
      const id = await buildRisk(work, { concerns });
      await buildRisk(work);
      expect(await listRisks(tx, { actionId: cast.actionId, concerns })).toMatchObject([{ id }]);
    }),
  );

  it(
    'What the Action has lost stays on a risk that has it, and nothing else that it does not have',
    inCast(async (cast, tx) => {
      const work = cast.work(cast.ana);
      const riskId = await buildRisk(work);
      const lost = { category: 'weather', concerns: 'cluster:none', ownerId: cast.organisations.cso };
      await tx.updateTable('results.risk').set(lost).where('id', '=', riskId).execute();
      const form = { ...riskOf(work, lost), remark: 'A word.', version: 1 };
      await expect(
        changeRisk(work, { riskId, form: { ...form, concerns: 'cluster:no' } }),
      ).rejects.toMatchObject({ code: 'risk_choice_gone' });
      await changeRisk(work, { riskId, form });
      expect(await findRisk(tx, cast.actionId, riskId)).toMatchObject({ ...lost, version: 2 });
    }),
  );

  it(
    'The people with the role at the partner that answers for it review it, and no other officer does',
    inCast(async (cast, tx) => {
      const riskId = await buildRisk(cast.work(cast.ana), {
        ownerId: cast.foreign.organisations.partner,
        ownerRole: 'finance_officer',
      });
      for (const actor of [cast.elira, cast.fatos, cast.foreign.elira, cast.goran])
        await expect(reviewRisk(cast.work(actor), { riskId, form: seen })).rejects.toThrow('not_permitted');
      await reviewRisk(cast.work(cast.foreign.fatos), { riskId, form: seen });
      expect(await findRisk(tx, cast.actionId, riskId)).toMatchObject({
        likelihood: 5,
        measures: 'A visit.',
      });
      await expect(
        reviewRisk(cast.work(cast.ana), { riskId, form: { ...seen, reviewOn: '2026-11-01', version: 2 } }),
      ).rejects.toThrow('risk_review_past');
    }),
  );

  it(
    'Each step keeps what was written and how heavy the risk was, and two changes at once do not overwrite each other',
    inCast(async (cast, tx) => {
      const ana = cast.work(cast.ana);
      const riskId = await buildRisk(ana);
      await reviewRisk(ana, { riskId, form: seen });
      const form = { ...riskOf(ana, { impact: 2 }), remark: 'Two ministries left.', version: 1 };
      await expect(changeRisk(ana, { riskId, form })).rejects.toThrow('changed_meanwhile');
      await changeRisk(ana, { riskId, form: { ...form, version: 2 } });
      await expect(reviewRisk(ana, { riskId, form: { ...seen, version: 2 } })).rejects.toThrow(
        'changed_meanwhile',
      );
      await noteHappened(cast.work(cast.elira), { riskId, remark: 'A ministry left.' });
      await closeRisk(ana, { riskId, remark: 'It is over.' });
      await expect(noteHappened(ana, { riskId, remark: 'Again.' })).rejects.toThrow('risk_not_in_state');
      expect(await listRisks(tx, { actionId: cast.actionId })).toEqual([]);
      await reopenRisk(ana, { riskId, remark: 'An election.', reviewOn: '2027-06-01' });
      expect(
        (await listEntries(tx, riskId)).map(({ kind, impact, remark }) => [kind, impact, remark]),
      ).toEqual([
        ['reopen', 2, 'An election.'],
        ['close', 2, 'It is over.'],
        ['happen', 2, 'A ministry left.'],
        ['change', 2, 'Two ministries left.'],
        ['review', 4, 'A new minister.'],
        ['record', 4, ''],
      ]);
    }),
  );

  it(
    'The status names an open risk whose trigger has come, of a partner only its own',
    inCast(async (cast) => {
      const ana = cast.work(cast.ana);
      await planMilestone(ana, {
        ...{ activity: 'advocacy-practice', milestone: 'round-tables' },
        form: { startsOn: '2026-01-01', endsOn: '2026-06-30', partnerId: null, reason: 'As agreed.' },
      });
      const rule = { triggerRule: 'milestones_late' } as const;
      const come = await buildRisk(ana, { ...rule, triggerFrom: 1 });
      await buildRisk(ana, { ...rule, triggerFrom: 2 });
      const over = await buildRisk(ana, { ...rule, triggerFrom: 1 });
      await closeRisk(ana, { riskId: over, remark: 'Over.' });
      await buildRisk(cast.work(cast.elira), { ...rule, triggerFrom: 1 });
      const happened = await buildRisk(ana, { ...rule, triggerFrom: 1 });
      await noteHappened(ana, { riskId: happened, remark: 'It happened.' });
      const asked = { actionId: cast.actionId, now: noon };
      const status = await gatherStatus(ana.tx, asked);
      expect(status.come).toMatchObject([{ id: come, value: 1 }]);
      expect(status.counted).toMatchObject({ spending_behind: null, places_without_sub_grant: 6 });
      const partnerId = cast.foreign.organisations.partner;
      expect((await gatherStatus(ana.tx, { ...asked, partnerId })).come).toEqual([]);
    }),
  );
});

it(
  'A risk is accepted as its page showed it: what was changed meanwhile is read first',
  inCast(async (cast, tx) => {
    const riskId = await buildRisk(cast.work(cast.elira));
    const ana = cast.work(cast.ana);
    const find = async () => (await findRisk(tx, cast.actionId, riskId))!;
    const seen = seenOfRisk(await find());
    const { version } = await find();
    const form = {
      ...riskOf(cast.work(cast.elira), { title: 'Ministries are merged' }),
      version,
      remark: '',
    };
    await changeRisk(ana, { riskId, form });
    await expect(acceptRisk(ana, { riskId, seen })).rejects.toThrow('changed_since_shown');
    await acceptRisk(ana, { riskId, seen: seenOfRisk(await find()) });
    expect((await find()).state).toBe('open');
  }),
);
