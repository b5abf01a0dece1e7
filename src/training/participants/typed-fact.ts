/** A fact that is not known: the texts of emails choose by this word. */
export const none = 'none';

/** A typed fact, or that none was typed. */
export function typedFact(typed: string): string {
  return typed === '' ? none : notThe(none, typed);
}

/** A typed text beside a word by which the texts choose: with a space behind it that very word, typed, is another and is said. */
export function notThe(word: string, typed: string): string {
  return typed === word ? `${typed} ` : typed;
}
