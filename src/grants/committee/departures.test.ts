import { describe, expect, it } from 'vitest';
import type { Cast } from '../../../tests/support/cast.ts';
import { languageOf } from '../../../tests/support/language.ts';
import { expectRefusal } from '../../../tests/support/refusal.ts';
import { staged, tables } from '../../../tests/support/stage.ts';
import { findApplication } from '../applications/queries.ts';
import { findDecided } from '../letters/queries.ts';
import { communicateDecision, decide } from '../selection/decide.ts';
import type { Departures } from '../selection/departures.ts';
import { makeRanking } from '../selection/make-ranking.ts';
import { findDecision, listRankingRows } from '../selection/queries.ts';
import { reasonText } from '../selection/reason-text.ts';
import { buildAssessed, buildPublishedCall, times } from '../testing.ts';
import { departuresTyped, typedOfDepartures } from './departure-fields.ts';
import { keptReport } from './kept-report.ts';
import { findCommittee } from './queries.ts';
import { reportDocument } from './report-document.ts';
import { departuresOf } from './rules.ts';
import { recordForm } from './schema.ts';
import { buildCommittee, buildRecord } from './testing.ts';

const reason = 'The same work is paid by another donor since May.';

/** A ranked call: one that is awarded, the next, and one that failed. By their numbers, in the order of the ranking. */
async function rankedCall(cast: Cast) {
  const call = await buildPublishedCall(cast);
  const ids: string[] = [];
  for (const points of [5, 4, 1]) ids.push((await buildAssessed(cast, call, { points })).applicationId);
  const ranking = await makeRanking(cast.work(cast.elira, times.decided), call);
  const rows = await listRankingRows(tables(cast), ranking);
  return { ...call, ids, ranking, numbers: rows.map(({ number }) => number) };
}

describe('departures from the ranking', () => {
  it(
    'are what the members sign and what is decided, each with the reason that its applicant reads',
    staged(async (cast) => {
      const { callId, ids, numbers, ranking } = await rankedCall(cast);
      const departures: Departures = { [numbers[0]!]: { kind: 'pass_over', reason } };
      const committeeId = await buildCommittee(cast, { callId }, { stage: 'signed', departures });
      const committee = (await findCommittee(tables(cast), committeeId))!;
      const facts = keptReport(committee)!;
      expect(facts.departures).toEqual(departures);
      expect(facts.ranking?.rows.map(({ outcome }) => outcome)).toEqual(['rejected', 'awarded', 'rejected']);
      const said = JSON.stringify(reportDocument(languageOf('en'), committee, facts, false).blocks);
      expect(said).toContain(reason);
      expect(said).not.toContain('Departures from the ranking: none.');

      const ana = cast.work(cast.ana, times.decided);
      const minutes = 'As the committee proposed.';
      await expectRefusal(decide(ana, { callId, minutes, seen: ranking }), 'changed_since_shown');
      await decide(ana, { callId, minutes, seen: committee.sha256! });
      await communicateDecision(ana, { callId });
      const states = [];
      for (const id of ids) states.push((await findApplication(tables(cast), id))!.state);
      expect(states).toEqual(['rejected', 'awarded', 'rejected']);
      const [first, second] = [
        await findDecided(tables(cast), ids[0]!),
        await findDecided(tables(cast), ids[1]!),
      ];
      expect(reasonText(languageOf('en'), first!)).toBe(
        `The evaluation committee departed from the ranking and did not propose it: ${reason}`,
      );
      expect(second).toMatchObject({ reason: 'within_envelope', departure: '' });
      // What the assessments led to stays beside it.
      const decided = (await findDecision(tables(cast), callId))!.rankingId;
      expect(decided).not.toBe(ranking);
      const outcomes = async (id: string) =>
        (await listRankingRows(tables(cast), id)).map(({ outcome }) => outcome);
      expect((await outcomes(ranking))[0]).toBe('awarded');
      expect(await outcomes(decided)).toEqual(['rejected', 'awarded', 'rejected']);
    }),
  );

  it('Of a lot whose proposal was lost, of an unsigned report, and on an earlier ranking change nothing', () => {
    const rows = [
      { number: 'N-1', lotId: 'a' },
      { number: 'N-2', lotId: 'b' },
    ];
    const departures: Departures = { 'N-1': { kind: 'take', reason }, 'N-2': { kind: 'pass_over', reason } };
    const lost = { inFavour: 0, against: 3, abstained: 0, casting: null };
    const report = {
      ...{ state: 'signed', rankingId: 'r', departures, lots: [], terms: { tie: 'not_carried' as const } },
      votes: { a: 'agreed' as const },
    };
    expect(departuresOf([report], 'r', rows)).toEqual(departures);
    expect(Object.keys(departuresOf([{ ...report, votes: { a: lost } }], 'r', rows))).toEqual(['N-2']);
    expect(departuresOf([{ ...report, state: 'signing' }], 'r', rows)).toEqual({});
    expect(departuresOf([report], 'later', rows)).toEqual({});
  });

  it(
    'name an application that is ranked and passed, and that fits when it is taken first',
    staged(async (cast) => {
      const { callId, numbers } = await rankedCall(cast);
      const committeeId = await buildCommittee(cast, { callId }, { stage: 'declared' });
      const record = (number: string, kind: 'pass_over' | 'take') =>
        buildRecord(cast, committeeId, { departures: { [number]: { kind, reason } } });
      await expectRefusal(record('RS-0000', 'take'), 'committee_departure_unknown');
      await expectRefusal(record(numbers[2]!, 'take'), 'committee_departure_failed');
      await record(numbers[1]!, 'take');
    }),
  );

  it('Are typed whole or not at all, and come back to the form as they were typed', () => {
    const base = { version: '0', minutes: '', 'present[]': [] };
    const faults = (typed: object) =>
      recordForm.safeParse({ ...base, ...typed }).error?.issues.map(({ path }) => path.join('.')) ?? [];
    const whole = { 'depart.1': 'N-1', 'depart_kind.1': 'take', 'depart_reason.1': reason };
    expect(faults(whole)).toEqual([]);
    expect(faults({ ...whole, 'depart_reason.1': ' ' })).toEqual(['depart_reason.1']);
    expect(faults({ ...whole, 'depart_kind.1': 'other' })).toEqual(['depart_kind.1']);
    expect(faults({ 'depart_reason.3': reason })).toEqual(['depart.3', 'depart_kind.3']);
    expect(
      faults({ ...whole, 'depart.2': 'N-1', 'depart_kind.2': 'pass_over', 'depart_reason.2': reason }),
    ).toEqual(['depart.2']);
    expect(departuresTyped(whole)).toEqual({ 'N-1': { kind: 'take', reason } });
    expect(typedOfDepartures(departuresTyped(whole))).toEqual(whole);
  });
});
