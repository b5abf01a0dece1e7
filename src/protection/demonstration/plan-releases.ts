import { addDays, daysBetween } from '../../platform/dates.ts';
import { discloseTable } from '../../platform/disclosure/disclose.ts';
import type { Actor } from '../../platform/permissions.ts';
import { buildNext } from '../statistics/build/build-next.ts';
import { answerContribution } from '../statistics/contribution/answer-contribution.ts';
import { closeHalfYears } from '../statistics/contribution/close-half-year.ts';
import { listOwnContributions } from '../statistics/contribution/queries.ts';
import { prepareRelease } from '../statistics/prepare-release.ts';
import { closesOn, lastClosed } from '../statistics/rules/half-years.ts';
import { signRelease } from '../statistics/sign/sign-release.ts';
import { inventedCounts } from './invented-counts.ts';
import { type Appointed, at, type InventedYear, planAppointment, take } from './plan-services.ts';
import { insertCounts } from './queries-counts.ts';
import { asOwner, inStore } from './queries-store.ts';

/** A monitor of each of four organisations, and who checks there. */
const monitors = [
  ['finance.officer.regional', 'grant.officer.regional'],
  ['member@rs-01', 'certifier@rs-01'],
  ['finance.officer.al', 'grant.officer.al'],
  ['finance.officer.me', 'grant.officer.me'],
] as const;
const statisticians = { prepares: 'finance.officer.regional', signs: 'finance.officer.al' } as const;
const places = ['X1', 'X2', 'X3'];

/** So long ago that every half-year that a year can end with has closed since. */
const appointedOn = -230;
const appointments: readonly Appointed[] = (
  [
    ['grant.officer.al', monitors[2][0], 'monitor'],
    ['grant.officer.me', monitors[3][0], 'monitor'],
    ['programme.manager', statisticians.prepares, 'statistician'],
    ['grant.officer.al', statisticians.signs, 'statistician'],
  ] as const
).map(([by, person, duty]) => ({
  ...{ by, person, duty, jurisdictions: places, day: appointedOn, confirmed: true },
}));

/** Days from the closing of the half-year to the count, to the tables, and to the signature. */
const after = { counted: 11, prepared: 12, signed: 14 } as const;

/**
 * Plans a half-year that closes and is counted, a table of it that another organisation signs, and one that waits to be signed. Its incidents
 * never were: they are entered at once, because there are many.
 */
export function planReleases(year: InventedYear): void {
  for (const one of appointments) planAppointment(year, one);
  const half = lastClosed(addDays(year.today, -after.signed - 1));
  const closing = daysBetween(year.today, closesOn(half));
  const counters = () =>
    monitors.map(([writer, checker]) => ({
      organisationId: year.person(writer).organisationId,
      writerId: year.person(writer).personId,
      checkerId: year.person(checker).personId,
    }));
  const job = (day: number, run: (work: ReturnType<InventedYear['work']>) => Promise<unknown>) =>
    year.plan(at(year, day, '03:20'), (now) =>
      inStore(year.tx, undefined, () => run(year.work(year.person(monitors[0][0]), now))),
    );
  year.plan(at(year, closing - 1, '10:00'), () =>
    asOwner(year.tx, () => insertCounts(year.tx, year.actionId, inventedCounts(half), counters())),
  );
  job(closing, (work) => closeHalfYears(work, year));
  for (const [monitor] of monitors) planAnswer(year, closing + 3, monitor);
  job(closing + after.counted, (work) => closeHalfYears(work, year));
  planTable(
    year,
    { day: closing + after.prepared, tableKey: 'acts_by_place', startsOn: half.startsOn },
    (id) =>
      year.plan(at(year, closing + after.signed, '11:00'), async (now) => {
        await take(year, statistician(year, statisticians.signs), now, (work) => signRelease(work, year, id));
        planTable(year, {
          day: closing + after.signed,
          tableKey: 'people_by_place',
          startsOn: half.startsOn,
        });
      }),
  );
}

function planAnswer(year: InventedYear, day: number, person: string): void {
  year.plan(at(year, day, '09:30'), (now) =>
    take(year, { ...year.person(person), duties: ['monitor'] }, now, async (work) => {
      const own = await listOwnContributions(work.tx, work.actionId);
      for (const { id, answer } of own)
        if (answer === null) await answerContribution(work, { contributionId: id, answer: 'yes' });
    }),
  );
}

/** Prepares a table, and builds it as the job does: it begins, and then it is built. */
function planTable(
  year: InventedYear,
  {
    day,
    tableKey,
    startsOn,
  }: { day: number; tableKey: 'acts_by_place' | 'people_by_place'; startsOn: string },
  then: (id: string) => void = () => undefined,
): void {
  year.plan(at(year, day, '12:00'), async (now) => {
    const id = await take(year, statistician(year, statisticians.prepares), now, (work) =>
      prepareRelease(work, { tableKey, startsOn, places }),
    );
    const needs = { disclose: discloseTable, demonstration: true, baseUrl: year.baseUrl };
    await inStore(year.tx, undefined, async () => {
      const work = year.work(year.person(statisticians.prepares), now);
      await buildNext(work, needs);
      await buildNext(work, needs);
    });
    then(id);
  });
}

function statistician(year: InventedYear, person: string): Actor {
  return { ...year.person(person), duties: ['statistician'] };
}
