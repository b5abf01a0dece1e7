// At the door: scans codes with the camera where the browser can, keeps them while the line is broken, and sends them when it is whole.
import { keepDoor } from './door-store.ts';
import { type Noted, type Scan, type ScanQueue, scanQueue } from './scan-queue.ts';
import { type CameraTrouble, cameraTrouble, saidIn } from './scan-said.ts';

type Detector = { detect(picture: HTMLVideoElement): Promise<{ rawValue: string }[]> };
type OfBrowser = {
  new (options: { formats: string[] }): Detector;
  getSupportedFormats(): Promise<string[]>;
};

const again = 5000;
/** The addresses of the built `door-worker.ts` and `code-reader.ts`: the build puts them here. */
declare const doorWorker: string;
declare const codeReader: string;

export function scanCodes(): void {
  const place = document.querySelector<HTMLElement>('[data-scan]');
  const form = place?.closest('form');
  if (!place || !form || !('randomUUID' in crypto)) return;
  place.hidden = false;
  const queue = scanQueue(localStorage, place.dataset.scan!);
  const door = doorOf(place, form, queue);
  form.addEventListener('submit', (event) => {
    const field = form.querySelector<HTMLInputElement>('[name=code]');
    if (!field?.value.trim()) return;
    event.preventDefault();
    // Before the guard against double presses: a scanner types faster than anybody presses.
    event.stopImmediatePropagation();
    door.take(field.value);
    field.value = '';
    field.focus();
  });
  window.addEventListener('online', () => void door.send());
  setInterval(() => void door.send(), again);
  void door.send();
  void withReader(place, door.take).catch(() => {});
}

/** The camera, and what the page needs to open without a line: our reader with it where the browser has none. */
async function withReader(place: HTMLElement, take: (read: string) => void): Promise<void> {
  const own = await ownDetector();
  // A bad line may break off what is to be kept for when there is none: asked for again until it is whole, ever later, for a browser
  // may keep nothing at all.
  const keep = (wait: number) =>
    void keepDoor(doorWorker, ...(own ? [] : [codeReader])).catch(() => setTimeout(keep, wait, wait * 2));
  keep(again);
  // Without a camera, or over a line that is not safe, a browser has no devices at all.
  if (!('mediaDevices' in navigator)) return tellOf(place, 'noCamera');
  offerCamera(place, own ?? (await ourDetector()), take);
}

function doorOf(place: HTMLElement, form: HTMLFormElement, queue: ScanQueue) {
  const said = saidIn(place.querySelector<HTMLElement>('[data-scan-said]')!);
  const left = place.querySelector<HTMLElement>('[data-scan-left]')!;
  const refused = place.querySelector<HTMLElement>('[data-scan-refused]')!;
  const text = (name: string, value = '') => (place.dataset[name] ?? '').replace('#', value);
  const count = () => {
    const waiting = queue.waiting().length;
    left.textContent = waiting === 0 ? text('allSent') : text('waiting', String(waiting));
  };
  const send = async () => {
    if (queue.waiting().length === 0) return count();
    const noted = await queue.send((scans) => post(form, scans));
    count();
    if (!noted) {
      said.say(text('kept'));
      return;
    }
    for (const one of noted) {
      if (one.result === 'refused') {
        const line = document.createElement('li');
        line.textContent = one.why ?? '';
        refused.prepend(line);
      } else said.say(text(one.result, one.name));
    }
  };
  return {
    send,
    take(read: string) {
      said.clear();
      const code = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.exec(read.trim())?.[0].toLowerCase();
      const halfDay = form.querySelector<HTMLInputElement>('[name=half_day]:checked')?.value;
      if (!halfDay) {
        said.say(text('choose'));
        return;
      }
      const scan = {
        id: crypto.randomUUID(),
        code: code ?? read.trim().slice(-60),
        halfDay,
        at: new Date().toISOString(),
      };
      if (queue.add(scan)) navigator.vibrate?.(80);
      void send();
    },
  };
}

async function post(form: HTMLFormElement, scans: readonly Scan[]): Promise<readonly Noted[] | undefined> {
  const body = new URLSearchParams({
    _token: form.querySelector<HTMLInputElement>('[name=_token]')!.value,
    _once: crypto.randomUUID(),
    scans: JSON.stringify(scans),
  });
  const answer = await fetch(form.action, { method: 'POST', body, signal: AbortSignal.timeout(20_000) });
  const isData = answer.headers.get('content-type')?.startsWith('application/json');
  if (!answer.ok || !isData) return undefined;
  return ((await answer.json()) as { noted: Noted[] }).noted;
}

/** The browser's own reader of codes. Safari and Firefox have none, and a phone without its maker's services has one that reads nothing. */
async function ownDetector(): Promise<Detector | undefined> {
  const { BarcodeDetector } = window as { BarcodeDetector?: OfBrowser };
  const formats = (await BarcodeDetector?.getSupportedFormats().catch(() => [])) ?? [];
  return BarcodeDetector && formats.includes('qr_code')
    ? new BarcodeDetector({ formats: ['qr_code'] })
    : undefined;
}

async function ourDetector(): Promise<Detector> {
  const ours = (await import(codeReader)) as typeof import('./code-reader.ts');
  return ours.codeReader();
}

/** Says why there is no picture, and what to do instead; nothing where there is one. */
function tellOf(place: HTMLElement, trouble?: CameraTrouble): void {
  const line = place.querySelector<HTMLElement>('[data-scan-trouble]');
  if (line) line.textContent = trouble ? (place.dataset[trouble] ?? '') : '';
}

/** The camera of the page. Where a phone lets us have none, its own camera opens each code's page. */
function offerCamera(place: HTMLElement, detector: Detector, take: (read: string) => void): void {
  const button = place.querySelector<HTMLButtonElement>('[data-scan-camera]');
  const picture = place.querySelector<HTMLVideoElement>('[data-scan-picture]');
  if (!button || !picture) return;
  button.hidden = false;
  button.addEventListener('click', async () => {
    try {
      picture.srcObject = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
    } catch (error) {
      return tellOf(place, cameraTrouble(error));
    }
    tellOf(place);
    picture.hidden = false;
    button.hidden = true;
    await picture.play();
    let last = '';
    const look = async () => {
      const [found] = await detector.detect(picture).catch(() => []);
      if (found && found.rawValue !== last) {
        last = found.rawValue;
        take(found.rawValue);
      }
      setTimeout(() => void look(), 200);
    };
    void look();
  });
}
