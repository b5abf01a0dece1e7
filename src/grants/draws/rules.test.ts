import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type DrawFrom, drawAssessors, shortOf } from './rules.ts';

/** Few enough that every draw can be tried. */
const small = fc
  .record({
    loads: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 4 }),
    needs: fc.array(fc.integer({ min: 1, max: 2 }), { minLength: 1, maxLength: 4 }),
    bars: fc.array(fc.boolean(), { minLength: 16, maxLength: 16 }),
  })
  .map(({ loads, needs, bars }) => fromOf(loads, needs, (at, who) => bars[at * 4 + who]!));
/** As large as a call. */
const large = fc
  .record({
    loads: fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 9 }),
    needs: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 40 }),
    bars: fc.array(fc.boolean(), { minLength: 360, maxLength: 360 }),
  })
  .map(({ loads, needs, bars }) => fromOf(loads, needs, (at, who) => bars[at * 9 + who]!));

function fromOf(
  loads: readonly number[],
  needs: readonly number[],
  isBarred: (application: number, assessor: number) => boolean,
): DrawFrom {
  return {
    applications: needs.map((needs, at) => ({
      id: `application ${at}`,
      needs,
      barred: loads.flatMap((_, who) => (isBarred(at, who) ? [`assessor ${who}`] : [])),
    })),
    assessors: loads.map((load, who) => ({ id: `assessor ${who}`, load })),
    leftOut: [],
  };
}

const unevenness = (loads: readonly number[]) => loads.reduce((sum, load) => sum + load ** 2, 0);
function loadsAfter({ assessors }: DrawFrom, drawn: readonly { assessorId: string }[]): number[] {
  return assessors.map(({ id, load }) => load + drawn.filter(({ assessorId }) => assessorId === id).length);
}

it('Nobody is drawn who is barred or left out, nobody twice for one application, and each application gets all there are up to its need', () => {
  fc.assert(
    fc.property(large, fc.string(), (from, seed) => {
      const drawn = drawAssessors(from, seed);
      expect(new Set(drawn.map((one) => `${one.applicationId} ${one.assessorId}`)).size).toBe(drawn.length);
      for (const { id, needs, barred } of from.applications) {
        const own = drawn.filter(({ applicationId }) => applicationId === id);
        const able = from.assessors.filter((one) => !barred.includes(one.id));
        expect(own.length).toBe(Math.min(needs, able.length));
        for (const { assessorId } of own) expect(able.map((one) => one.id)).toContain(assessorId);
        expect(shortOf(from, drawn).get(id) ?? 0).toBe(needs - own.length);
      }
    }),
  );
});

it('No other draw is more even', () => {
  fc.assert(
    fc.property(small, fc.string(), (from, seed) => {
      const drawn = drawAssessors(from, seed);
      expect(unevenness(loadsAfter(from, drawn))).toBe(leastUnevenness(from));
    }),
  );
});

/** By trying every draw. */
function leastUnevenness({ applications, assessors }: DrawFrom): number {
  const from = (at: number, loads: readonly number[]): number => {
    const application = applications[at];
    if (!application) return unevenness(loads);
    const able = assessors.flatMap(({ id }, who) => (application.barred.includes(id) ? [] : [who]));
    return Math.min(
      ...choices(able, Math.min(application.needs, able.length)).map((chosen) =>
        from(
          at + 1,
          loads.map((load, who) => load + Number(chosen.includes(who))),
        ),
      ),
    );
  };
  return from(
    0,
    assessors.map(({ load }) => load),
  );
}
function choices(of: readonly number[], count: number): number[][] {
  if (count === 0) return [[]];
  return of.flatMap((one, at) => choices(of.slice(at + 1), count - 1).map((others) => [one, ...others]));
}

it('Without conflicts the numbers differ by one at most', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 9 }),
      fc.integer({ min: 1, max: 60 }),
      fc.string(),
      (people, many, seed) => {
        const from = fromOf(Array(people).fill(0), Array(many).fill(2), () => false);
        const loads = loadsAfter(from, drawAssessors(from, seed));
        expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1);
      },
    ),
  );
});

it('The same seed draws the same, in whatever order applications, assessors and conflicts are read', () => {
  fc.assert(
    fc.property(large, fc.string(), (from, seed) => {
      const turned = {
        ...from,
        applications: from.applications
          .map((one) => ({ ...one, barred: one.barred.toReversed() }))
          .toReversed(),
        assessors: from.assessors.toReversed(),
      };
      expect(drawAssessors(turned, seed)).toEqual(drawAssessors(from, seed));
    }),
  );
});

it('Another seed draws others, and over many seeds each is drawn alike often', () => {
  const from = fromOf([0, 0, 0, 0], [1], () => false);
  const drawn = Array.from({ length: 400 }, (_, at) => drawAssessors(from, `seed ${at}`)[0]!.assessorId);
  for (const { id } of from.assessors) {
    const share = drawn.filter((one) => one === id).length;
    expect(share).toBeGreaterThan(60);
    expect(share).toBeLessThan(140);
  }
});
