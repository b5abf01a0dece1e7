import type { Instant } from '../dates.ts';
import { type Actor, hasRole, nobody } from '../permissions.ts';
import type { Tx } from '../work.ts';
import { listTrail, listTrailOfStore } from './queries.ts';

/** Who reads a history: people of the organisation that the record is about, of the partner that keeps it, of another one, the contracting authority, everybody. */
export const historyAudiences = [
  'own_organisation',
  'partner_staff',
  'other_staff',
  'contracting_authority',
  'public',
] as const;
export type HistoryAudience = (typeof historyAudiences)[number];

/** `own_names`: people of the reader's own organisation by name, all others by the side that they act for. */
export type HistoryPeople = 'names' | 'own_names' | 'sides' | 'nothing';
/** What one audience is shown: these actions and no other, and this much of who did them. */
export type HistoryView = { readonly actions: readonly string[]; readonly people: HistoryPeople };
/** What the history of one kind of record shows to each audience. Declared once a kind, and named by each route that shows it. */
export type HistoryDeclaration = {
  readonly kind: string;
  readonly shows: Readonly<Record<HistoryAudience, HistoryView>>;
};
/** Whose the record is, as far as it is somebody's. */
export type HistorySubject = {
  readonly organisationId?: string | null;
  readonly partnerId?: string | null;
  readonly hostId?: string | null;
};
export type HistorySide = Actor['organisationKind'];
export type HistoryEntry = {
  readonly at: Instant;
  readonly word: string;
  /** The name of the person who did it; null where it is not for this reader. */
  readonly actorName: string | null;
  /** The side that the person acted for; null where it is not for this reader, and where a name says more. */
  readonly side: HistorySide | null;
};

export const noHistory: HistoryView = { actions: [], people: 'nothing' };

/** A record of those who run the Action: staff read who did what, the contracting authority what and which side, others nothing. */
export function historyForStaff(kind: string, actions: readonly string[]): HistoryDeclaration {
  const named: HistoryView = { actions, people: 'names' };
  return {
    kind,
    shows: {
      own_organisation: noHistory,
      partner_staff: named,
      other_staff: named,
      contracting_authority: { actions, people: 'sides' },
      public: noHistory,
    },
  };
}

/** Which audience this reader is, of this record. */
export function historyAudienceOf(actor: Actor | undefined, subject: HistorySubject): HistoryAudience {
  if (!actor || actor.personId === nobody.personId) return 'public';
  if (actor.organisationKind === 'contracting_authority' || hasRole(actor, 'contracting_authority'))
    return 'contracting_authority';
  if (actor.organisationKind !== 'partner')
    return subject.organisationId === actor.organisationId ? 'own_organisation' : 'public';
  const keeper = subject.partnerId ?? subject.hostId;
  return keeper === undefined || keeper === null || keeper === actor.organisationId
    ? 'partner_staff'
    : 'other_staff';
}

/** How a route reads what happened to its record: as it declares, and not at all when it declares nothing. */
export function historyOf(
  route: {
    readonly path: string;
    readonly store?: 'protection';
    readonly history?: HistoryDeclaration;
    readonly histories?: readonly HistoryDeclaration[];
  },
  tx: Tx,
  actor: Actor | undefined,
) {
  return async (
    subject: HistorySubject,
    ids: readonly string[],
    kind?: string,
  ): Promise<readonly HistoryEntry[]> => {
    const declared = kind ? route.histories?.find((one) => one.kind === kind) : route.history;
    if (!declared) throw new Error(`${route.path} shows a history and declares none (\`history\`).`);
    const list = route.store ? listTrailOfStore : listTrail;
    return readHistory(tx, declared, { actor, subject, ids, list, ...(kind ? { most: wholeHistory } : {}) });
  };
}

/** More than any record has: its history whole. */
const wholeHistory = 1_000_000;

/** What happened to these records, newest first: what the declaration shows to this reader, and nothing else of it. */
async function readHistory(
  tx: Tx,
  declared: HistoryDeclaration,
  asked: {
    readonly actor: Actor | undefined;
    readonly subject: HistorySubject;
    readonly ids: readonly string[];
    readonly list: typeof listTrail;
    readonly most?: number;
  },
): Promise<HistoryEntry[]> {
  const { actor, subject, ids, list, most } = asked;
  const { actions, people } = declared.shows[historyAudienceOf(actor, subject)];
  if (ids.length === 0 || actions.length === 0) return [];
  const trail = await list(tx, ids, actions, most);
  return trail.map(({ at, word, actorName, organisationId, organisationKind }) => {
    const named = people === 'names' || (people === 'own_names' && organisationId === actor?.organisationId);
    return {
      at,
      word,
      actorName: named ? actorName : null,
      side: named || people === 'nothing' ? null : organisationKind,
    };
  });
}
