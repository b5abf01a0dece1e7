import { expect, it } from 'vitest';
import type { Actor, Role } from '../../platform/permissions.ts';
import { standingOf } from '../../platform/workflow/standing.ts';
import { lifecycleOf } from '../../platform/workflow/steps.ts';
import { type RequestConditions, requestableMinor } from '../payments/rules.ts';
import { type InstalmentState, instalmentWorkflow } from '../payments/workflow.ts';
import { notAsked } from '../screening/rules.ts';
import { correctableWorkflow, correctionWorkflow } from './workflow.ts';

const [partnerId, organisationId] = ['partner', 'cso'];
const actorOf = (personId: string, at: string, role: Role): Actor => ({
  ...{ personId, organisationId: at, organisationKind: at === partnerId ? 'partner' : 'cso' },
  roles: [{ role, jurisdiction: null }],
});
/** A partner with one grant officer and one finance officer, the fewest that work, and a certifier. */
const people = [
  actorOf('elira', partnerId, 'grant_officer'),
  actorOf('fatos', partnerId, 'finance_officer'),
  actorOf('besa', organisationId, 'cso_certifier'),
];

/** Where a sub-grant is between its balance and a correction of it. */
type Moment = {
  readonly instalment: InstalmentState;
  readonly correction: 'none' | 'proposed' | 'confirmed' | 'turned_down' | 'taken_back';
  readonly proposedBy: string | null;
  readonly firstApprovedBy: string | null;
  readonly final: boolean;
};
const start: Moment = {
  ...{ instalment: 'planned', correction: 'none', proposedBy: null, firstApprovedBy: null, final: false },
};

const today = '2027-04-20';
function recordsOf({ instalment, correction, proposedBy, firstApprovedBy, final }: Moment) {
  const whose = {
    organisationId,
    partnerId,
    jurisdiction: null,
    mentors: [],
    proofCount: 0,
    agreementId: 'agreement',
  };
  const openCorrections = correction === 'proposed' ? 1 : 0;
  const paid = instalment === 'paid';
  const underway = ['requested', 'approved_once', 'approved'].includes(instalment) ? [2] : [];
  const sums = { grantMinor: 1000, coFinancingPercent: 0, acceptedMinor: 900, paidMinor: paid ? 900 : 500 };
  const conditions: RequestConditions = {
    ...{
      ...sums,
      plannedMinor: 500,
      agreementSigned: true,
      number: 2,
      earlierUnpaid: [],
      reportsMissing: [],
    },
    ...{ spentBeforeNextPercent: 0, isBalance: false, finalReportApproved: final, openCorrections },
  };
  const around = {
    ...{ closingConfirmedAt: null, closingClosedAt: null, deciders: ['elira', 'fatos'] },
    report: { state: 'approved', agreementState: 'signed' },
    payments: { ...sums, underway, unpaidMinor: paid ? 0 : 500, finalReportApproved: final },
  };
  return {
    instalment: {
      ...whose,
      id: 'instalment',
      state: instalment,
      firstApprovedBy,
      conditions,
      screening: notAsked,
    },
    line: {
      ...{ ...whose, ...around, id: 'line', state: 'accepted', waiting: correction === 'proposed' },
      ...{ amountMinor: 900, countedMinor: 900 },
    },
    correction: {
      ...{ ...whose, ...around, id: 'correction', state: correction, proposedBy },
      ...{ changeMinor: -100, currency: 'EUR' },
    },
  };
}

type Way = { readonly by: string; readonly step: string; readonly to: Moment };
/** What each of these people can do now, by the tables of the workflows, and the approval of the final report. */
function waysFrom(moment: Moment): Way[] {
  const records = recordsOf(moment);
  const ways = people.flatMap((actor): Way[] => {
    const { personId: by } = actor;
    const open = (standing: { offers: readonly { name: string; missing?: unknown }[] }) =>
      standing.offers.filter(({ missing }) => !missing).map(({ name }) => name);
    const ofInstalment = open(standingOf(instalmentWorkflow, actor, records.instalment, today)).map(
      (step): Way => {
        const instalment = lifecycleOf(instalmentWorkflow)[moment.instalment][step as 'request']!;
        const firstApprovedBy =
          step === 'approve_first' ? by : step === 'refuse' ? null : moment.firstApprovedBy;
        return { by, step, to: { ...moment, instalment, firstApprovedBy } };
      },
    );
    const proposing = open(standingOf(correctableWorkflow, actor, records.line, today)).map(
      (step): Way => ({ by, step, to: { ...moment, correction: 'proposed', proposedBy: by } }),
    );
    const deciding =
      moment.correction === 'none'
        ? []
        : open(standingOf(correctionWorkflow, actor, records.correction, today)).map((step): Way => {
            const correction =
              lifecycleOf(correctionWorkflow)[moment.correction as 'proposed'][step as 'confirm']!;
            return { by, step, to: { ...moment, correction } };
          });
    return [...ofInstalment, ...proposing, ...deciding];
  });
  return moment.final ? ways : [...ways, { by: 'elira', step: 'final', to: { ...moment, final: true } }];
}

/** Every moment that can be reached by these steps. */
function reached(from: Moment, without: readonly string[] = []): Moment[] {
  const found = new Map([[JSON.stringify(from), from]]);
  for (const moment of found.values())
    for (const { step, to } of waysFrom(moment))
      if (!without.includes(step)) found.set(JSON.stringify(to), to);
  return [...found.values()];
}

const moments = reached(start);

it('Payments and corrections meet in every state of both, before and after the final report', () => {
  const met = new Set(
    moments.map(({ instalment, correction, final }) => `${instalment} ${correction} ${final}`),
  );
  for (const instalment of ['planned', 'requested', 'approved_once', 'approved', 'paid'])
    for (const final of [true, false]) expect(met).toContain(`${instalment} proposed ${final}`);
});

it('A correction that waits is confirmed from every state, and nothing that is known to be wrong is paid first', () => {
  const stuck = moments
    .filter(({ correction, instalment }) => correction === 'proposed' && instalment !== 'paid')
    .filter((moment) => !reached(moment, ['pay']).some(({ correction }) => correction === 'confirmed'));
  expect(stuck).toEqual([]);
});

it('A correction is begun from every state in which its line is correct no longer, and an instalment goes on from every state', () => {
  for (const moment of moments) {
    const next = reached(moment);
    if (moment.correction !== 'proposed')
      expect(next.some(({ correction }) => correction === 'proposed')).toBe(true);
    if (moment.instalment !== 'paid') expect(next.some(({ instalment }) => instalment === 'paid')).toBe(true);
  }
});

it('An instalment that is requested or approved is stopped at once, whatever waits beside it', () => {
  for (const moment of moments)
    if (['requested', 'approved_once', 'approved'].includes(moment.instalment))
      expect(waysFrom(moment).map(({ step }) => step)).toContain('refuse');
});

it('What may be requested is what the conditions say: the walk is by the rules themselves', () => {
  const { conditions } = recordsOf({ ...start, final: true }).instalment;
  expect(requestableMinor(conditions)).toBe(400);
  const waiting = recordsOf({ ...start, final: true, correction: 'proposed' }).instalment.conditions;
  expect(() => requestableMinor(waiting)).toThrow('instalment_corrections_open');
});
