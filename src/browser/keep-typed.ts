// Joins a page whose form is kept while it is typed with what keeps it. Loaded by such pages alone.
import {
  type Answer,
  type Fields,
  type Holds,
  type Sending,
  type Told,
  typedKeeper,
} from './typed-keeper.ts';
import { forgetTyped, isHeld, notePressed, putBack, typedStore, type Waiting } from './typed-store.ts';

/** What a browser still sends when its page is left, in bytes: longer texts wait on the device. */
const sentOnLeaving = 60_000;
const patience = 20_000;

/** With a field that says what the page showed, it is saved as it is typed; without one it waits on the device until it is sent. */
export function keepTyped(place: HTMLElement): void {
  const form = document.getElementById(place.dataset.keep!) as HTMLFormElement | null;
  if (!form) return;
  const store = storeOf(place);
  const holds = place.dataset.holds as Holds;
  if (place.dataset.seen) saveTyped(place, form, store, holds);
  else if (store) keepHere(place, form, store, holds);
  if (store) void offer(form, store, holds);
}

type Store = NonNullable<ReturnType<typeof storeOf>>;

/** Calls back whenever a person has typed in a field of the form. */
function whenTyped(form: HTMLFormElement, run: () => void): void {
  for (const kind of ['input', 'change'])
    document.addEventListener(kind, ({ target }) => {
      const field = target as HTMLInputElement;
      const isTyped = field.form === form && field.name !== '' && isWord(field.name) && field.type !== 'file';
      if (isTyped) run();
    });
}

function keepHere(place: HTMLElement, form: HTMLFormElement, store: Store, holds: Holds): void {
  const said = place.querySelector<HTMLElement>('[role=status]')!;
  let timer: ReturnType<typeof setTimeout>;
  const base = holds === 'stored' ? fieldsOf(form) : undefined;
  const keep = async () => {
    const isKept = await store.put({ fields: fieldsOf(form), base });
    const words = isKept ? said.dataset.device! : said.dataset.noRoom!;
    if (said.textContent !== words) said.textContent = words;
    place.hidden = false;
  };
  whenTyped(form, () => {
    clearTimeout(timer);
    timer = setTimeout(keep, 500);
  });
  const once = form.elements.namedItem('_once') as HTMLInputElement;
  form.addEventListener('submit', (event) => {
    if (!event.defaultPrevented) notePressed(sessionStorage, { once: once.value, place: store.place });
  });
  if (holds !== 'stored') void keep().then(() => store.takeOver(sessionStorage));
}

function saveTyped(place: HTMLElement, form: HTMLFormElement, store: Store | undefined, holds: Holds): void {
  const seen = form.elements.namedItem(place.dataset.seen!) as HTMLInputElement | null;
  if (!seen) return;
  const read = () => fieldsOf(form);
  const keeper = typedKeeper(
    {
      read,
      send: (sending) => send(form, sending),
      keep: async (fields, unanswered) => (await store?.put({ fields, unanswered })) ?? false,
      drop: async () => store?.drop(),
      see: (value) => {
        seen.value = value;
      },
      tell: teller(place),
      after: (wait, run) => {
        const timer = setTimeout(run, wait);
        return () => clearTimeout(timer);
      },
      once: () => crypto.randomUUID(),
    },
    holds,
  );
  whenTyped(form, keeper.changed);
  window.addEventListener('online', keeper.now);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') keeper.now();
  });
  waitAtButtons(form, keeper);
}

/** A button saves what is on its way first. */
function waitAtButtons(form: HTMLFormElement, keeper: ReturnType<typeof typedKeeper>): void {
  let goes = false;
  let waiting = false;
  form.addEventListener('submit', (event) => {
    if (event.defaultPrevented || goes || !keeper.waits()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (waiting) return;
    waiting = true;
    const { submitter } = event;
    const go = () => {
      waiting = false;
      goes = true;
      form.requestSubmit(submitter);
      goes = false;
    };
    void keeper.mayGo().then((may) => {
      waiting = may;
      // A form that is being submitted submits no other time: once this event is over.
      if (may) setTimeout(go);
    });
  });
}

/** Where the text belongs: a form whose record stands behind the question mark is another one. */
function pathOf({ seen }: DOMStringMap): string {
  if (seen) return location.pathname;
  const search = new URLSearchParams(location.search);
  for (const name of ['lang', 'notice', 'stash']) search.delete(name);
  search.sort();
  return `${location.pathname}?${search}`;
}

/** Undefined where a browser enciphers nothing, or keeps nothing. */
function storeOf({ dataset }: HTMLElement) {
  try {
    if (!crypto.subtle) return undefined;
    forgetTyped(localStorage, { all: false });
    return typedStore(localStorage, {
      account: dataset.account!,
      key: dataset.key!,
      path: pathOf(dataset),
      page: crypto.randomUUID(),
    });
  } catch {
    return undefined;
  }
}

/** Words alone: files, tokens and looking for a choice are not sent while somebody types. */
const isWord = (name: string) => !/^_(token|once|(find|found|insert)\b)|@(sent\[\]|kept)$/.test(name);

function fieldsOf(form: HTMLFormElement): Fields {
  return [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === 'string' && isWord(name) ? [[name, value] as const] : [],
  );
}

async function send(form: HTMLFormElement, { once, fields }: Sending): Promise<Answer> {
  const token = (form.elements.namedItem('_token') as HTMLInputElement).value;
  const body = new URLSearchParams([...fields.map((field) => [...field])]);
  for (const [name, value] of [
    ['_token', token],
    ['_once', once],
    ['_keep', 'yes'],
  ] as const)
    body.append(name, value);
  const stop = new AbortController();
  const late = setTimeout(() => stop.abort(), patience);
  try {
    const response = await fetch(form.action, {
      method: 'POST',
      body,
      redirect: 'manual',
      signal: stop.signal,
      keepalive: String(body).length < sentOnLeaving,
    });
    if (response.status === 401) return { kind: 'ended', said: '' };
    if (response.status >= 500) return { kind: 'no_line' };
    if (!response.headers.get('content-type')?.startsWith('application/json'))
      return { kind: 'refused', said: '' };
    const { said, seen, conflict } = (await response.json()) as Record<string, string | undefined>;
    if (response.ok && seen !== undefined) return { kind: 'saved', seen, said: said ?? '' };
    return { kind: conflict ? 'conflict' : 'refused', said: conflict ? '' : (said ?? '') };
  } catch {
    return { kind: 'no_line' };
  } finally {
    clearTimeout(late);
  }
}

/** Says how it stands. A sending that is quick is not told, and the same words are not said twice. */
function teller(place: HTMLElement) {
  const said = place.querySelector<HTMLElement>('[role=status]')!;
  const both = place.querySelector<HTMLElement>('button')!;
  const texts: Record<string, string | undefined> = place.dataset;
  const names: Partial<Record<Told, string>> = { no_line: 'noLine', no_room: 'noRoom' };
  let slow: ReturnType<typeof setTimeout>;
  const say = (words: string) => {
    if (said.textContent !== words) said.textContent = words;
  };
  place.hidden = false;
  // Beside another version a person decides first: nothing is saved before a button is pressed.
  say((place.dataset.holds === 'conflict' ? texts.conflict : texts.start) ?? '');
  return (what: Told, words: string, whole: boolean) => {
    clearTimeout(slow);
    if (what === 'sending') {
      slow = setTimeout(say, 2000, texts.sending);
      return;
    }
    const own = what === 'saved' ? '' : (texts[names[what] ?? what] ?? '');
    say([own, words].filter(Boolean).join(' '));
    place.classList.toggle('m-kept--waits', what !== 'saved');
    both.hidden = what !== 'conflict';
    if (what === 'saved' && whole) document.dispatchEvent(new Event('mostura-saved'));
  };
}

/** Text of an earlier visit that is not in the page: put in, or thrown away. */
async function offer(form: HTMLFormElement, store: Store, holds: Holds): Promise<void> {
  const now = fieldsOf(form);
  const others = (await store.others()).filter((one) => {
    if (!isHeld(now, one)) return true;
    one.drop();
    return false;
  });
  const box = document.querySelector<HTMLElement>('[data-typed-before]');
  if (!box || holds !== 'stored') return;
  let [shown] = others;
  // Of several windows each left its own: one that is thrown away makes room for the one before it.
  const show = () => {
    [shown] = others;
    box.hidden = !shown;
    if (shown)
      box.querySelector('p')!.textContent = box.dataset.typedBefore!.replace('#', momentOf(shown.at));
  };
  show();
  box.querySelector('[data-typed-drop]')!.addEventListener('click', () => {
    others.shift()?.drop();
    show();
  });
  box.querySelector('[data-typed-put]')!.addEventListener('click', () => {
    if (shown) void putIn(form, shown);
  });
}

/**
 * The server draws the form with it, rows and questions as they were, and nothing is done yet: the page it comes on saves it. Where
 * somebody changed the record meanwhile, that page then shows both versions.
 */
async function putIn(form: HTMLFormElement, waiting: Waiting): Promise<void> {
  const { unanswered } = waiting;
  const fields = putBack(fieldsOf(form), waiting);
  const answer = unanswered && (await send(form, unanswered));
  const again = document.createElement('form');
  Object.assign(again, { method: 'post', action: form.action, hidden: true });
  const seenName = document.querySelector<HTMLElement>('[data-keep]')!.dataset.seen;
  const add = (name: string, value: string) => {
    const field = again.appendChild(document.createElement('textarea'));
    Object.assign(field, { name, value });
  };
  for (const [name, value] of fields)
    add(name, name === seenName && answer?.kind === 'saved' ? answer.seen : value);
  for (const name of ['_token', '_once'])
    add(name, (form.elements.namedItem(name) as HTMLInputElement).value);
  add('_language', document.documentElement.lang);
  document.body.append(again);
  // A field of it may be called `submit`.
  HTMLFormElement.prototype.submit.call(again);
}

/** `1.12.2026, 14:03`: not every browser knows the names of the months in all our languages. */
function momentOf(at: number): string {
  const date = new Date(at);
  const two = (part: number) => String(part).padStart(2, '0');
  const day = `${date.getDate()}.${date.getMonth() + 1}.${date.getFullYear()}`;
  return `${day}, ${two(date.getHours())}:${two(date.getMinutes())}`;
}
