import { newId } from '../ids.ts';
import type { MessageArguments } from '../language/language.ts';
import type { Work } from '../work.ts';
import { insertMail } from './queries.ts';

export type Mail = {
  /** The key of its texts: `<template>.subject` and `<template>.body`. */
  readonly template: string;
  readonly to: { readonly email: string; readonly locale: string; readonly personId?: string | undefined };
  /** What fills the texts: numbers, dates, addresses of pages. Never anything about people we help. */
  readonly args?: MessageArguments;
};

/** Queues a mail in the verb's own transaction: it is sent if that commits, and never otherwise. */
export async function queueMail(work: Work, { template, to, args = {} }: Mail): Promise<void> {
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
}
