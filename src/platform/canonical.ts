import { createHash } from 'node:crypto';

/**
 * JSON in one form for one content (after RFC 8785): keys sorted by UTF-16 code units, no spaces, strings in Unicode NFC.
 * Undefined members are left out. Throws TypeError for numbers JSON cannot hold, and for two names that are one in NFC.
 */
export function canonicalJson(value: unknown): string {
  return written(value, (text) => text.normalize('NFC'));
}

/**
 * JSON after RFC 8785 to the letter, as others write and check it: no string is changed. Throws TypeError for what has no form in it:
 * numbers JSON cannot hold, and halves of surrogate pairs.
 */
export function strictCanonicalJson(value: unknown): string {
  return written(value, (text) => {
    if (!text.isWellFormed()) throw new TypeError('no canonical form of half a character');
    return text;
  });
}

function written(value: unknown, form: (text: string) => string): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return JSON.stringify(form(value));
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError('no canonical form of this number');
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map((one) => written(one ?? null, form)).join(',')}]`;
  const members = Object.entries(value as Record<string, unknown>)
    .filter(([, member]) => member !== undefined)
    .map(([name, member]) => [form(name), member] as const)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  if (members.some(([name], at) => name === members[at - 1]?.[0]))
    throw new TypeError('no canonical form of two members of one name');
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${written(member, form)}`).join(',')}}`;
}

/** SHA-256 of bytes or of UTF-8 text, hex. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** SHA-256 of the canonical JSON of a content, hex. */
export function hashOfContent(content: unknown): string {
  return sha256(canonicalJson(content));
}
