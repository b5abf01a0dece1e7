// @second-database: roles and grants

import fc from 'fast-check';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { type Cast, castOf } from '../../tests/support/cast.ts';
import { rolledBack } from '../../tests/support/database.ts';
import { indicatorsOf, loadAction, type Measurement } from '../action/index.ts';
import { recordEcho } from '../advocacy/echo/record-echo.ts';
import { buildMaterial } from '../advocacy/materials/testing.ts';
import { buildOutcome } from '../advocacy/outcomes/testing.ts';
import { buildAdoption, buildPractice } from '../advocacy/practices/testing.ts';
import { buildCycle } from '../matrix/cycles/testing.ts';
import type { Tx } from '../platform/work.ts';
import { buildMedia } from '../training/media/testing.ts';
import { byJurisdiction, type Place, type Window } from './measure.ts';
import { type Eyes, measure, measureParts, measurePlaces } from './queries-measure.ts';
import { publicPath, staffPath } from './record-paths.ts';
import {
  buildGathering,
  buildOrganisation,
  buildOutput,
  buildPartnership,
  buildPayment,
  buildRecommendation,
  buildReport,
  buildSubGrant,
} from './testing.ts';

const { action, logframe } = await loadAction('actions/shbb');
const indicators = indicatorsOf(logframe);
const year: Window = { from: null, to: '2026-12-31' };

function measurementOf(code: string): Measurement {
  return indicators.find((one) => one.code === code)!.measurement;
}

function ask(tx: Tx, cast: Cast, code: string, { window = year, eyes = 'staff' as Eyes } = {}) {
  return measure(tx, {
    actionId: cast.actionId,
    measurement: measurementOf(code),
    window,
    currency: 'EUR',
    eyes,
  });
}

async function asPortal<T>(tx: Tx, read: () => Promise<T>): Promise<T> {
  await sql`set local role mostura_portal`.execute(tx);
  const found = await read();
  await sql`reset role`.execute(tx);
  return found;
}

const echo = {
  ...{ outlet: 'Gazette', title: 'A door is open', appearedOn: '2026-03-02', url: null },
  ...{ language: 'en' as const, jurisdiction: null },
};

describe('civil society organisations engaged', () => {
  it('are none while they only registered, applied, or sent nobody', async () => {
    await rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const { cso } = cast.organisations;
      await buildSubGrant(tx, cast, cso, { state: 'draft', signedOn: null });
      await buildGathering(tx, cast, { came: [[cso, 0, 0]] });
      expect(await ask(tx, cast, 'organisations_engaged')).toEqual({ value: 0, records: [] });
    });
  });

  it('are neither partners nor institutions, nor who came to a gathering that was withdrawn', async () => {
    await rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const { cso, partner, institution } = cast.organisations;
      await buildGathering(tx, cast, {
        came: [
          [partner, 3, 2],
          [institution, 1, 1],
        ],
      });
      await buildGathering(tx, cast, { withdrawnAt: '2026-04-01T08:00:00.000Z', came: [[cso, 2, 2]] });
      expect((await ask(tx, cast, 'organisations_engaged')).value).toBe(0);
      expect((await ask(tx, cast, 'institutions_engaged')).value).toBe(1);
    });
  });

  it('count once, whatever they did, from the first time', async () => {
    await rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const { cso } = cast.organisations;
      const other = await buildOrganisation(tx, cast.actionId, { name: 'Клуб мостова', jurisdiction: 'ME' });
      await buildGathering(tx, cast, { came: [[cso, 1, 0]] });
      await buildGathering(tx, cast, { came: [[cso, 0, 1]], startsOn: '2026-04-04' });
      await buildSubGrant(tx, cast, cso);
      await buildOutput(tx, cast.actionId, [cso, other, cast.organisations.partner]);
      const { value, records } = await ask(tx, cast, 'organisations_engaged');
      expect(value).toBe(2);
      expect(records).toEqual([
        {
          kind: 'organisation',
          id: cso,
          pageId: cso,
          label: 'Bridge Youth Centre',
          jurisdiction: 'RS',
          on: '2026-02-15',
          value: 1,
        },
        {
          kind: 'organisation',
          id: other,
          pageId: other,
          label: 'Клуб мостова',
          jurisdiction: 'ME',
          on: '2026-05-05',
          value: 1,
        },
      ]);
      const spring = await ask(tx, cast, 'organisations_engaged', {
        window: { from: '2026-03-01', to: '2026-04-30' },
      });
      expect(spring.records.map(({ id, on }) => [id, on])).toEqual([[cso, '2026-03-10']]);
    });
  });

  it('of another Action are not seen', async () => {
    await rolledBack(async (tx) => {
      const [one, two] = [await castOf(tx), await castOf(tx)];
      await buildGathering(tx, two, { came: [[two.organisations.cso, 1, 1]] });
      expect((await ask(tx, one, 'organisations_engaged')).value).toBe(0);
    });
  });

  it('are counted without a name, and the public’s role counts none of a day', async () => {
    await rolledBack(async (tx) => {
      const cast = await castOf(tx);
      await buildGathering(tx, cast, { came: [[cast.organisations.cso, 1, 1]] });
      const counted = () => ask(tx, cast, 'organisations_engaged', { eyes: 'public' });
      const { value, records } = await counted();
      expect([value, records.map(({ id, label }) => [id, label])]).toEqual([1, [[null, null]]]);
      await expect(asPortal(tx, counted)).rejects.toThrow('permission denied');
    });
  });
});

describe('the other kinds of record', () => {
  it('are counted and summed by their rule', async () => {
    await rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const { cso } = cast.organisations;
      const national = await buildSubGrant(tx, cast, cso);
      const regional = await buildSubGrant(tx, cast, cso, {
        scope: 'regional',
        jurisdiction: null,
        amountMinor: 5,
      });
      await buildPayment(tx, national, cso, { amountMinor: 700, paidOn: '2026-06-01' });
      await buildPayment(tx, national, cso, { amountMinor: 900, paidOn: null, number: 2 });
      await buildReport(tx, cast.actionId, national, cso, { prevention: 40, services: 0, cooperation: 3 });
      await buildReport(tx, cast.actionId, regional, cso, { prevention: 1000 }, { state: 'submitted' });
      const gatheringId = await buildGathering(tx, cast, { came: [[cso, 4, 3]], otherWomen: 2, otherMen: 1 });
      await buildGathering(tx, cast, { kind: 'training', scope: 'local', came: [[cso, 1, 0]] });
      await buildOutput(tx, cast.actionId, [cso], { kind: 'leaflet' });
      await buildOutput(tx, cast.actionId, [cso]);
      await buildPartnership(tx, cast.actionId);
      await buildRecommendation(tx, cast);
      await buildPartnership(tx, cast.actionId, { kind: 'cooperation' });
      // It has not begun: it counts nowhere.
      await buildPartnership(tx, cast.actionId, { beganOn: '2999-01-01' });
      await buildCycle(cast, tx, { until: 'published' });
      await buildCycle(cast, tx, { until: 'reply' });
      const by = { actionId: cast.actionId, recordedBy: cast.elira.personId };
      const changed = { ...by, harvesterId: cast.organisations.partner };
      await buildOutcome(tx, changed);
      await buildOutcome(tx, { ...changed, said: 'partly' });
      await buildOutcome(tx, { ...changed, said: 'agree' });
      await buildOutcome(tx, { ...changed, said: 'agree', direction: 'back' });
      const practiceId = await buildPractice(tx, by);
      const drafted = await buildPractice(tx, { ...by, state: 'draft' });
      await buildAdoption(tx, { ...by, practiceId: drafted });
      await buildAdoption(tx, { ...by, practiceId, body: 'Trier', steps: [['in_trial', '2026-02-02']] });
      await buildAdoption(tx, { ...by, practiceId });
      await buildAdoption(tx, {
        ...by,
        practiceId,
        body: 'Border police of the tests',
        steps: [
          ['adopted', '2026-02-02'],
          ['ended', '2026-03-03'],
          ['adopted', '2026-04-04'],
        ],
      });
      const both = { writer: cast.ana, reviewer: cast.elira };
      await buildMaterial(cast, { ...both, until: 'approved' });
      const materialId = await buildMaterial(cast, { ...both, until: 'published', kind: 'article' });
      await recordEcho(cast.work(cast.ana), { ...echo, materialId });
      const about = { actionId: cast.actionId, gatheringId, recordedBy: cast.ana.personId };
      await buildMedia(tx, { ...about, title: 'A table stood in Tirana', publishedOn: '2026-02-12' });
      await buildMedia(tx, about);
      const values = new Map<string, number>();
      for (const { code } of indicators) values.set(code, (await ask(tx, cast, code)).value);
      const { records } = await asPortal(tx, () => ask(tx, cast, 'media_echo', { eyes: 'public' }));
      expect(records.map(publicPath)).toEqual([`/events/${gatheringId}`, `/materials/${materialId}`]);
      expect(records.map(staffPath)).toEqual([
        `/staff/gatherings/${gatheringId}`,
        `/staff/materials/${materialId}`,
      ]);
      expect(Object.fromEntries(values)).toEqual({
        organisations_engaged: 1,
        organisations_stronger: 0,
        cooperation_steps: 3,
        partnerships: 2,
        standards_assessed: 1,
        trainings: 1,
        persons_trained: 0,
        certificates_given: 0,
        tests_paired: 0,
        tests_gained: 0,
        evaluations_given: 0,
        cycles_published: 1,
        laws_recorded: 0,
        engagements_held: 0,
        practices_shared: 1,
        outcomes_harvested: 3,
        women_attended: 7,
        men_attended: 4,
        institutions_engaged: 0,
        national_sub_grants: 1,
        regional_sub_grants: 1,
        money_awarded: 2_000_005,
        money_paid: 700,
        reports_due: 0,
        reports_in_time: 0,
        prevention_reached: 40,
        services_given: 0,
        regional_conferences: 0,
        round_tables: 1,
        advocacy_conferences: 0,
        outputs_published: 1,
        materials_published: 1,
        media_echo: 2,
        conclusions_recorded: 1,
        recommendations_published: 1,
        recommendations_forward: 1,
        recommendations_back: 1,
        practices_adopted: 2,
        practices_given_up: 1,
        outcomes_substantiated: 1,
      });
    });
  });

  it('that are withheld count in public without a name, those that are delayed do not count yet', async () => {
    await rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const { cso } = cast.organisations;
      await buildSubGrant(tx, cast, cso, { withholdName: true });
      await buildSubGrant(tx, cast, cso, { delayUntil: '9999-01-01' });
      expect((await ask(tx, cast, 'national_sub_grants')).value).toBe(2);
      const seen = await asPortal(tx, () => ask(tx, cast, 'national_sub_grants', { eyes: 'public' }));
      expect(seen.value).toBe(1);
      expect(seen.records).toMatchObject([{ kind: 'sub_grant', label: null }]);
    });
  });
});

describe('what a value is told apart by', () => {
  it('sums to the value on every axis of every indicator, for staff and for the public', async () => {
    await rolledBack(async (tx) => {
      const cast = await castOf(tx);
      await buildYear(tx, cast);
      for (const eyes of ['staff', 'public'] as const) {
        const told = measuredBy(eyes).filter(({ disaggregation }) =>
          disaggregation.some((axis) => axis !== 'jurisdiction'),
        );
        const asked = { actionId: cast.actionId, window: year, currency: 'EUR', eyes, ladder: [] };
        const parts = await measureParts(tx, told, asked);
        for (const { code } of told) {
          const { value } = await ask(tx, cast, code, { eyes });
          for (const own of Map.groupBy(parts.get(code)!, ({ axis }) => axis).values())
            expect([code, own.reduce((sum, part) => sum + part.value, 0)]).toEqual([code, value]);
        }
        if (eyes === 'staff') expect(parts.get('women_attended')!.length).toBeGreaterThan(1);
      }
    });
  });
});

describe('recommendations by status', () => {
  const told = (code: string) => indicators.filter((one) => one.code === code);
  const ladder = ['-50', 'nothing', '20', '70'].map((key) => ({ key }));

  it('stand where they stood on the last day of the window, and what moved where its last step led', async () => {
    await rolledBack(async (tx) => {
      const cast = await castOf(tx);
      await buildGathering(tx, cast, { kind: 'round_table' });
      await buildRecommendation(tx, cast);
      const until = async (code: string, to: string, eyes: Eyes = 'staff') => {
        const asked = { actionId: cast.actionId, window: { from: null, to }, currency: 'EUR', eyes, ladder };
        return (await measureParts(tx, told(code), asked)).get(code);
      };
      const one = (key: string) => [{ axis: 'standing', key, value: 1 }];
      expect(await until('recommendations_published', '2026-01-31')).toEqual([]);
      expect(await until('recommendations_published', '2026-02-28')).toEqual(one('nothing'));
      expect(await until('recommendations_published', '2026-03-01')).toEqual(one('20'));
      expect(await until('recommendations_published', '2026-12-31')).toEqual(one('-50'));
      expect(await until('recommendations_forward', '2026-12-31')).toEqual(one('70'));
      expect(await until('recommendations_back', '2026-12-31')).toEqual(one('-50'));
      const seen = await asPortal(tx, () => until('recommendations_published', '2026-03-02', 'public'));
      expect(seen).toEqual(one('70'));
    });
  });
});

/** A year of records that nobody chose: the same at every run. */
async function buildYear(tx: Tx, cast: Cast) {
  const { cso, institution, partner } = cast.organisations;
  const clubs = [cso, institution, partner];
  for (const jurisdiction of ['AL', 'ME', 'XK'])
    clubs.push(await buildOrganisation(tx, cast.actionId, { jurisdiction }));
  const days = fc.constantFrom('2026-01-31', '2026-03-01', '2026-06-30', '2026-09-30');
  const came = fc.tuple(fc.constantFrom(...clubs), fc.nat(4), fc.nat(4));
  const gathering = fc.record({
    kind: fc.constantFrom('training', 'round_table', 'advocacy_conference', 'regional_conference'),
    scope: fc.constantFrom('local', 'national', 'regional'),
    startsOn: days,
    otherWomen: fc.nat(9),
    came: fc.uniqueArray(came, { selector: ([id]) => id, maxLength: 4 }),
  });
  for (const one of fc.sample(gathering, { numRuns: 25, seed: 7 })) await buildGathering(tx, cast, one);
  const grant = fc.record({
    by: fc.constantFrom(...clubs),
    scope: fc.constantFrom('national', 'regional'),
    signedOn: days,
    amountMinor: fc.integer({ min: 1, max: 6_000_000 }),
    withholdName: fc.boolean(),
    values: fc.record({ prevention: fc.nat(300), services: fc.nat(9), cooperation: fc.nat(9) }),
  });
  for (const { by, values, ...terms } of fc.sample(grant, { numRuns: 12, seed: 7 })) {
    const id = await buildSubGrant(tx, cast, by, terms);
    await buildPayment(tx, id, by, { amountMinor: terms.amountMinor, paidOn: terms.signedOn });
    await buildReport(tx, cast.actionId, id, by, values, { endsOn: terms.signedOn });
  }
  for (const publishedOn of ['2026-01-31', '2026-06-30'])
    await buildOutput(tx, cast.actionId, clubs.slice(0, 3), { publishedOn });
}

describe('a value', () => {
  const windows: Window[] = [
    year,
    { from: '2026-02-01', to: '2026-06-30' },
    { from: '2026-10-01', to: '2026-10-02' },
  ];

  it.each(['staff', 'public'] as const)('is the sum of its records for the %s, everywhere', async (eyes) => {
    await rolledBack(async (tx) => {
      const cast = await castOf(tx);
      await buildYear(tx, cast);
      const { actionId } = cast;
      for (const window of windows) {
        const known = measuredBy(eyes);
        const places = await measurePlaces(tx, known, { actionId, window, currency: 'EUR', eyes });
        for (const { code } of known) {
          const { value, records } = await ask(tx, cast, code, { window, eyes });
          const sum = records.reduce((total, one) => total + one.value, 0);
          expect({ code, window, sum }).toEqual({ code, window, sum: value });
          const spread = byJurisdiction(records, action.jurisdictions);
          expect(filled(places.get(code) ?? [])).toEqual(filled(spread));
        }
      }
    });
  });
});

/** Of people the public measures nothing: it reads what is frozen. */
const measuredBy = (eyes: 'staff' | 'public') =>
  indicators.filter(({ counts }) => eyes === 'staff' || counts !== 'people');
function filled(places: readonly Place[]): Map<string | null, number> {
  return new Map(
    places.filter(({ value }) => value !== 0).map(({ jurisdiction, value }) => [jurisdiction, value]),
  );
}
