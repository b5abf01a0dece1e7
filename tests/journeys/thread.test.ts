import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyChain } from '../../src/platform/audit/queries.ts';
import { type Look, stopBrowser, type Visitor, visitor } from '../support/browser.ts';
import { type House, openWholeHouse, settle } from '../support/house.ts';
import { faults, lookAt } from '../support/look-at.ts';
import {
  account,
  answerReport,
  apply,
  assess,
  award,
  draftCall,
  pay,
  payable,
  recordRoundTable,
  report,
} from './steps.ts';

/** Pairs of script, width and language, so that each two of them meet once. */
const looks: Look[] = [
  { script: false, width: 360, language: 'mk' },
  { script: true, width: 1280, language: 'mk' },
  { script: true, width: 360, language: 'sq' },
  { script: false, width: 1280, language: 'sq' },
  { script: false, width: 360, language: 'en' },
  { script: true, width: 1280, language: 'en' },
];

describe.each(looks)('from a call to a donor figure (script $script, $width px, $language)', (look) => {
  let house: House;
  const people: Record<string, Visitor> = {};
  beforeAll(async () => {
    house = await openWholeHouse();
    const { rows } = await house.parts.pool.query<{ id: string }>(
      `select organisation_id as id from action.participation where role = 'coordinator'`,
    );
    const partner = rows[0]!.id;
    await settle(house, 'elira', partner, ['grant_officer'], 'RS');
    await settle(house, 'fatos', partner, ['finance_officer']);
    await settle(house, 'ana', partner, ['programme_manager']);
    for (const name of ['cene', 'jana']) await settle(house, name, partner, ['assessor']);
    const watch = look.script ? lookAt : undefined;
    for (const name of ['elira', 'fatos', 'ana', 'cene', 'jana']) {
      people[name] = await visitor(house, look, watch);
      await people[name]!.signIn(name);
    }
  });
  afterAll(async () => {
    for (const one of Object.values(people)) await one.close();
    await house?.close();
    await stopBrowser();
  });

  it('is one sub-grant, followed all the way by the people who do it', async () => {
    const { elira, fatos, ana, cene, jana } = people as Record<
      'elira' | 'fatos' | 'ana' | 'cene' | 'jana',
      Visitor
    >;
    const callId = await draftCall(elira);
    const besa = await visitor(house, look, look.script ? lookAt : undefined);
    people.besa = besa;
    const application = await apply(house, besa, callId);
    expect(application.number).toMatch(/^RS-\d{4}-01-001$/);
    await house.moveClock(40);
    await assess({ elira, assessors: [cene, jana] }, application.id);
    await award({ elira, ana }, callId);
    await besa.open(`/applications/${application.id}`);
    const agreementId = await payable({ elira }, application.id);
    await pay({ besa, elira, fatos }, agreementId);
    await house.moveClock(200);
    const reportId = await report(besa, agreementId);
    await answerReport({ elira, besa }, reportId);
    await account(ana, await recordRoundTable(elira));
    const { rows } = await house.parts.pool.query(
      `select state, (select count(*)::int from grants.instalment where state = 'paid') as paid from grants.report where id = $1`,
      [reportId],
    );
    expect(rows).toEqual([{ state: 'approved', paid: 1 }]);
    const { brokenAt } = await house.parts.db.transaction().execute(verifyChain);
    expect(brokenAt).toBeNull();
    expect(faults()).toEqual([]);
  }, 180_000);
});
