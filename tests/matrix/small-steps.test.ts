import { hiddenIn } from '../support/ask.ts';
// @dear: every page and file of the public is copied after each period that is frozen: no cheaper test compares them all with each other.

import { afterAll, beforeAll, expect, it } from 'vitest';
import { tellFigures } from '../support/tell-figures.ts';
import { approveReport, grantIn, holdEvent } from './held-events.ts';
import { type MatrixInstance, openMatrixInstance } from './instance.ts';
import { type Copies, copyEverything, numbersIn } from './public-copies.ts';

let instance: MatrixInstance;
beforeAll(async () => {
  instance = await openMatrixInstance({ keeping: true });
});
afterAll(() => instance.close());

const rounds = Number(process.env.PROOF_ROUNDS ?? 2);
const seed = Number(process.env.PROOF_SEED ?? 20261201);

/** Chances that a seed repeats (mulberry32): a whole number below `below`. */
function chancesOf(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const jurisdictions = ['AL', 'BA', 'XK', 'ME', 'MK', 'RS'];

/** Ana makes a period and freezes it, as she does in a browser. */
async function freeze(name: string, endsOn: string): Promise<void> {
  const { ana } = instance.world.cast;
  const send = async (path: string, fields: Record<string, string>) =>
    instance.ask(ana, path, { ...fields, ...(await instance.tokensOf(ana)) });
  const made = await send('/staff/periods/new', { name, starts_on: '2026-01-01', ends_on: endsOn });
  expect([name, made.status]).toEqual([name, 303]);
  const { rows } = await instance.pool.query<{ id: string }>(
    'select id from results.period where name = $1 order by created_at desc limit 1',
    [name],
  );
  const path = `/staff/periods/${rows[0]!.id}`;
  const { seen = '' } = hiddenIn((await instance.ask(ana, `${path}/freeze`)).body);
  const frozen = await send(`${path}/freeze`, { seen });
  expect([name, frozen.status, frozen.location]).toEqual([name, 303, path]);
}

/** A name without a number, so that a period's own place is told from another's. */
const letterOf = (round: number) => String.fromCharCode(65 + (round % 26)).repeat(1 + Math.floor(round / 26));

type State = ReadonlyMap<string, number>;
type Kept = { readonly copies: Copies; readonly state: State; readonly dropped: readonly string[] };
async function keepNow(): Promise<Kept> {
  const copies = await copyEverything(instance);
  // A workbook or a document is the same table as its CSV, packed; a description of the interface has no figure.
  const read = [...copies]
    .filter(([target]) => !/\.(xlsx|ods|docx|pdf|zip|png)$|openapi\.json$/.test(target))
    .map(([target, text]) => numbersIn(target, text));
  return {
    copies,
    state: new Map(read.flatMap(({ numbers }) => [...numbers])),
    dropped: read.flatMap(({ dropped }) => [...dropped]),
  };
}

/** How many women came until now, and how many people sub-grantees reached, as no page of the public may say it. */
async function peopleNow(): Promise<{ women: number; reached: number }> {
  const { rows } = await instance.pool.query<{ women: number; reached: number }>(
    `select (select sum(women)::int from training.attendance) as women,
      (select sum(v.value)::int from grants.report_value v join grants.report r on r.id = v.report_id
       where r.state = 'approved' and v.key in ('prevention', 'services')) as reached`,
  );
  return rows[0]!;
}

const few = (a: number, b: number) => a !== b && Math.abs(a - b) < 5;

/**
 * What tells fewer than five: the same place in two states, or two places that were one number when everything began and
 * are not any more, in one state or in two. `others`: places that count no people.
 */
function tellingOf(states: readonly State[], others: ReadonlySet<string>): string[] {
  const places = new Set(states.flatMap((state) => [...state.keys()]).filter((place) => !others.has(place)));
  // A value of one period, of the next one, and of now are one number of people at different times.
  const nameOf = (place: string) => place.replace(/Beginning|Many|Round [A-Z]+/g, 'a period');
  const first = new Map([...states[0]!].map(([place, number]) => [nameOf(place), number]));
  const together = Map.groupBy(places, (place) => {
    const number = first.get(nameOf(place));
    // Small numbers are the same by chance.
    return number !== undefined && number >= 100 ? String(number) : nameOf(place);
  });
  return [...together.values()].flatMap((own) => {
    const seen = states.flatMap((state, at) =>
      own.flatMap((place) => (state.has(place) ? [{ place, at, number: state.get(place)! }] : [])),
    );
    const different = [...new Map(seen.map((one) => [one.number, one])).values()].toSorted(
      (a, b) => a.number - b.number,
    );
    return different.flatMap((one, at) => {
      const next = different[at + 1];
      return next && few(next.number, one.number)
        ? [
            `${one.place} (${one.number}, state ${one.at}) and ${next.place} (${next.number}, state ${next.at})`,
          ]
        : [];
    });
  });
}

it(`after ${rounds} frozen periods with few people recorded between them, no two copies of the public's pages and files tell fewer than five (PROOF_SEED=${seed})`, async () => {
  const next = chancesOf(seed);
  const ends = ['2026-06-30', '2026-09-30', '2026-11-24'];
  // Many, so that what is shown is no small number, and each is one of its own.
  for (const [at, jurisdiction] of jurisdictions.entries())
    await holdEvent(instance, jurisdiction, { women: 211 + 37 * at, men: 101 + 13 * at, trained: 23 + at });
  const granted = await grantIn(instance, jurisdictions);
  for (const [at, jurisdiction] of jurisdictions.entries())
    await approveReport(instance, granted.get(jurisdiction)!, {
      prevention: 307 + 41 * at,
      services: 173 + 19 * at,
    });
  await freeze('Beginning', '2026-11-24');
  const kept = [await keepNow()];
  const people = [await peopleNow()];
  // What moves by few when many came counts events, periods or the like.
  await holdEvent(instance, 'RS', { women: 53, men: 47, trained: 29 });
  await approveReport(instance, granted.get('RS')!, { prevention: 67, services: 59 });
  await freeze('Many', '2026-11-24');
  kept.push(await keepNow());
  const [beginning, many] = kept.map(({ state }) => state) as [State, State];
  const others = new Set(
    [...many].flatMap(([place, number]) => (few(number, beginning.get(place) ?? number) ? [place] : [])),
  );
  people.push(await peopleNow());
  for (let round = 0; round < rounds; round += 1) {
    // One event of one or two people in the first, so that there is always something to hide.
    const most = round === 0 ? 2 : 2 + next(6);
    for (let events = round === 0 ? 0 : next(4); events >= 0; events -= 1) {
      const came = { women: 1 + next(most), men: next(most), trained: next(2) * next(most + 2) };
      await holdEvent(instance, jurisdictions[next(6)]!, came);
    }
    for (let reports = round === 0 ? 0 : next(3); reports >= 0; reports -= 1) {
      const reached = { prevention: 1 + next(most), services: next(2) * next(most + 2) };
      await approveReport(instance, granted.get(jurisdictions[next(6)]!)!, reached);
    }
    await freeze(`Round ${letterOf(round)}`, ends[next(8)] ?? '2026-11-24');
    kept.push(await keepNow());
    people.push(await peopleNow());
  }
  const states = kept.map(({ state }) => state);
  const moved = [...many].filter(
    ([place, number]) => !others.has(place) && beginning.has(place) && beginning.get(place) !== number,
  );
  tellFigures([
    `${kept.length} copies of everything, ${many.size} numbers, of which ${moved.length} count people; ${kept[1]!.dropped.length} places left out`,
  ]);
  expect(instance.errors).toEqual([]);
  expect(tellingOf(states, others)).toEqual([]);
  expect(moved.length).toBeGreaterThan(25);
  // What sub-grantees reported is among what is compared.
  for (const indicator of ['women_attended', 'prevention_reached', 'services_given'])
    expect([indicator, moved.some(([place]) => place.includes(indicator))]).toEqual([indicator, true]);
  // Which of two same places is which is not known, so both are left out: of few, or little would be compared.
  for (const { dropped, state } of kept) {
    expect(dropped.length).toBeLessThan(state.size / 15);
    expect(dropped.filter((place) => place.startsWith('/results'))).toEqual([]);
  }
  // A page or file that told of each woman, or of each person reached, at once would be found. So would a second one that tells the first
  // one's number a period later.
  const planted = (
    target: string,
    plant: (text: string, number: number) => string,
    numbers: readonly number[],
  ) =>
    tellingOf(
      kept.map(({ copies, state }, at) => {
        const text = plant(copies.get(target)!, numbers[at]!);
        return new Map([...state, ...numbersIn(target, text).numbers]);
      }),
      others,
    );
  const onPage = (text: string, number: number) => text.replace('</main>', `<p>Women: ${number}</p></main>`);
  const inFile = (text: string, number: number) => `${text}Women,${number}\n`;
  const women = people.map((one) => one.women);
  const reached = people.map((one) => one.reached);
  const late = [women[0]!, ...women.map((number) => number - 2)];
  for (const numbers of [women, reached, late]) {
    expect(planted('/events', onPage, numbers)).not.toEqual([]);
    expect(planted('/results.csv', inFile, numbers)).not.toEqual([]);
  }
}, 1_800_000);
