import { listGoneTexts, repeatTextErasures } from './evidence/index.ts';
import { listMadeFiles, listUnknownFiles } from './grants/index.ts';
import { listUnnamed, repeatUnnaming } from './matrix/index.ts';
import {
  carryCredentials,
  listDisabled,
  listEndedRoles,
  listErased,
  listSpentInvitations,
  readCredentials,
  repeatDisabling,
  repeatEndedRoles,
  repeatErasures,
  repeatSpentInvitations,
} from './people/index.ts';
import { type Connected, connect } from './platform/database/connect.ts';
import type { Connection } from './platform/database/embedded.ts';
import { inFrame, system } from './platform/database/frame.ts';
import { dayIn } from './platform/dates.ts';
import type { Tx, Work } from './platform/work.ts';
import { zone } from './platform/zone.ts';
import {
  type GoneAgain,
  listAnswers,
  listCompared,
  listDanger,
  listDuties,
  listGoneReleases,
  listWithdrawn,
  repeatAnswers,
  repeatCompared,
  repeatDanger,
  repeatEndedDuties,
  repeatGoneReleases,
  repeatWithdrawals,
} from './protection/index.ts';
import { listForgotten, listShut, repeatForgetting, repeatShutting } from './training/index.ts';

type Db = Connected['db'];
type AnyWork = Omit<Work, 'actionId'>;
type Repeat = (work: AnyWork) => Promise<number>;

/** What was taken away after a backup was made, as the database that the backup replaces knows it. */
export type Since = {
  /** In the order in which they are repeated. */
  readonly repeats: readonly { readonly what: string; readonly repeat: Repeat }[];
  /** Gives the sign-ins of the restored database the credentials they had last. As the tables' owner. */
  readonly carry: ((db: Db) => Promise<number>) | undefined;
  /** Does again what was withdrawn from the store of protection, or answered in it. As the tables' owner: no page's role reads it. */
  readonly withdrawals: readonly {
    readonly what: string;
    readonly repeat: (db: Db) => Promise<{ readonly count: number; readonly left: readonly string[] }>;
  }[];
  /** Repeats, as the owner of the tables, what was ended in the area of protection. What it cannot know it closes. Answers a line for each. */
  readonly guard: (db: Db) => Promise<string[]>;
  /** Payment files that the restored database does not know, a line for each: they may be at the bank. As the tables' owner. */
  readonly listUnknown: ((db: Db) => Promise<readonly string[]>) | undefined;
  /** What could not be read there. */
  readonly unread: readonly string[];
  /** The bank may have paid by files of which nothing is known: nothing of it can be done again. */
  readonly paymentsUnread?: boolean;
};
/** Of an instance that replaces nothing. */
export const nothingSince: Since = {
  repeats: [],
  carry: undefined,
  withdrawals: [],
  guard: async () => [],
  listUnknown: undefined,
  unread: [],
};

/** Of an instance that replaces nothing, and may have lived on since the backup: nobody can say what was closed or ended. */
export const unknownSince: Since = { ...nothingSince, guard: guarding(undefined, undefined) };

/** What a restore must not undo. The erasures come first: they end a person's roles too. */
const parts = [
  part('people erased', listErased, repeatErasures),
  part('participants taken out of gatherings', listForgotten, repeatForgetting),
  part('texts beside the audit trail erased', listGoneTexts, repeatTextErasures),
  part('people disabled', listDisabled, repeatDisabling),
  part('roles ended', listEndedRoles, repeatEndedRoles),
  part('invitations answered or withdrawn', listSpentInvitations, repeatSpentInvitations),
  part('links at doors ended', listShut, repeatShutting),
  part('names of assessors taken off briefs', listUnnamed, repeatUnnaming),
];
function part<T>(
  what: string,
  list: (tx: Tx) => Promise<T[]>,
  repeat: (work: AnyWork, rows: T[]) => Promise<number>,
) {
  const read = async (tx: Tx): Promise<Repeat> => {
    const rows = await list(tx);
    return (work) => repeat(work, rows);
  };
  return { what, read };
}
const credentials = 'passwords, second factors and passkeys changed';
const [incidents, releases] = ['Incidents withdrawn', 'Published tables withdrawn'];
const [refused, aside] = ['Tables of statistics refused', 'Tables of statistics set aside'];
const counting = 'Answers of organisations on being counted';
const compared = 'Answers on incidents that may be the same';
const [danger, duties] = ['services suspended, closed or hidden', 'duties ended or refused'];

function guarding(
  services: Awaited<ReturnType<typeof listDanger>> | undefined,
  held: Awaited<ReturnType<typeof listDuties>> | undefined,
): Since['guard'] {
  return (restored) =>
    restored.transaction().execute(async (tx) => {
      const { repeated, hidden } = await repeatDanger(tx, services);
      const { ended, asked } = await repeatEndedDuties(tx, held);
      return [
        [
          repeated,
          'Services closed or suspended again, or with a place or a warning as it had been since the backup',
        ],
        [
          hidden,
          'Services on no public page until another organisation confirms them again, because it is not known whether they are safe',
        ],
        [ended, 'Duties ended or refused again, as it had been since the backup'],
        [
          asked,
          'Duties that give nothing until the data protection officer confirms them again, because it is not known whether they ended',
        ],
      ].flatMap(([count, what]) => (count ? [`${what}: ${count}.`] : []));
    });
}

/** Reads it. That database may be the very thing that is damaged: what cannot be read of it stops nothing, and is named. */
export async function readSince(replaced: string | Connection, secret: string): Promise<Since> {
  const { db, close } = connect({ to: replaced, max: 1 });
  const unread: string[] = [];
  const tried = async <T>(what: string, read: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await read();
    } catch {
      unread.push(what);
      return undefined;
    }
  };
  try {
    const repeats: { what: string; repeat: Repeat }[] = [];
    for (const { what, read } of parts) {
      const repeat = await tried(what, () => inFrame(db, { actor: system }, ({ tx }) => read(tx)));
      if (repeat) repeats.push({ what, repeat });
    }
    const last = await tried(credentials, () => readCredentials(db, secret));
    const ids = await tried(incidents, () => listWithdrawn(db));
    const unsafe = await tried(refused, () => listGoneReleases(db, 'refused'));
    const numbers = await tried(releases, () => listGoneReleases(db, 'withdrawn'));
    const kept = await tried(aside, () => listGoneReleases(db, 'set_aside'));
    const answers = await tried(counting, () => listAnswers(db));
    const pairs = await tried(compared, () => listCompared(db));
    const services = await tried(danger, () => listDanger(db, secret));
    const held = await tried(duties, () => listDuties(db));
    const files = await listMadeFiles(db).catch(() => undefined);
    const ended = (what: string, repeat: (tx: Tx) => Promise<GoneAgain>) => ({
      ...{ what, repeat: (restored: Db) => restored.transaction().execute(repeat) },
    });
    const again = (what: string, repeat: (tx: Tx) => Promise<number>) =>
      ended(what, async (tx) => ({ count: await repeat(tx), left: [] }));
    return {
      repeats,
      unread,
      guard: guarding(services, held),
      paymentsUnread: !files,
      listUnknown:
        files &&
        (async (restored) =>
          (await listUnknownFiles(restored, files)).map(
            ({ number, partner, madeAt, pays }) =>
              `file ${number} of ${partner}, made on ${dayIn(zone, madeAt)}, pays ${pays.join(', ')}`,
          )),
      carry: last && ((restored) => carryCredentials(restored, last)),
      withdrawals: [
        ...(ids ? [again(incidents, (tx) => repeatWithdrawals(tx, ids))] : []),
        ...(answers ? [again(counting, (tx) => repeatAnswers(tx, answers))] : []),
        ...(pairs ? [again(compared, (tx) => repeatCompared(tx, pairs))] : []),
        ...(unsafe ? [ended(refused, (tx) => repeatGoneReleases(tx, 'refused', unsafe))] : []),
        ...(numbers ? [ended(releases, (tx) => repeatGoneReleases(tx, 'withdrawn', numbers))] : []),
        ...(kept ? [ended(aside, (tx) => repeatGoneReleases(tx, 'set_aside', kept))] : []),
      ],
    };
  } finally {
    await close();
  }
}

/** Does again what only the application's role does. Answers a line for each kind of which there was something. */
export async function repeatSince({ repeats }: Since, work: AnyWork): Promise<string[]> {
  const lines: string[] = [];
  for (const { what, repeat } of repeats) {
    const count = await repeat(work);
    if (count > 0) lines.push(`Again, as it had been since the backup: ${count} ${what}.`);
  }
  return lines;
}
