/**
 * The mailbox behind an address as it is typed, for counting: in lower case and without the `+tag` that its owner may add.
 * `platform.mailbox_of` says the same in the database.
 */
export function mailboxOf(address: string): string {
  return address
    .trim()
    .toLowerCase()
    .replace(/^([^+@]+)\+[^@]*@/, '$1@');
}

/** The addresses that are typed in a text, without the names and signs around them: what is counted is what is written to. */
export function addressesIn(text: string): string[] {
  return text
    .split(/[\s,;<>()"“”„]+/)
    .map((part) => part.replace(/^mailto:/i, ''))
    .filter((part) => part.includes('@'));
}
