import { problem } from '../problem.ts';
import { keyOfTries } from '../tries/key.ts';
import { countTry } from '../tries/queries.ts';
import type { Body } from './body.ts';
import type { Counting } from './limit.ts';
import { networksOf } from './networks.ts';
import type { Route, Visitor } from './route.ts';
import { sentIn } from './take-in.ts';

/** What costs the platform more than a page: a document that is set, a file that is given, a file that is taken, a form of anybody's, a form that is sent while it is typed. */
export type Use = 'document' | 'file' | 'upload' | 'part' | 'form' | 'typing';
/**
 * So much within an hour: of one person who is signed in, and from a network of all who are not. Whole offices share an
 * address: sixty people at work do not reach it (decision 0037). Pages are not counted. Who sends files under a mark of their own, a link
 * that opens, is also counted under it.
 */
export const perHour: Readonly<
  Record<Use, { readonly person: number; readonly address: number; readonly mark?: number }>
> = {
  document: { person: 120, address: 1200 },
  file: { person: 300, address: 3000 },
  upload: { person: 400, address: 1200, mark: 60 },
  part: { person: 12_000, address: 0 },
  // Its script sends no more than one a second.
  typing: { person: 3600, address: 0 },
  form: { person: Number.POSITIVE_INFINITY, address: 6000 },
};
const minutes = 60;
const documents = /\.(pdf|docx|xlsx|zip)$/;
const files = /\.(csv|json|ics|ris|atom|yaml)$/;

/** What a look at a route gives, beside pages and what programs read. Of the street nothing is counted: that would be a trace of its reader. */
export function givenBy(route: Route): readonly Use[] {
  if (route.kind !== 'page' || route.data || route.street) return [];
  if (documents.test(route.path)) return ['document'];
  return files.test(route.path) || route.gives ? ['file'] : [];
}

/** What a form or a press takes, and how often it counts. */
export function takenBy(route: Route, body: Body, isSignedIn: boolean): readonly Use[] {
  if (route.kind === 'page') return [];
  if (body.keeping) return ['typing'];
  if (route.files === 'in_hand') return ['part'];
  const came = (body.arrived?.length ?? 0) + Object.values(body.files).flat().length;
  const many = came + sentIn(body.typed).length;
  return [...Array<Use>(many).fill('upload'), ...(isSignedIn ? [] : ['form' as const])];
}

type Who = {
  readonly personId: string | undefined;
  readonly visitor: Visitor;
  readonly mark?: string | undefined;
};

/** Counts in the database, so that all processes count as one, whatever becomes of it. Problem: `too_much_within_hour` (429). */
export async function countUses(
  { db, secret, times }: Counting,
  uses: readonly Use[],
  { personId, visitor, mark }: Who,
): Promise<void> {
  const counted = personId
    ? [{ whose: 'person' as const, key: personId, times: 1 }]
    : [
        ...networksOf(visitor.address).map((one) => ({ ...one, whose: 'address' as const })),
        ...(mark ? [{ whose: 'mark' as const, key: mark, times: 1 }] : []),
      ];
  for (const use of uses)
    for (const { whose, ...one } of counted) {
      const limit = (perHour[use][whose] ?? Number.POSITIVE_INFINITY) * times * one.times;
      if (!Number.isFinite(limit)) continue;
      const key = keyOfTries(secret, `${use} within an hour, ${whose}`, one.key);
      const { until } = await countTry(db, key, { limit, minutes, rests: true });
      if (!until) continue;
      const left = Math.max(1, Math.ceil((Date.parse(until) - Date.now()) / 60_000));
      throw problem('too_much_within_hour', { minutes: left });
    }
}
