// Scans wait on the phone until the server has said that it has them. Each has its own id: what is sent twice is written once.

export type Scan = {
  readonly id: string;
  readonly code: string;
  readonly halfDay: string;
  readonly at: string;
};
export type Noted = {
  readonly id: string;
  readonly result: 'noted' | 'known' | 'refused';
  readonly name: string;
  readonly why?: string;
};
type Store = Pick<Storage, 'getItem' | 'setItem'>;

/** What is sent at once: little enough for a bad line. */
const together = 50;

export type ScanQueue = {
  /** Keeps a scan; false when the same code waits for the same half-day already. */
  add(scan: Scan): boolean;
  waiting(): readonly Scan[];
  /** Sends what waits, piece by piece. What was answered waits no more; undefined: the line is broken, and nothing was lost. */
  send(post: (scans: readonly Scan[]) => Promise<readonly Noted[] | undefined>): Promise<Noted[] | undefined>;
};

/** The scans of one gathering on this phone. They outlive the page, its browser and an empty battery. */
export function scanQueue(store: Store, gathering: string): ScanQueue {
  const place = `mostura-scans-${gathering}`;
  const waiting = (): Scan[] => {
    try {
      const kept: unknown = JSON.parse(store.getItem(place) ?? '[]');
      return Array.isArray(kept) ? (kept as Scan[]) : [];
    } catch {
      return [];
    }
  };
  const keep = (scans: readonly Scan[]) => store.setItem(place, JSON.stringify(scans));
  let sending: Promise<Noted[] | undefined> | undefined;
  return {
    add(scan) {
      const kept = waiting();
      if (kept.some(({ code, halfDay }) => code === scan.code && halfDay === scan.halfDay)) return false;
      keep([...kept, scan]);
      return true;
    },
    waiting,
    send(post) {
      sending ??= sendAll().finally(() => {
        sending = undefined;
      });
      return sending;
      async function sendAll(): Promise<Noted[] | undefined> {
        const all: Noted[] = [];
        for (;;) {
          const piece = waiting().slice(0, together);
          if (piece.length === 0) return all;
          const noted = await post(piece).catch(() => undefined);
          if (!noted) return undefined;
          const answered = new Set(noted.map(({ id }) => id));
          const left = waiting().filter(({ id }) => !answered.has(id));
          // An answer that speaks of none of them is no answer.
          if (!piece.some(({ id }) => answered.has(id))) return undefined;
          keep(left);
          all.push(...noted);
        }
      }
    },
  };
}
