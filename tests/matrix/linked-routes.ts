import { requestSecret } from '../../src/advocacy/requests/secret.ts';
import type { Route } from '../../src/platform/http/route.ts';
import { participantSecret } from '../../src/training/participants/secret.ts';
import type { MatrixInstance } from './instance.ts';
import { secret } from './kept-world.ts';

/** Addresses that say by a secret which record they are about: its kind, and how the secrets of those of this world are read. */
const linked: readonly {
  readonly start: string;
  readonly kind: string;
  links(instance: MatrixInstance): Promise<readonly (readonly [id: string, link: string])[]>;
}[] = [
  {
    start: '/registration/:link',
    kind: 'participant',
    links: async ({ pool, world }) => {
      const { rows } = await pool.query<{ id: string }>(
        'select p.id from training.participant p join training.gathering g on g.id = p.gathering_id where g.action_id = $1 order by p.id',
        [world.cast.actionId],
      );
      return rows.map(({ id }) => [id, participantSecret(secret, id)]);
    },
  },
  {
    start: '/requests/:link',
    kind: 'recommendation',
    links: async ({ pool, world }) => {
      const { rows } = await pool.query<{ id: string; of: string }>(
        `select q.id, q.recommendation_id as of from advocacy.request q join advocacy.recommendation r on r.id = q.recommendation_id
         where r.action_id = $1 order by q.id`,
        [world.cast.actionId],
      );
      return rows.map(({ id, of }) => [of, requestSecret(secret, id)]);
    },
  },
];

/** The kind of record that a route is about: its subject's, or that of the link in its address. */
export const kindOf = ({ subject, path }: Pick<Route, 'subject' | 'path'>): string | undefined =>
  subject?.kind ?? linked.find(({ start }) => path.startsWith(start))?.kind;

export type Link = { readonly kind: string; readonly link: string };
/** The link of each record that this world has one of, by its id. */
export async function linksOf(instance: MatrixInstance): Promise<ReadonlyMap<string, Link>> {
  const found = new Map<string, Link>();
  for (const { kind, links } of linked)
    for (const [id, link] of await links(instance)) found.set(id, { kind, link });
  return found;
}

/** The records that the links of this world are about. */
export const ofLinks = ({ world }: MatrixInstance, links: ReadonlyMap<string, Link>, kind: string) =>
  [...links].flatMap(([id, one]) =>
    one.kind === kind && Object.values(world.links).includes(one.link) ? [id] : [],
  );

/** What decides about a record of one kind decides on those of another that belong to it: each kind with what it belongs to. */
const parents: Readonly<Record<string, readonly [kind: string, table: string, column: string]>> = {
  lot: ['call', 'grants.lot', 'call_id'],
  application: ['call', 'grants.application', 'call_id'],
  assignment: ['application', 'grants.assignment', 'application_id'],
  instalment: ['agreement', 'grants.instalment', 'agreement_id'],
  report: ['agreement', 'grants.report', 'agreement_id'],
  addendum: ['agreement', 'grants.addendum', 'agreement_id'],
  line: ['report', 'grants.expenditure_line', 'report_id'],
  participant: ['gathering', 'training.participant', 'gathering_id'],
  report_part: ['donor_report', 'results.report_part', 'donor_report_id'],
};
export const kindsWithParent = Object.keys(parents);
export const kindAbove = (kind: string): string => parents[kind]![0];

/** The records of a kind that belong to one of these. */
export async function childrenOf(
  { pool }: MatrixInstance,
  kind: string,
  of: readonly string[],
): Promise<string[]> {
  const [, table, column] = parents[kind]!;
  const { rows } = await pool.query<{ id: string }>(
    `select id from ${table} where ${column} = any ($1) order by id`,
    [of],
  );
  return rows.map(({ id }) => id);
}

/** The id of what a record belongs to. */
export async function parentOf(
  { pool }: MatrixInstance,
  kind: string,
  id: string,
): Promise<string | undefined> {
  const [, table, column] = parents[kind]!;
  const { rows } = await pool.query<{ id: string }>(`select ${column} as id from ${table} where id = $1`, [
    id,
  ]);
  return rows[0]?.id;
}
