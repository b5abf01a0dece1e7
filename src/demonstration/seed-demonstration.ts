import type { Parts } from '../parts.ts';
import { giveSignIn } from '../people/index.ts';
import { audit } from '../platform/audit/audit.ts';
import { inFrame, system } from '../platform/database/frame.ts';
import { dayIn } from '../platform/dates.ts';
import { languagesOf } from '../platform/messages/languages-of.ts';
import { zone } from '../platform/zone.ts';
import { buildYear, type PlanApart } from './build-year.ts';
import { becomeApplication, declined, isDeclined, isPristine, markDemonstration } from './queries.ts';
import { demonstrationPassword, demonstrationSignIns, peopleToSignIn } from './sign-ins.ts';

type Needs = Pick<Parts, 'db' | 'settings' | 'accounts' | 'store' | 'catalogue' | 'actionId'> & {
  readonly planApart?: PlanApart;
};

/**
 * Fills an empty instance with the demonstration year and marks it as a demonstration, all or nothing. Done once: an instance
 * that has records of its own, or has its year already, stays as it is. Known passwords and invented records never come into a
 * database of somebody's own: with DATABASE_URL this refuses. Returns whether it built the year.
 */
export async function seedDemonstration(
  { db, settings, accounts, store, catalogue, actionId, planApart }: Needs,
  say: (line: string) => void,
  today: Date = new Date(),
): Promise<boolean> {
  if (settings.databaseUrl)
    throw new Error('The demonstration is only loaded into the built-in database: leave out DATABASE_URL.');
  const begun = Date.now();
  const built = await db.transaction().execute(async (tx) => {
    if (!(await isPristine(tx, actionId))) return undefined;
    say('A demonstration year is built; this takes up to half a minute.');
    await markDemonstration(tx);
    await becomeApplication(tx);
    const year = await buildYear(
      {
        tx,
        actionId,
        store,
        today: dayIn(zone, today.toISOString()),
        secret: settings.secret,
        baseUrl: settings.baseUrl,
        language: languagesOf(catalogue),
        ...(planApart ? { planApart } : {}),
      },
      say,
    );
    // Last, because sign-ins stand outside the transaction: what fails before leaves none behind.
    for (const personId of peopleToSignIn(year))
      await giveSignIn({ tx }, accounts, { personId, password: demonstrationPassword });
    return year;
  });
  if (built) say(`The demonstration year is there: ${built.steps} steps in ${seconds(begun)} seconds.`);
  return built !== undefined;
}

function seconds(begun: number): string {
  return ((Date.now() - begun) / 1000).toFixed(1);
}

/** The sign-ins of the demonstration, for the terminal. */
export function signInsOf(): string[] {
  const widest = Math.max(...demonstrationSignIns.map(({ key }) => key.length));
  return [
    `Sign in as one of these, with the password ${demonstrationPassword}; /demonstration shows the codes of the second step`,
    ...demonstrationSignIns.map(({ key, email }) => `  ${key.replaceAll('_', ' ').padEnd(widest)}  ${email}`),
  ];
}

/** Somebody began without the demonstration (`--empty`): it will not come later by itself. */
export async function declineDemonstration({ db, actionId }: Pick<Needs, 'db' | 'actionId'>): Promise<void> {
  await inFrame(db, { actor: system }, async ({ tx, now }) => {
    if (await isDeclined(tx)) return;
    const work = { tx, now, actionId, actor: system, enqueue: async () => {} };
    await audit(work, declined, { kind: 'instance', id: null });
  });
}
