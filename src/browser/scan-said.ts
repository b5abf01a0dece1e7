// What the page at the door says: the last message goes after a while and at the next code, so that nobody takes an old one for theirs.

type Line = { textContent: string | null };
type Clock = { start(run: () => void, milliseconds: number): unknown; stop(started: unknown): void };

/** So long a message can be read while the next person steps up. */
export const readFor = 8000;

const ofBrowser: Clock = {
  start: (run, milliseconds) => setTimeout(run, milliseconds),
  stop: (started) => clearTimeout(started as number),
};

/** Says one thing at a time in a line of the page, for as long as it is new. */
export function saidIn(line: Line, clock: Clock = ofBrowser) {
  let waiting: unknown;
  const clear = () => {
    if (waiting !== undefined) clock.stop(waiting);
    waiting = undefined;
    line.textContent = '';
  };
  return {
    clear,
    say(text: string) {
      clear();
      line.textContent = text;
      waiting = clock.start(clear, readFor);
    },
  };
}

/** Why there is no picture of the camera, as the page can say it: refused, in use by another program, or there is none. */
export type CameraTrouble = 'cameraRefused' | 'cameraBusy' | 'noCamera';
export function cameraTrouble(error: unknown): CameraTrouble {
  const name = error instanceof Object && 'name' in error ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'cameraRefused';
  if (name === 'NotReadableError' || name === 'AbortError') return 'cameraBusy';
  return 'noCamera';
}
