// @second-database: one journey of the thread

// Dear, and the only one that shows: nine people, each at their own browser, get one sub-grant from a call to a donor's figure by nothing but what pages offer.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readChain } from '../../src/platform/audit/queries-verify.ts';
import { type Visitor, visitor } from '../support/browser.ts';
import { type InstanceConfig, openWholeInstance, settle } from '../support/instance.ts';
import { faults } from '../support/look-at.ts';
import { looks } from '../support/looks.ts';
import {
  answerAll,
  inviteColleague,
  leaveGap,
  registerOrganisation,
  standBack,
  startApplication,
  submitApplication,
} from './applicant-steps.ts';
import {
  account,
  answerReport,
  assess,
  award,
  draftCall,
  loadRate,
  openCall,
  pay,
  payable,
  recordRoundTable,
  report,
} from './steps.ts';

const staff = ['elira', 'fatos', 'ana', 'cene', 'jana', 'krsto'] as const;
const applicants = ['besa', 'bora', 'goran'] as const;
type Name = (typeof staff)[number] | (typeof applicants)[number];

describe('from a call to a donor figure', () => {
  const look = looks.thread;
  let instance: InstanceConfig;
  const people = {} as Record<Name, Visitor>;
  beforeAll(async () => {
    instance = await openWholeInstance();
    const { rows } = await instance.parts.pool.query<{ id: string }>(
      `select organisation_id as id from action.participation where role = 'coordinator'`,
    );
    const partner = rows[0]!.id;
    await settle(instance, 'elira', partner, ['grant_officer'], 'RS');
    await settle(instance, 'fatos', partner, ['finance_officer']);
    await settle(instance, 'ana', partner, ['programme_manager']);
    for (const name of ['cene', 'jana', 'krsto']) await settle(instance, name, partner, ['assessor']);
    for (const name of [...staff, ...applicants]) people[name] = await visitor(instance, look);
    for (const name of staff) await people[name].signIn(name);
  });
  afterAll(async () => {
    for (const one of Object.values(people)) await one.close();
    await instance?.close();
  });

  it('is one sub-grant, followed all the way by the people who do it', async () => {
    const { elira, fatos, ana, cene, jana, krsto, besa, bora, goran } = people;
    const callId = await draftCall(elira);

    await registerOrganisation(instance, besa, {
      as: 'besa',
      name: 'Мост за младе „Đakovo“',
      municipality: 'Preševo',
      registrationNumber: '28123456',
    });
    await inviteColleague(instance, besa, bora);
    const applicationId = await startApplication(besa, callId);
    await leaveGap(bora, applicationId);
    await answerAll(bora, `/applications/${applicationId}`);
    expect((await bora.page.request.get(`/applications/${applicationId}/submit`)).status()).toBe(404);
    expect(await submitApplication(besa, applicationId)).toMatch(/^RS-\d{4}-01-001$/);

    await registerOrganisation(instance, goran, {
      as: 'goran',
      name: 'Udruženje "Una & sinovi"',
      municipality: 'Novi Pazar',
      registrationNumber: '28654321',
    });
    const otherId = await startApplication(goran, callId);
    await answerAll(goran, `/applications/${otherId}`);
    expect(await submitApplication(goran, otherId)).toMatch(/-002$/);

    await instance.moveClock(40);
    await openCall(elira, callId, [applicationId, otherId]);
    await assess({ elira, ana }, applicationId, [
      [cene, '4'],
      [jana, '4'],
    ]);
    // Two who see it so differently ask for a third.
    await assess({ elira, ana }, otherId, [
      [cene, '4'],
      [jana, '1'],
      [krsto, '3'],
    ]);
    await award({ elira, ana }, callId);
    expect(await statesOf(instance, callId)).toEqual(['awarded', 'reserve']);
    await standBack(goran, otherId);
    expect(await statesOf(instance, callId)).toEqual(['awarded', 'withdrawn']);

    await besa.open(`/applications/${applicationId}`);
    const agreementId = await payable({ ana, besa, elira, fatos }, applicationId);
    await pay({ besa, elira, fatos }, agreementId);
    await instance.moveClock(200);
    await loadRate(fatos);
    const reportId = await report(besa, agreementId);
    await answerReport({ elira, besa, fatos }, reportId);
    await account({ ana, elira }, await recordRoundTable(elira));
    const { rows } = await instance.parts.pool.query(
      `select r.state, (select count(*)::int from grants.instalment where state = 'paid') as paid, l.original_currency, l.original_minor, l.amount_minor
       from grants.report r join grants.expenditure_line l on l.report_id = r.id where r.id = $1`,
      [reportId],
    );
    expect(rows).toEqual([
      {
        state: 'approved',
        paid: 1,
        original_currency: 'RSD',
        original_minor: 35_160_000,
        amount_minor: 300_000,
      },
    ]);
    const { brokenAt } = await instance.parts.db.transaction().execute(readChain);
    expect(brokenAt).toBeNull();
    expect(faults()).toEqual([]);
  }, 1_200_000);
});

async function statesOf({ parts }: InstanceConfig, callId: string): Promise<string[]> {
  const { rows } = await parts.pool.query<{ state: string }>(
    'select state from grants.application where call_id = $1 order by number',
    [callId],
  );
  return rows.map(({ state }) => state);
}
