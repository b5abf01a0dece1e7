import { addSeconds } from '../dates.ts';
import { newId } from '../ids.ts';
import type { MessageArguments } from '../language/language.ts';
import type { Work } from '../work.ts';
import { countLately, insertMail } from './queries.ts';

export type Mail = {
  /** The key of its texts: `<template>.subject` and `<template>.body`. */
  readonly template: string;
  readonly to: { readonly email: string; readonly locale: string; readonly personId?: string | undefined };
  /** What fills the texts: numbers, dates (`2026-04-01`) and amounts (`amountMinor` beside `currency`), both written in words when it is sent, addresses of pages. Never anything about people we help. */
  readonly args?: MessageArguments;
};

/** So many mails of one kind go to one mailbox within an hour, whoever brings them about. What they tell waits on the pages too. */
export const mostToOneMailbox = 20;

/**
 * Queues a mail in the verb's own transaction: it is sent if that commits, and never otherwise. One more than a mailbox is sent of a kind
 * within an hour is not made: nobody buries somebody in our mail. Returns whether it was queued.
 */
export async function queueMail(work: Work, { template, to, args = {} }: Mail): Promise<boolean> {
  const since = addSeconds(work.now, -3600);
  if ((await countLately(work.tx, { template, address: to.email, since })) >= mostToOneMailbox) return false;
  const id = newId();
  await insertMail(work.tx, {
    id,
    actionId: work.actionId,
    personId: to.personId ?? null,
    toAddress: to.email,
    locale: to.locale,
    template,
    args,
    createdAt: work.now,
  });
  await work.enqueue('mail.send', { mailId: id });
  return true;
}
