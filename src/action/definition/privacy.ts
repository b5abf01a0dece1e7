import { z } from 'zod';
import type { CrossFault } from './cross-fault.ts';
import { documentKinds } from './document-kinds.ts';
import { jurisdiction } from './organisations.ts';
import type { ActionFile } from './schema.ts';
import { key, knowable, multilingual, words } from './texts.ts';

/** Who decides why and how a kind of record is held (GDPR, articles 4(7) and 26). */
const controllerships = ['coordinator', 'partners_jointly', 'issuing_partner', 'each_partner'] as const;

/** `privacy.yaml`: who answers for which kind of record, by which arrangement, where it lies, and how long it is kept. */
export const privacyFile = z.strictObject({
  /** By kind of record, as `src/privacy/declarations` names them. */
  controllers: z.record(key, z.enum(controllerships)),
  /** The document in which each of the organisations that run the Action agreed to its part. */
  arrangements: z.array(z.strictObject({ organisation: key, document: knowable(words) })),
  /** Where people write who want to write instead of using the page. */
  officer: knowable(words),
  hosting: knowable(words),
  /** What leaves the place where it lies, to whom, on which ground. */
  transfers: knowable(words),
  /** Kinds of record that lie elsewhere than the rest, or go to others on another ground; what is not said is as for the whole Action. */
  differing: z
    .record(
      key,
      z.strictObject({ hosting: knowable(words).optional(), transfers: knowable(words).optional() }),
    )
    .optional(),
  laws: z.array(
    z.strictObject({
      jurisdiction,
      law: knowable(words),
      authority: knowable(words),
      /** Hours from when a breach is known to the notice of the authority, with where they were read; 72 from memory where it is not said. */
      breach: z.strictObject({ hours: z.int().min(1).max(720), source: words }).optional(),
    }),
  ),
  /** For how many hours an administrator may look at more in an emergency; three, or fewer where that is said. */
  emergency: z.strictObject({ hours: z.int().min(1).max(3) }).optional(),
  /** The day on which the Action's accounts were closed: its balance paid and no audit left to wait for. The rule `action` counts from it. */
  accounted: knowable(z.iso.date()),
  /** By rule of retention: months after its event, and why so many. Of documents, kinds that are kept for another time (`kinds`). */
  retention: z.record(
    key,
    z.strictObject({
      months: z.int().min(1).max(600),
      kinds: z.record(key, z.int().min(1).max(600)).optional(),
      why: multilingual,
    }),
  ),
});
export type PrivacyFile = z.output<typeof privacyFile>;

/**
 * Everybody who runs the Action has an arrangement, known or not, and every jurisdiction its law. Only documents have kinds of their own,
 * and an Action that is emptied has a rule for them.
 */
export function privacyFaults({
  action,
  privacy,
}: {
  action: ActionFile;
  privacy: PrivacyFile;
}): CrossFault[] {
  const faults: CrossFault[] = [];
  const add = (path: CrossFault['path'], expected: string) => faults.push({ in: 'privacy', path, expected });
  const running = action.organisations
    .filter(({ role }) => role !== 'associate')
    .map((organisation) => organisation.key);
  const arranged = privacy.arrangements.map(({ organisation }) => organisation);
  for (const [index, one] of arranged.entries())
    if (!running.includes(one) || arranged.indexOf(one) !== index)
      add(['arrangements', index, 'organisation'], 'an organisation that runs the Action, once');
  for (const one of running)
    if (!arranged.includes(one)) add(['arrangements'], `an arrangement of ${one}, known or not`);
  const placed = privacy.laws.map((law) => law.jurisdiction);
  for (const one of action.jurisdictions)
    if (placed.filter((code) => code === one).length !== 1) add(['laws'], `the law of ${one}, once`);
  for (const [rule, { kinds = {} }] of Object.entries(privacy.retention)) {
    const known: readonly string[] = rule === 'documents' ? documentKinds : [];
    for (const kind of Object.keys(kinds).filter((one) => !known.includes(one)))
      add(['retention', rule, 'kinds', kind], known.join(', ') || 'no kinds in this rule');
  }
  if (privacy.retention.action && !privacy.retention.documents)
    add(['retention', 'documents'], 'months for documents too: the Action is emptied after them');
  return faults;
}
