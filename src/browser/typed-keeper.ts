// What is typed is sent a second after the last key, and waits on the device until the server has said that it has it. No page here: `keep-typed.ts` joins the two.

export type Fields = readonly (readonly [name: string, value: string])[];
/** One sending. Until it is answered it is sent again as it is, under its once-only key: what arrived twice is saved once. */
export type Sending = { readonly once: string; readonly fields: Fields };
export type Answer =
  | { readonly kind: 'saved'; readonly seen: string; readonly said: string }
  | { readonly kind: 'conflict' | 'refused' | 'ended'; readonly said: string }
  | { readonly kind: 'no_line' };
export type Told = 'sending' | 'no_line' | 'no_room' | Exclude<Answer['kind'], 'no_line'>;
/** What the form holds when its page opens. */
export type Holds = 'stored' | 'typed' | 'conflict';

export type Around = {
  /** What the form holds now. */
  read(): Fields;
  send(sending: Sending): Promise<Answer>;
  /** Keeps it on the device; false where the browser cannot. */
  keep(fields: Fields, unanswered: Sending | undefined): Promise<boolean>;
  /** The device has nothing of it any more. */
  drop(): Promise<void>;
  /** The page has shown this from now on. */
  see(seen: string): void;
  /** `whole`: nothing was typed meanwhile. */
  tell(what: Told, said: string, whole: boolean): void;
  /** A timer; gives back what stops it. */
  after(milliseconds: number, run: () => void): () => void;
  once(): string;
};

/** After the last key, in milliseconds. */
const pause = 1000;
const longestWait = 15_000;
/** How long a press of a button waits for what is on its way. */
const patience = 10_000;

export function typedKeeper(around: Around, holds: Holds) {
  let dirty = holds !== 'stored';
  /** Nothing is sent until a button is pressed: a person decides between two versions, or signs in again. */
  let held: 'shown' | 'said' | undefined = holds === 'conflict' ? 'shown' : undefined;
  let unanswered: Sending | undefined;
  let running: Promise<Answer['kind'] | undefined> | undefined;
  let failures = 0;
  let insists = false;
  let isKept = false;
  let stopSending = () => {};
  let stopKeeping = () => {};

  const plan = (wait: number) => {
    stopSending();
    stopSending = around.after(wait, () => void run());
  };
  const keep = async () => {
    isKept = await around.keep(around.read(), unanswered);
  };
  const tellNoLine = () => around.tell(isKept ? 'no_line' : 'no_room', '', false);
  function run(): Promise<Answer['kind'] | undefined> {
    running ??= turn().finally(() => {
      running = undefined;
    });
    return running;
  }
  async function turn(): Promise<Answer['kind'] | undefined> {
    stopSending();
    if (held || !(dirty || unanswered)) return undefined;
    // What is sent now is kept below: a timer that kept it after the answer would offer it as not sent.
    stopKeeping();
    if (!unanswered) {
      unanswered = { once: around.once(), fields: around.read() };
      dirty = false;
    }
    await keep();
    if (failures === 0) around.tell('sending', '', false);
    const answer = await around.send(unanswered);
    if (answer.kind === 'no_line') {
      tellNoLine();
      plan(Math.min(longestWait, pause * 2 ** failures++));
      return answer.kind;
    }
    failures = 0;
    unanswered = undefined;
    if (answer.kind === 'saved') {
      around.see(answer.seen);
      // What was typed meanwhile stands on the version that was just saved.
      await (dirty ? keep() : around.drop());
      around.tell('saved', answer.said, !dirty);
      if (dirty) plan(pause);
      return answer.kind;
    }
    dirty = true;
    if (answer.kind !== 'refused') held = 'said';
    around.tell(answer.kind, answer.said, false);
    return answer.kind;
  }

  if (dirty) void keep();
  if (holds === 'typed') plan(pause);
  return {
    /** Something was typed. */
    changed() {
      dirty = true;
      insists = false;
      stopKeeping();
      stopKeeping = around.after(pause / 2, () => void keep());
      if (!running && failures === 0) plan(pause);
    },
    /** The line is back, or the page goes out of sight: sends at once. */
    now: () => void run(),
    /**
     * A button was pressed: true when its form may go. What was typed last and what is on its way are saved first, so that nobody meets
     * their own words as another version. Without a line the form stays, once: pressed again, it goes.
     */
    async mayGo(): Promise<boolean> {
      if (held === 'said' || insists) return true;
      held = undefined;
      stopKeeping();
      const late = new Promise<'late'>((over) => around.after(patience, () => over('late')));
      for (let tries = 0; tries < 4 && (dirty || unanswered); tries++) {
        const came = await Promise.race([run(), late]);
        if (came === 'late') tellNoLine();
        if (came !== 'saved' && came !== 'no_line') break;
      }
      stopSending();
      if (!unanswered) return true;
      insists = true;
      plan(pause);
      return false;
    },
    /** Whether anything is not on the server yet. */
    waits: () => dirty || unanswered !== undefined,
  };
}
