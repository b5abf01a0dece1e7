import { z } from 'zod';
import { addressesIn } from '../../platform/mail/mailbox.ts';

export type PastedMails = {
  /** The addresses in their order, each once, capitals and small letters alike. */
  readonly mails: readonly string[];
  /** The lines that hold no address, or one that is none: the number that an editor shows, and what was typed. */
  readonly wrong: readonly { readonly line: number; readonly typed: string }[];
};

const isMail = (typed: string) => z.email().safeParse(typed).success;
const longest = 40;

/**
 * The addresses in a list that was pasted, as from a mail or a table: names beside them are left out, and so are signs around them. A blank
 * line is none.
 */
export function readPastedMails(pasted: string): PastedMails {
  const mails = new Map<string, string>();
  const wrong: { line: number; typed: string }[] = [];
  for (const [at, line] of pasted.split('\n').entries()) {
    if (line.trim() === '') continue;
    const found = addressesIn(line);
    if (found.length === 0 || !found.every(isMail))
      wrong.push({ line: at + 1, typed: shortened(line.trim()) });
    else for (const mail of found) if (!mails.has(mail.toLowerCase())) mails.set(mail.toLowerCase(), mail);
  }
  return { mails: [...mails.values()], wrong };
}

const shortened = (typed: string) =>
  typed.length > longest ? `${typed.slice(0, longest).toWellFormed()}…` : typed;
