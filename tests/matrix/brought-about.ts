import { sql } from 'kysely';
import { jobsOf } from '../../src/jobs.ts';
import { inFrame, system } from '../../src/platform/database/frame.ts';
import type { Actor } from '../../src/platform/permissions.ts';
import type { JobData, Work } from '../../src/platform/work.ts';
import type { MatrixInstance } from './instance.ts';
import type { Case, Mail, SideName } from './mail-case.ts';

/** The mails that a case brings about on one side, in a transaction that is undone. */
export async function broughtAbout(
  instance: MatrixInstance,
  side: SideName,
  { by, about }: Case,
): Promise<Mail[]> {
  const { db, actionId } = instance.parts;
  return inFrame(db, { actor: system }, async ({ tx, now }) => {
    const as = (actor: Actor): Work => ({ tx, now, actionId, actor, enqueue: async () => {} });
    const run = async (word: string, data: JobData = {}, days = 0) => {
      const at = new Date(Date.parse(now) + days * 86_400_000).toISOString();
      await jobsOf(instance.parts)
        .find((one) => one.word === word)!
        .run({ ...as(system), now: at }, data);
    };
    await by({ instance, side, records: instance.world[side], work: as(system), as, run });
    const { rows } = await sql<Mail>`select template, to_address, person_id, args from platform.mail`.execute(
      tx,
    );
    return rows.filter(({ args }) => !about || `${args.link}`.endsWith(`/${instance.world[side][about]}`));
  });
}
