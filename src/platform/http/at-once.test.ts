import type { Socket } from 'node:net';
import { expect, it } from 'vitest';
import { atOnce, makeDoor } from './at-once.ts';

type Door = ReturnType<typeof makeDoor>;
function come(door: Door, { socket = {} as Socket, address = '192.0.2.1', looks = true } = {}) {
  const ends: (() => void)[] = [];
  const entered = door.enter({ socket, address, looks, ended: (then) => void ends.push(then) });
  return { entered, end: () => ends.pop()?.() };
}
const kinds = (all: readonly ReturnType<typeof come>[]) => all.map(({ entered }) => entered.kind);
/** Whose turn it is by now. */
async function turns(all: readonly ReturnType<typeof come>[]) {
  const seen: number[] = [];
  for (const [at, { entered }] of all.entries())
    if (entered.kind === 'in') entered.turn().then((goes) => goes && seen.push(at));
  await new Promise((resolve) => setImmediate(resolve));
  return seen;
}

it('one connection has a few requests that are not read, and is closed with one more', () => {
  const door = makeDoor();
  const socket = {} as Socket;
  const all = Array.from({ length: atOnce.connection + 1 }, () => come(door, { socket }));
  expect(kinds(all).slice(-2)).toEqual(['in', 'closed']);
  all[0]!.end();
  expect(come(door, { socket }).entered.kind).toBe('in');
});

it('one network has so many that are not read, in its /64, and others have theirs', () => {
  const door = makeDoor();
  const from = (at: number) => come(door, { address: `2001:db8:1:1::${at.toString(16)}` });
  const all = Array.from({ length: atOnce.network + 1 }, (_, at) => from(at));
  expect(kinds(all).slice(-2)).toEqual(['in', 'refused']);
  expect(come(door, { address: '2001:db8:1:2::1' }).entered.kind).toBe('in');
  for (const one of all) one.end();
  expect(door.open()).toBe(1);
  expect(from(1).entered.kind).toBe('in');
});

it('whoever has a /56 has four times as many, whichever of its addresses they take, and others have theirs', async () => {
  const door = makeDoor();
  const from = (at: number) =>
    come(door, { address: `2001:db8:1:1${(at % 256).toString(16).padStart(2, '0')}::1` });
  const all = Array.from({ length: atOnce.network * 4 + 1 }, (_, at) => from(at));
  expect(kinds(all).slice(-2)).toEqual(['in', 'refused']);
  expect(await turns(all)).toHaveLength(atOnce.made);
  expect(kinds([come(door, { address: '2001:db8:1:200::1' }), come(door)])).toEqual(['in', 'in']);
  for (const one of all) one.end();
  expect(from(1).entered.kind).toBe('in');
});

it('a refusal that nobody reads counts on its connection, which is closed like any other', () => {
  const door = makeDoor();
  for (let at = 0; at < atOnce.network; at++) come(door);
  const socket = {} as Socket;
  const all = Array.from({ length: atOnce.connection + 1 }, () => come(door, { socket }));
  expect(kinds(all)).toEqual([...Array(atOnce.connection).fill('refused'), 'closed']);
  all[0]!.end();
  expect(kinds([come(door, { socket }), come(door, { socket })])).toEqual(['refused', 'closed']);
});

it('pages of one network are made a few at once, in the order they came; others do not wait for them', async () => {
  const door = makeDoor();
  const all = Array.from({ length: 30 }, () => come(door));
  const seen = await turns(all);
  expect(seen).toEqual(Array.from({ length: atOnce.made }, (_, at) => at));
  expect(await turns([come(door, { address: '192.0.2.2' })])).toEqual([0]);
  expect(await turns([come(door, { looks: false })])).toEqual([0]);
  all[atOnce.made]!.end();
  const made = all[0]!.entered;
  if (made.kind === 'in') made.made();
  await new Promise((resolve) => setImmediate(resolve));
  // The one that went away was passed over.
  expect(seen.at(-1)).toBe(atOnce.made + 1);
  expect(seen).toHaveLength(atOnce.made + 1);
});
