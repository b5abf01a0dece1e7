import { describe, expect, it } from 'vitest';
import { cameraTrouble, readFor, saidIn } from '../../src/browser/scan-said.ts';

function staged() {
  const line = { textContent: '' as string | null };
  const running = new Map<number, { run: () => void; at: number }>();
  let now = 0;
  let last = 0;
  const said = saidIn(line, {
    start: (run, milliseconds) => {
      last += 1;
      running.set(last, { run, at: now + milliseconds });
      return last;
    },
    stop: (started) => running.delete(started as number),
  });
  const pass = (milliseconds: number) => {
    now += milliseconds;
    for (const [id, { run, at }] of [...running]) {
      if (at > now || !running.delete(id)) continue;
      run();
    }
  };
  return { line, said, pass };
}

describe('the message of the scanner', () => {
  it('A message goes by itself after a while.', () => {
    const { line, said, pass } = staged();
    said.say('Recorded: one');
    pass(readFor - 1);
    expect(line.textContent).toBe('Recorded: one');
    pass(1);
    expect(line.textContent).toBe('');
  });

  it('The next code clears it at once, and a newer message is not cut short by an older one.', () => {
    const { line, said, pass } = staged();
    said.say('Recorded: one');
    pass(readFor - 1);
    said.clear();
    expect(line.textContent).toBe('');
    said.say('Recorded: two');
    pass(readFor - 1);
    expect(line.textContent).toBe('Recorded: two');
  });

  it('A camera that is refused, in use or missing is told apart.', () => {
    const named = (name: string) => cameraTrouble(Object.assign(new Error(), { name }));
    expect(named('NotAllowedError')).toBe('cameraRefused');
    expect(named('NotReadableError')).toBe('cameraBusy');
    expect(named('NotFoundError')).toBe('noCamera');
    expect(cameraTrouble(undefined)).toBe('noCamera');
  });
});
