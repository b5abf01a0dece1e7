// On a line that breaks, a file goes ahead in parts, and only what is missing is sent again. Without this script the form takes it whole.

const least = 32 * 1024;
const most = 1024 * 1024;
/** Larger ones are left to the form: their hash would have to be made in the memory of a telephone. */
const largest = 50_000_000;
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Sends each chosen file in parts as soon as it is chosen; a form that is sent meanwhile waits for them. */
export function sendInParts(): void {
  if (!crypto.subtle) return;
  for (const form of document.forms) {
    const inputs = form.querySelectorAll<HTMLInputElement>('input[type=file][data-parts]');
    if (inputs.length === 0) continue;
    const running = new Map<HTMLInputElement, Promise<unknown>>();
    let waiting = false;
    for (const input of inputs)
      input.addEventListener('change', () => {
        const work = sendChosen(form, input).then(() => {
          if (running.get(input) === work) running.delete(input);
        });
        running.set(input, work);
      });
    form.addEventListener('submit', (event) => {
      if (running.size === 0) return;
      event.preventDefault();
      event.stopPropagation();
      if (waiting) return;
      waiting = true;
      const { submitter } = event;
      void (async () => {
        while (running.size > 0) await Promise.all(running.values());
        waiting = false;
        form.requestSubmit(submitter);
      })();
    });
  }
}

/** Sends what is chosen in a field now. When all of it has come, ticked boxes stand for it and the field is empty. */
async function sendChosen(form: HTMLFormElement, input: HTMLInputElement): Promise<void> {
  const files = [...(input.files ?? [])];
  if (files.length === 0 || files.some(({ size }) => size > largest || size === 0)) return;
  const isStillChosen = () => input.files?.[0] === files[0] && input.files?.length === files.length;
  const note = noteOf(input);
  note.say(input.dataset.parts!);
  const total = files.reduce((sum, { size }) => sum + size, 0);
  let before = 0;
  const sent: [string, string][] = [];
  for (const file of files) {
    const sha256 = hex(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
    const came = await sendWhole(form, file, sha256, {
      go: isStillChosen,
      came: (bytes) => note.show((before + bytes) / total),
      broken: () => note.say(input.dataset.broken!),
      whole: () => note.say(input.dataset.parts!),
    });
    if (!isStillChosen()) return;
    // The form takes it itself then, and says what is wrong with it.
    if (!came) return note.end();
    before += file.size;
    sent.push([sha256, file.name]);
  }
  for (const [sha256, name] of sent) tick(input, sha256, name);
  input.value = '';
  note.end(input.dataset.sent);
}

type Telling = { go(): boolean; came(bytes: number): void; broken(): void; whole(): void };

/** True when all of it is there; false when the server will not have it in parts. Waits as long as the line is broken. */
async function sendWhole(
  form: HTMLFormElement,
  file: File,
  sha256: string,
  telling: Telling,
): Promise<boolean> {
  let [received, length, failures] = [-1, 2 * least, 0];
  while (telling.go()) {
    const began = performance.now();
    const part = received < 0 ? undefined : file.slice(received, received + length);
    const answer = await post(form, `/uploads/${sha256}/${Math.max(received, 0)}`, part);
    if (answer === 'refused') return false;
    if (answer === 'broken') {
      telling.broken();
      length = Math.max(least, length / 2);
      received = -1;
      await pause(Math.min(15_000, 500 * 2 ** failures++));
      continue;
    }
    if (failures > 0) telling.whole();
    failures = 0;
    if (part && performance.now() - began < 2000) length = Math.min(most, length * 2);
    received = answer;
    telling.came(received);
    if (received >= file.size) return received === file.size;
  }
  return false;
}

async function post(
  form: HTMLFormElement,
  path: string,
  part?: Blob,
): Promise<number | 'refused' | 'broken'> {
  const body = new FormData();
  body.append('_token', (form.elements.namedItem('_token') as HTMLInputElement).value);
  body.append('_once', crypto.randomUUID());
  if (part) body.append('part', part, 'part');
  const stop = new AbortController();
  const late = setTimeout(() => stop.abort(), 60_000);
  try {
    const response = await fetch(path, { method: 'POST', body, signal: stop.signal });
    if (response.status >= 500) return 'broken';
    const isOurs = response.ok && response.headers.get('content-type')?.startsWith('application/json');
    return isOurs ? Number(((await response.json()) as { received: number }).received) : 'refused';
  } catch {
    return 'broken';
  } finally {
    clearTimeout(late);
  }
}

const hex = (bytes: ArrayBuffer) =>
  [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** A ticked box before the field, as the server draws it: whoever takes the tick away leaves the file out. */
function tick(input: HTMLInputElement, sha256: string, name: string): void {
  const id = `${input.id}-sent-${sha256.slice(0, 12)}`;
  if (document.getElementById(id)) return;
  const list = document.createElement('div');
  list.className = 'govuk-checkboxes govuk-checkboxes--small';
  const item = list.appendChild(document.createElement('div'));
  item.className = 'govuk-checkboxes__item';
  const box = item.appendChild(document.createElement('input'));
  Object.assign(box, { className: 'govuk-checkboxes__input', id, type: 'checkbox', checked: true });
  Object.assign(box, { name: `${input.name}@sent[]`, value: `${sha256} ${name}` });
  const label = item.appendChild(document.createElement('label'));
  Object.assign(label, { className: 'govuk-label govuk-checkboxes__label', htmlFor: id });
  label.append(`${input.dataset.send} `);
  label.appendChild(document.createElement('bdi')).textContent = name;
  input.before(list);
}

/** What happens, in words that are read out, and how far it is. */
function noteOf(input: HTMLInputElement) {
  const id = `${input.id}-note`;
  document.getElementById(id)?.remove();
  const note = document.createElement('p');
  Object.assign(note, { id, className: 'govuk-hint m-parts' });
  const text = note.appendChild(document.createElement('span'));
  text.setAttribute('role', 'status');
  const bar = note.appendChild(document.createElement('progress'));
  bar.setAttribute('aria-label', input.dataset.parts!);
  bar.value = 0;
  input.after(note);
  return {
    say: (words: string) => {
      text.textContent = words;
    },
    show: (share: number) => {
      bar.value = share;
    },
    end: (words = '') => {
      text.textContent = words;
      bar.remove();
    },
  };
}
