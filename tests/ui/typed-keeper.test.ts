import { expect, it } from 'vitest';
import {
  type Answer,
  type Around,
  type Fields,
  type Sending,
  typedKeeper,
} from '../../src/browser/typed-keeper.ts';

/** A page without a browser: its form, its line, its device and its clock. */
function page(holds: 'stored' | 'typed' | 'conflict' = 'stored') {
  const told: string[] = [];
  const sent: Sending[] = [];
  const timers = new Set<{ at: number; run: () => void }>();
  let now = 0;
  let text = '';
  let device: { fields: Fields; unanswered: Sending | undefined } | undefined;
  let seen = 'first';
  let line: (sending: Sending) => Answer | Promise<Answer> = () => saved('next');
  const around: Around = {
    read: () => [['q.summary', text]],
    send: async (sending) => {
      sent.push(sending);
      return line(sending);
    },
    keep: async (fields, unanswered) => {
      device = { fields, unanswered };
      return true;
    },
    drop: async () => {
      device = undefined;
    },
    see: (value) => {
      seen = value;
    },
    tell: (what) => void told.push(what),
    after: (wait, run) => {
      const timer = { at: now + wait, run };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    once: () => `key ${sent.length}`,
  };
  const keeper = typedKeeper(around, holds);
  const settle = async () => {
    for (let turn = 0; turn < 20; turn++) await Promise.resolve();
  };
  return {
    keeper,
    type: (words: string) => {
      text = words;
      keeper.changed();
    },
    /** Time goes on, timer by timer. */
    wait: async (milliseconds: number) => {
      const until = now + milliseconds;
      await settle();
      for (;;) {
        const next = [...timers].filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0];
        if (!next) break;
        timers.delete(next);
        now = next.at;
        next.run();
        await settle();
      }
      now = until;
    },
    answers: (answer: typeof line) => {
      line = answer;
    },
    texts: () => sent.map(({ fields }) => fields[0]![1]),
    sent,
    told,
    waiting: () => device?.fields[0]?.[1],
    seen: () => seen,
  };
}
const saved = (seen: string): Answer => ({ kind: 'saved', seen, said: 'Saved at 14:03.' });

it('What is typed is sent a second after the last key, once, and the device has nothing of it then', async () => {
  const one = page();
  one.type('Bri');
  await one.wait(900);
  one.type('Bridges');
  await one.wait(999);
  expect([one.texts(), one.waiting()]).toEqual([[], 'Bridges']);
  await one.wait(1);
  expect([one.texts(), one.waiting(), one.seen(), one.told]).toEqual([
    ['Bridges'],
    undefined,
    'next',
    ['sending', 'saved'],
  ]);
  await one.wait(60_000);
  expect(one.texts()).toEqual(['Bridges']);
});

it('What is sent before the device had it is not kept there after it was saved', async () => {
  const one = page();
  one.type('Bridges');
  one.keeper.now();
  await one.wait(600);
  expect([one.texts(), one.waiting(), one.keeper.waits()]).toEqual([['Bridges'], undefined, false]);
  // Typed while it was on its way, it is kept until it is sent itself.
  one.answers(async () => {
    one.type('Bridges over water');
    one.answers(() => ({ kind: 'no_line' }));
    return saved('third');
  });
  one.type('Bridges over');
  one.keeper.now();
  await one.wait(600);
  expect(one.waiting()).toBe('Bridges over water');
  // Where nothing may be sent, it is kept as ever.
  const held = page('conflict');
  held.type('Bridges');
  held.keeper.now();
  await held.wait(600);
  expect([held.texts(), held.waiting()]).toEqual([[], 'Bridges']);
});

it('While the line is down all of it waits on the device, and the sending that was not answered goes again as it was', async () => {
  const one = page();
  one.answers(() => ({ kind: 'no_line' }));
  one.type('Bridges');
  await one.wait(1000);
  one.type('Bridges over water');
  await one.wait(10_000);
  expect(one.waiting()).toBe('Bridges over water');
  expect(new Set(one.texts())).toEqual(new Set(['Bridges']));
  expect(new Set(one.sent.map(({ once }) => once)).size).toBe(1);
  one.answers(() => saved('third'));
  one.keeper.now();
  await one.wait(2000);
  expect(one.texts().slice(-2)).toEqual(['Bridges', 'Bridges over water']);
  expect(new Set(one.sent.map(({ once }) => once)).size).toBe(2);
  expect([one.waiting(), one.told.at(-1), one.keeper.waits()]).toEqual([undefined, 'saved', false]);
});

it('A button waits for what is on its way; without a line its form stays once and goes when it is pressed again', async () => {
  const one = page();
  one.type('Bridges');
  await expect(one.keeper.mayGo()).resolves.toBe(true);
  expect([one.texts(), one.keeper.waits()]).toEqual([['Bridges'], false]);

  one.answers(() => ({ kind: 'no_line' }));
  one.type('More');
  await expect(one.keeper.mayGo()).resolves.toBe(false);
  expect(one.waiting()).toBe('More');
  await expect(one.keeper.mayGo()).resolves.toBe(true);
  one.type('More yet');
  await expect(one.keeper.mayGo()).resolves.toBe(false);
});

it('A line that hangs holds a button for ten seconds', async () => {
  const one = page();
  one.answers(() => new Promise(() => {}));
  one.type('Bridges');
  const may = one.keeper.mayGo();
  await one.wait(10_000);
  await expect(may).resolves.toBe(false);
});

it('Of two versions nothing is sent until a person decides', async () => {
  const one = page();
  one.answers(() => ({ kind: 'conflict', said: '' }));
  one.type('Mine');
  await one.wait(1000);
  one.type('Mine, too');
  await one.wait(60_000);
  expect([one.texts(), one.waiting(), one.told.at(-1)]).toEqual([['Mine'], 'Mine, too', 'conflict']);
  // The server shows both.
  await expect(one.keeper.mayGo()).resolves.toBe(true);

  const both = page('conflict');
  both.type('Mine and theirs');
  await both.wait(60_000);
  expect([both.texts(), both.waiting()]).toEqual([[], 'Mine and theirs']);
  await expect(both.keeper.mayGo()).resolves.toBe(true);
  expect([both.texts(), both.waiting()]).toEqual([['Mine and theirs'], undefined]);
});

it('What was refused waits, and is sent again with the next key', async () => {
  const one = page();
  one.answers(() => ({ kind: 'refused', said: 'The date is not a date.' }));
  one.type('31 February');
  await one.wait(60_000);
  expect([one.texts(), one.waiting()]).toEqual([['31 February'], '31 February']);
  await expect(one.keeper.mayGo()).resolves.toBe(true);
  one.answers(() => saved('next'));
  one.type('28 February');
  await one.wait(1000);
  expect([one.texts().at(-1), one.waiting()]).toEqual(['28 February', undefined]);
});

it('A page that opens with text that is not stored sends it without another key', async () => {
  const one = page('typed');
  await one.wait(1000);
  expect(one.told.at(-1)).toBe('saved');
});
