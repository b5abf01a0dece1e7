import { expect, it } from 'vitest';
import { type LeftPage, leaveByEscape, leaveInPlace } from '../../src/browser/leave.ts';

/** A page with one link that leaves: what presses of it and of keys make it go to. */
function aPage(leaveTo: string | undefined) {
  const heard = new Map<string, (event: never) => void>();
  const left: string[] = [];
  const go = (address: string) => left.push(address);
  const link = {
    href: leaveTo,
    addEventListener: (name: string, does: (event: never) => void) => heard.set(`link ${name}`, does),
  };
  const page = {
    querySelectorAll: () => (leaveTo ? [link] : []),
    addEventListener: (name: string, does: (event: never) => void) => heard.set(name, does),
  } as LeftPage;
  leaveInPlace(page, go);
  leaveByEscape(page, go);
  const press = (key: string, timeStamp: number, repeat = false) =>
    heard.get('keydown')!({ key, timeStamp, repeat } as never);
  return { heard, left, press };
}

it('The link that leaves takes the place of the page instead of being followed.', () => {
  const { heard, left } = aPage('https://example.org/');
  let prevented = false;
  heard.get('link click')!({ preventDefault: () => (prevented = true) } as never);
  expect([left, prevented]).toEqual([['https://example.org/'], true]);
});

it('Escape leaves when it is pressed three times within two seconds, and not when it is held down.', () => {
  const quick = aPage('https://example.org/');
  quick.press('Escape', 100);
  quick.press('a', 200);
  quick.press('Escape', 900);
  expect(quick.left).toEqual([]);
  quick.press('Escape', 2000);
  expect(quick.left).toEqual(['https://example.org/']);
  const slow = aPage('https://example.org/');
  for (const at of [0, 1500, 3000]) slow.press('Escape', at);
  for (const at of [3100, 3200, 3300]) slow.press('Escape', at, true);
  expect(slow.left).toEqual([]);
  const nowhere = aPage(undefined);
  for (const at of [0, 10, 20]) nowhere.press('Escape', at);
  expect(nowhere.left).toEqual([]);
});
