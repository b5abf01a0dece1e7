import { type AuditDetails, audit } from '../../platform/audit/audit.ts';
import { addSeconds, dayIn } from '../../platform/dates.ts';
import type { FileStore } from '../../platform/files/store.ts';
import type { JobDefinition } from '../../platform/jobs/jobs.ts';
import type { Work } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { type RetentionRule, retentionRules } from '../declarations/declaration.ts';
import { findPrivacy } from '../queries.ts';
import { contentsOf, forgetReads, listGoing, listHolds, purges, unusedContents } from './queries.ts';

/** So many records of a rule go in one night: the rest the next. */
export const mostAtOnce = 2000;

export type PurgeNeeds = {
  /** Erases an account whose person has no role any more, as its own person would; false where something stands against it. */
  readonly eraseUnused: (work: Work, personId: string) => Promise<boolean>;
};

/** Empties what the rules reach today, each held one left out, and says of each in the audit how many. Run twice, it finds nothing. */
export async function purgeRecords(
  work: Work,
  needs: PurgeNeeds,
): Promise<Partial<Record<RetentionRule, number>>> {
  const { tx, actionId, now } = work;
  const { retention = {} } = (await findPrivacy(tx, actionId)) ?? {};
  const held = new Set((await listHolds(tx, actionId)).map(({ rule }) => rule));
  const gone: Partial<Record<RetentionRule, number>> = {};
  const facts: Partial<Record<RetentionRule, AuditDetails>> = {};
  const contents: string[] = [];
  for (const rule of retentionRules) {
    const months = retention[rule]?.months;
    if (months === undefined || held.has(rule)) continue;
    const asked = { actionId, months, until: dayIn(zone, now) };
    const ids = (await listGoing(tx, rule, asked, mostAtOnce)).map(({ id }) => id);
    if (ids.length === 0) continue;
    contents.push(...(await contentsOf(tx, ids)));
    gone[rule] = rule === 'accounts' ? await eraseEach(work, needs, ids) : ids.length;
    if (rule === 'reads') facts.reads = { reads_before: await forgetReads(tx, actionId, ids) };
    else if (rule !== 'accounts') await purges[rule](tx, ids, now);
  }
  for (const sha256 of contents) await work.enqueue('retention.remove_content', { sha256 });
  for (const rule of retentionRules) {
    const count = gone[rule] ?? 0;
    const details = { rule, count, ...facts[rule] };
    if (count > 0) await audit(work, 'retention.purge', { kind: 'retention', id: null }, details);
  }
  return gone;
}

async function eraseEach(work: Work, { eraseUnused }: PurgeNeeds, ids: readonly string[]): Promise<number> {
  let erased = 0;
  for (const id of ids) if (await eraseUnused(work, id)) erased += 1;
  return erased;
}

const aDay = 86_400;

/** The purge of every night; and, once its transaction stands, the contents of files that no record leads to any more. */
export function retentionJobs(needs: PurgeNeeds & { store: Pick<FileStore, 'remove'> }): JobDefinition[] {
  return [
    {
      word: 'retention.purge',
      every: '20 3 * * *',
      run: async (work) => {
        await purgeRecords(work, needs);
      },
    },
    {
      word: 'retention.remove_content',
      run: async ({ tx, now }, { sha256 }) => {
        // Somebody may be sending the same content just now, whose record is not there yet: what is young stays.
        const before = new Date(addSeconds(now, -aDay));
        for (const hash of await unusedContents(tx, [String(sha256)]))
          await needs.store.remove(hash, { before });
      },
    },
  ];
}
