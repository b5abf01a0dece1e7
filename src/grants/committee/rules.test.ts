import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Problem } from '../../platform/problem.ts';
import {
  isCarried,
  isLost,
  isSigned,
  mustBeCarried,
  mustBeClosable,
  mustBeCompletable,
  mustBeReported,
  mustBeUndeclared,
  quorumOf,
  type Seat,
  signersOf,
  type Votes,
  votersOf,
} from './rules.ts';
import { typedOfVotes, votesOf } from './schema.ts';
import { usualCommitteeTerms as terms } from './terms.ts';

const seat = (role: Seat['role'], changes: Partial<Seat> = {}): Seat => ({
  ...{ personId: role, role, declaration: 'none', declaredOn: '2026-03-01', present: true, signed: false },
  ...changes,
});
const conflicted = { declaration: 'conflict', present: false } as const;
const lot = { id: 'a', number: 1, ranked: true };
const sitting = {
  ...{ chairVotes: true, isDecided: false, meetingOn: '2026-03-02', minutes: 'As ranked.', terms },
  members: [seat('chair'), seat('secretary'), seat('member'), seat('member')],
  ...{ votes: { a: 'agreed' as const }, lots: [lot] },
  ...{ rankingId: 'r', latestRankingId: 'r', latestRankedOn: '2026-03-01' },
};
const codeOf = (check: () => void): string | undefined => {
  try {
    check();
  } catch (error) {
    if (error instanceof Problem) return error.code;
    throw error;
  }
  return undefined;
};

const role = fc.constantFrom('chair', 'secretary', 'member');
const anySeat: fc.Arbitrary<Seat> = fc.record({
  personId: fc.uuid(),
  role: role as fc.Arbitrary<Seat['role']>,
  declaration: fc.constantFrom('none' as const, 'conflict' as const, null),
  declaredOn: fc.constant(null),
  present: fc.boolean(),
  signed: fc.boolean(),
});
const anySitting = fc.record({
  chairVotes: fc.boolean(),
  members: fc.array(anySeat, { maxLength: 9 }),
  terms: fc.record({
    minimumVoters: fc.constant(3),
    quorumPercent: fc.integer({ min: 1, max: 100 }),
    tie: fc.constant('not_carried' as const),
    reportFirst: fc.boolean(),
  }),
});
const anyVote = fc.record({
  inFavour: fc.nat(99),
  against: fc.nat(99),
  abstained: fc.nat(99),
  casting: fc.constantFrom('in_favour' as const, 'against' as const, null),
});

describe('a committee', () => {
  it('gives a vote to its members and the chair where it says so, never to the secretary or with a conflict of interest', () => {
    const roles = (chairVotes: boolean) => votersOf({ ...sitting, chairVotes }).map((one) => one.role);
    expect(roles(true)).toEqual(['chair', 'member', 'member']);
    expect(roles(false)).toEqual(['member', 'member']);
    const members = [seat('chair', conflicted), seat('member', conflicted), seat('member')];
    expect(votersOf({ ...sitting, members })).toEqual([members[2]]);
  });

  it('needs between one and all of its voters, and at least the share that its call says', () => {
    fc.assert(
      fc.property(anySitting, (committee) => {
        const { voters, needed, present } = quorumOf(committee);
        expect(present).toBeLessThanOrEqual(voters);
        expect(needed).toBeGreaterThanOrEqual(1);
        expect(needed).toBeLessThanOrEqual(Math.max(1, voters));
        expect(needed * 100).toBeGreaterThanOrEqual(voters * committee.terms.quorumPercent);
      }),
    );
  });

  it('has its report signed by no secretary, nobody absent and nobody with a conflict of interest', () => {
    fc.assert(
      fc.property(anySitting, (committee) => {
        for (const one of signersOf(committee))
          expect([one.role === 'secretary', one.present, one.declaration]).toEqual([false, true, 'none']);
        expect(isSigned(committee)).toBe(signersOf(committee).every(({ signed }) => signed));
      }),
    );
  });
});

describe('a vote', () => {
  it('carries a proposal by more votes in favour than against, whatever was abstained', () => {
    fc.assert(
      fc.property(anyVote, (vote) => {
        fc.pre(vote.inFavour !== vote.against);
        expect(isCarried(vote, 'not_carried')).toBe(vote.inFavour > vote.against);
        expect(isCarried(vote, 'chair_decides')).toBe(vote.inFavour > vote.against);
      }),
    );
  });

  it('is lost in a tie, or is what the chair decides, or open until then', () => {
    const tied = { inFavour: 2, against: 2, abstained: 1 };
    expect(isCarried({ ...tied, casting: 'in_favour' }, 'not_carried')).toBe(false);
    expect(isCarried({ ...tied, casting: 'in_favour' }, 'chair_decides')).toBe(true);
    expect(isCarried({ ...tied, casting: 'against' }, 'chair_decides')).toBe(false);
    expect(isCarried({ ...tied, casting: null }, 'chair_decides')).toBeUndefined();
    expect(isLost({ ...tied, casting: null }, 'chair_decides')).toBe(false);
    expect([isLost(undefined, 'not_carried'), isLost('agreed', 'not_carried')]).toEqual([false, false]);
  });

  it('is read back as it was typed, and an agreement, too', () => {
    const lots = [
      { id: 'a', number: 1 },
      { id: 'b', number: 2 },
    ];
    const said = fc.oneof(anyVote, fc.constant('agreed' as const));
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('a', 'b'), said), (votes) => {
        // Without a count there was no vote, and the chair decides a tie alone.
        const kept = Object.fromEntries(
          Object.entries(votes).flatMap(([id, vote]): [string, Votes[string]][] => {
            if (vote === 'agreed') return [[id, vote]];
            if (vote.inFavour + vote.against + vote.abstained === 0) return [];
            return [[id, { ...vote, casting: vote.inFavour === vote.against ? vote.casting : null }]];
          }),
        );
        expect(votesOf(lots, typedOfVotes(lots, votes))).toEqual(kept);
      }),
    );
  });
});

describe('a meeting', () => {
  const close = (changes: object, today = '2026-03-02') =>
    codeOf(() => mustBeClosable({ ...sitting, ...changes }, today));
  const [chair, secretary, ...others] = sitting.members as [Seat, Seat, Seat, Seat];

  it('is closed when nothing is missing', () => {
    expect(close({})).toBeUndefined();
    expect(close({ votes: {}, lots: [{ ...lot, ranked: false }] })).toBeUndefined();
  });

  it.each<[string, object]>([
    ['already_decided', { isDecided: true }],
    ['committee_ahead', { meetingOn: '2026-03-03' }],
    ['committee_not_ranked', { latestRankingId: null, latestRankedOn: null }],
    ['committee_ranked_later', { meetingOn: '2026-02-28' }],
    [
      'committee_undeclared',
      { members: [chair, seat('secretary', { declaration: null, declaredOn: null }), ...others] },
    ],
    [
      'committee_declared_late',
      { members: [chair, seat('secretary', { declaredOn: '2026-03-03' }), ...others] },
    ],
    ['committee_chair_conflicted', { members: [seat('chair', conflicted), secretary, ...others] }],
    ['committee_too_small', { members: [chair, secretary, seat('member'), seat('member', conflicted)] }],
    ['committee_too_small', { chairVotes: false }],
    [
      'committee_without_quorum',
      { members: [chair, seat('member', { present: false }), seat('member', { present: false })] },
    ],
    ['committee_without_chair', { members: [seat('chair', { present: false }), ...others] }],
    ['committee_without_minutes', { minutes: ' ' }],
    ['committee_other_ranking', { rankingId: 'earlier' }],
    ['committee_other_ranking', { rankingId: null }],
    ['committee_lot_open', { votes: {} }],
    ['committee_votes_wrong', { votes: { a: { inFavour: 1, against: 1, abstained: 0, casting: null } } }],
    [
      'committee_tie_open',
      {
        terms: { ...terms, tie: 'chair_decides' },
        votes: { a: { inFavour: 1, against: 1, abstained: 1, casting: null } },
      },
    ],
  ])('is not closed: %s', (code, changes) => {
    expect(close(changes)).toBe(code);
  });

  it('asks for declarations once the applicants are known, until all are there', () => {
    const asked = (applicants: number, members: readonly Seat[]) =>
      codeOf(() => mustBeUndeclared({ applicants, members }));
    const open = [seat('member', { declaration: null, declaredOn: null })];
    expect(asked(0, open)).toBe('committee_not_opened');
    expect(asked(1, open)).toBeUndefined();
    expect(asked(1, sitting.members)).toBe('committee_declared');
  });

  it('is completed without a signature only after its day, and with those of a quorum', () => {
    const complete = (signed: number, today: string) => {
      let left = signed;
      const members = sitting.members.map((one) =>
        one.role === 'secretary' ? one : { ...one, signed: left-- > 0 },
      );
      return codeOf(() => mustBeCompletable({ ...sitting, members, signBy: '2026-03-09' }, today));
    };
    expect(complete(2, '2026-03-09')).toBe('committee_sign_by_ahead');
    expect(complete(1, '2026-03-10')).toBe('committee_too_few_signed');
    expect(complete(2, '2026-03-10')).toBeUndefined();
  });
});

describe('a decision', () => {
  const lost = { a: { inFavour: 0, against: 3, abstained: 0, casting: null } };
  const signed = { ...sitting, state: 'signed' };
  const carried = (meetings: Parameters<typeof mustBeCarried>[0]) =>
    codeOf(() => mustBeCarried(meetings, 'r'));

  it('takes a signed report on its ranking that carried each lot, whatever was convened since', () => {
    expect(carried([])).toBe('report_not_signed');
    expect(carried([{ ...signed, state: 'signing' }])).toBe('report_not_signed');
    expect(carried([{ ...signed, rankingId: 'earlier' }])).toBe('report_of_earlier_ranking');
    expect(carried([{ ...signed, votes: lost }])).toBe('report_not_carried');
    expect(carried([{ ...signed, state: 'convened', rankingId: null }, signed])).toBeUndefined();
  });

  it('waits for it only where the call says so', () => {
    const asked = (reportFirst: boolean) => codeOf(() => mustBeReported({ reportFirst }, [], 'r'));
    expect([asked(false), asked(true)]).toEqual([undefined, 'report_not_signed']);
  });
});
