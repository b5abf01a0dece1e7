import { expect } from 'vitest';
import type { Visitor } from '../support/browser.ts';
import { dateFields, follow } from './moves.ts';

/** A letter that invites a body to a gathering: written, printed and sent. */
export async function sendLetter(
  who: Visitor,
  gathering: string,
  { addressee, today }: { addressee: string; today: number },
) {
  await who.open(`${gathering}/invitations/new`);
  await who.fill({
    addressee,
    office: 'Сектор за соработка',
    reply_to: 'odgovor@example.org',
    ...dateFields('reply_until', today + 4),
  });
  await who.press();
  expect(who.path()).toBe(`${gathering}/invitations`);
  const letter = await who.page.locator('main a[href$="/letter.pdf"]').first().getAttribute('href');
  const printed = await who.page.request.get(letter!);
  expect((await printed.body()).subarray(0, 5).toString()).toBe('%PDF-');
  await follow(who, 'main a[href$="/sent"]');
  await who.fill({ ...dateFields('sent_on', today), sent_way: 'post' });
  await who.press();
  expect(who.path()).toBe(`${gathering}/invitations`);
}

/** What came back on it: so many come. */
export async function answerLetter(
  who: Visitor,
  gathering: string,
  { today, people }: { today: number; people: number },
) {
  await who.open(`${gathering}/invitations`);
  await follow(who, 'main a[href$="/answer"]');
  await who.fill({ answer: 'comes', ...dateFields('answered_on', today), people: String(people) });
  await who.press();
  expect(who.path()).toBe(`${gathering}/invitations`);
}

/** Fills a form that takes a file, with a small one, and sends it. */
export async function handInFile(who: Visitor, typed: Readonly<Record<string, string>>) {
  await who.fill(typed);
  await who.page.locator('main input[type=file]').setInputFiles({
    name: 'paper.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from(`%PDF-1.7\n% ${typed.title}\n`),
  });
  await who.press();
}
