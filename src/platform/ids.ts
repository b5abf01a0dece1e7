import { randomUUID } from 'node:crypto';

/** A random version-4 UUID. Random, so that an id never tells how many records exist or when one was made. */
export function newId(): string {
  return randomUUID();
}

const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** True for the text of a UUID. A route asks this before the database sees the id. */
export function isId(text: string): boolean {
  return shape.test(text);
}
