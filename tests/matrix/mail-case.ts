import { sql } from 'kysely';
import { getOwn } from '../../src/people/own-account/tell-of-second-factor.ts';
import { type Actor, nobody } from '../../src/platform/permissions.ts';
import type { JobData, Work } from '../../src/platform/work.ts';
import type { MatrixInstance } from './instance.ts';

export type SideName = 'own' | 'foreign';
export type Mail = {
  readonly template: string;
  readonly toAddress: string;
  readonly personId: string | null;
  readonly args: Record<string, string | number>;
};
/** Brings a mail about in a transaction that is undone. */
export type Doing = {
  readonly instance: MatrixInstance;
  readonly side: SideName;
  readonly records: Record<string, unknown>;
  readonly work: Work;
  as(actor: Actor): Work;
  run(word: string, data?: JobData, days?: number): Promise<void>;
};
export type Case = {
  readonly by: (doing: Doing) => Promise<unknown>;
  /** Who of the cast of this side is written to, or other people by what they are. */
  readonly to: readonly string[] | Readonly<Record<SideName, readonly string[]>>;
  /** Of a job that looks at all that is due: the record whose mails are meant. */
  readonly about?: string;
  /** What fills the mail, and of which kind each is: nothing else may stand in it. */
  readonly holds: Readonly<Record<string, Kind>>;
};
type Kind = keyof typeof kinds;

export const address = 'http://localhost:3999';
/** What may stand in a mail: where to read on, a number, a day, what a public page says already, keys and hashes. Never what somebody typed. */
export const kinds = {
  link: new RegExp(`^${address}/(?!.*undefined)[a-z0-9./-]*$`),
  /** To a place of a page. */
  linkToSection: new RegExp(`^${address}/(?!.*undefined)[a-z0-9./-]*#section_[a-z0-9_]+$`),
  joinLinks: /^https:\/\/\S+$/,
  secretLink: new RegExp(`^${address}/[a-z/-]*/[A-Za-z0-9_-]{20,}$`),
  number: /^[A-Z0-9]+(-[A-Z0-9]+)+$/,
  count: /^\d{1,3}$/,
  day: /^\d{4}-\d{2}-\d{2}$/,
  placesOrNone: /^\d{1,4}$|^none$/,
  hour: /^\d{2}:\d{2}$|^none$/,
  untilDay: /^\d{4}-\d{2}-\d{2}$|^none$/,
  venue: /^(Beograd|later)$/,
  /** Which sentence of ours is said. */
  choice: /^(yes|no)$/,
  // The organiser's own words are in it where they wrote some.
  noNote: /^none$/,
  kind: /^(training|round_table|regional_conference|advocacy_conference|info_session)$/,
  title: /^((Training|Module|Recommendation) of the tests|A door that stays open)$/,
  indicator: /^Number of national round tables held$/,
  organisation: /^(Bridge Youth Centre|Harbour Women’s Club|Group 484|Partner of the South)$/,
  evidence: /^[\w:.+/=-]+$/,
} as const;

export const emailOf = async ({ work }: Doing, { personId }: Actor) =>
  (await getOwn({ ...work, actor: { ...nobody, personId } })).email;
export const sideOf = ({ instance, side }: Doing) =>
  side === 'own' ? instance.world.cast : instance.world.cast.foreign;
export const base = { baseUrl: address };
export const job =
  (word: string, key: string, record: string, more: JobData = {}) =>
  ({ run, records }: Doing) =>
    run(word, { [key]: String(records[record] ?? records[record.split(' of ')[0]!]), ...more });
/** Done by somebody in the store of protection; afterwards the mails are read as every page's role reads them. */
export async function inProtection(doing: Doing, actor: Actor, run: (work: Work) => Promise<unknown>) {
  const { tx } = doing.work;
  const become = (role: string, personId: string, organisationId: string) =>
    sql`select set_config('role', ${role}, true), set_config('app.person', ${personId}, true),
      set_config('app.organisation', ${organisationId}, true), set_config('app.staff', 'off', true)`.execute(
      tx,
    );
  await become('mostura_protection', actor.personId, actor.organisationId);
  await run(doing.as(actor));
  await become('mostura_app', '', '');
}
/** What the owner of the tables makes of the world before: as if it had come like this. */
export async function given({ work: { tx } }: Doing, statement: ReturnType<typeof sql>): Promise<void> {
  const { rows } = await sql<{ role: string }>`select current_setting('role') as role`.execute(tx);
  await sql`select set_config('role', 'none', true)`.execute(tx);
  await statement.execute(tx);
  await sql`select set_config('role', ${rows[0]!.role}, true)`.execute(tx);
}
