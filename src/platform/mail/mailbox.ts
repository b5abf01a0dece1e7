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
