// Text that was typed and not sent yet, on this device: enciphered with a key that the server gives to its account alone. So it outlives a sign-in that ends, and nobody else who uses the device reads it.
import type { Fields, Sending } from './typed-keeper.ts';

/** What waits: the fields, and the sending before them that was not answered. */
export type Waiting = {
  readonly fields: Fields;
  readonly unanswered?: Sending | undefined;
  /** What the form held when its page was opened, where the server compares nothing. */
  readonly base?: Fields | undefined;
};
export type Found = Waiting & { readonly at: number; drop(): void };
type Places = Pick<Storage, 'length' | 'key' | 'getItem' | 'setItem' | 'removeItem'>;
type Tab = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
type Kept = { readonly at: number; readonly iv: string; readonly text: string };

const start = 'mostura-typed ';
const pressed = 'mostura-pressed';
const returned = 'mostura-returned';
const days = 14;

/** The texts of one account at one address. Each opened page has a place of its own there, so that two windows do not overwrite each other. */
export function typedStore(
  places: Places,
  { account, key, path, page }: { account: string; key: string; path: string; page: string },
) {
  const here = `${start}${account} ${path} `;
  const cipher = crypto.subtle.importKey('raw', bytesOf(key), 'AES-GCM', false, ['encrypt', 'decrypt']);
  let last: Promise<unknown> = Promise.resolve();
  /** One after the other: what was dropped does not come back. */
  const inTurn = <T>(run: () => Promise<T>): Promise<T> => {
    const turn = last.then(run);
    last = turn.catch(() => {});
    return turn;
  };
  const read = async (place: string): Promise<Found | undefined> => {
    try {
      const { at, iv, text } = JSON.parse(places.getItem(place)!) as Kept;
      const clear = await crypto.subtle.decrypt(
        { name: 'AES-GCM', iv: bytesOf(iv), additionalData: bytesOfText(here) },
        await cipher,
        bytesOf(text),
      );
      const waiting = JSON.parse(new TextDecoder().decode(clear)) as Waiting;
      return { ...waiting, at, drop: () => places.removeItem(place) };
    } catch {
      // Made with another key, or broken: nobody reads it any more.
      places.removeItem(place);
      return undefined;
    }
  };
  return {
    place: here + page,
    put: (waiting: Waiting): Promise<boolean> =>
      inTurn(async () => {
        const iv = crypto.getRandomValues(new Uint8Array(12));
        const text = await crypto.subtle.encrypt(
          { name: 'AES-GCM', iv, additionalData: bytesOfText(here) },
          await cipher,
          bytesOfText(JSON.stringify(waiting)),
        );
        const kept: Kept = { at: Date.now(), iv: textOf(iv), text: textOf(new Uint8Array(text)) };
        places.setItem(here + page, JSON.stringify(kept));
        return true;
      }).catch(() => false),
    drop: (): Promise<void> => inTurn(async () => places.removeItem(here + page)),
    /** The form came back with what was sent from it, and waits here now: what waited for it before goes. */
    takeOver: (tab: Tab): Promise<void> =>
      inTurn(async () => {
        const place = tab.getItem(returned);
        tab.removeItem(returned);
        if (place?.startsWith(here) && place !== here + page) places.removeItem(place);
      }),
    /** What other pages of this address left, the newest first. */
    async others(): Promise<Found[]> {
      const found = await Promise.all(
        namesOf(places)
          .filter((name) => name.startsWith(here) && name !== here + page)
          .map(read),
      );
      return found.filter((one) => one !== undefined).sort((a, b) => b.at - a.at);
    },
  };
}

/** All that waits on this device goes when somebody signs out, and after two weeks. */
export function forgetTyped(places: Places, { all }: { all: boolean }): void {
  for (const name of namesOf(places)) {
    if (!name.startsWith(start)) continue;
    if (all || !(atOf(places.getItem(name)) > Date.now() - days * 86_400_000)) places.removeItem(name);
  }
}

/** The hidden fields that say what a page showed. */
const versions: readonly string[] = ['seen', 'version'];

/** The button of a form was pressed, whose text waits at `place` in this device, under its once-only key: noted for this tab. */
export function notePressed(
  tab: Pick<Storage, 'setItem'>,
  waiting: { readonly once: string; readonly place: string },
): void {
  tab.setItem(pressed, JSON.stringify(waiting));
}

/** The server said which form was done (`sent`, its once-only key): what waited for it goes. Whatever else came leaves it where it is, until the form itself comes back. */
export function forgetSent(places: Pick<Storage, 'removeItem'>, tab: Tab, sent: string | undefined): void {
  const noted = tab.getItem(pressed);
  if (!noted) return;
  tab.removeItem(pressed);
  const { once, place } = JSON.parse(noted) as { once: string; place: string };
  if (once === sent) places.removeItem(place);
  else tab.setItem(returned, place);
}

/**
 * What the form holds with the text of an earlier visit in it. Where it is known what the page had shown then (`base`), only what the person
 * changed is put on what the form holds now: the rest may have changed meanwhile. Where a colleague changed the same, the version that the
 * person saw goes with it, so that the server shows both.
 */
export function putBack(now: Fields, { fields, base }: Waiting): Fields {
  if (!base) return fields;
  const of = (all: Fields, name: string) => JSON.stringify(all.filter((one) => one[0] === name));
  const names = new Set([...base, ...fields].map(([name]) => name));
  const changed = new Set([...names].filter((name) => of(base, name) !== of(fields, name)));
  if ([...changed].some((name) => of(base, name) !== of(now, name)))
    for (const name of versions) changed.add(name);
  return [...now.filter(([name]) => !changed.has(name)), ...fields.filter(([name]) => changed.has(name))];
}

/** Whether the form holds the text of an earlier visit already: there is nothing to put in. */
export function isHeld(now: Fields, waiting: Waiting): boolean {
  return plain(putBack(now, waiting)) === plain(now);
}

/** Fields as they are compared: what the server makes of spaces and line ends is no difference. */
function plain(fields: Fields): string {
  const words = fields.filter(
    ([name, value]) => !name.startsWith('_') && !versions.includes(name) && value.trim() !== '',
  );
  return JSON.stringify(words.map(([name, value]) => [name, value.replace(/\r\n?/g, '\n').trim()]).sort());
}

function atOf(text: string | null): number {
  try {
    return (JSON.parse(text ?? '{}') as Partial<Kept>).at ?? 0;
  } catch {
    return 0;
  }
}

const namesOf = (places: Places) => Array.from({ length: places.length }, (_, at) => places.key(at)!);
const bytesOfText = (text: string) => new TextEncoder().encode(text);
const bytesOf = (text: string) =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (one) => one.charCodeAt(0));
const textOf = (bytes: Uint8Array) => btoa(Array.from(bytes, (one) => String.fromCharCode(one)).join(''));
