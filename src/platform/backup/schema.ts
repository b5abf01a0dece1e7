import { z } from 'zod';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** The first part of every archive, `mostura.json`: what it is and what it fits. */
export const headSchema = z.strictObject({
  format: z.literal(1),
  /** The version of the program that wrote it. */
  program: z.string(),
  madeAt: z.iso.datetime(),
  /** The state of the database: its migrations, in order. */
  migrations: z.array(z.strictObject({ name: z.string(), sha256 })).min(1),
  demonstration: z.boolean(),
  /** Tells SECRETs apart and does not lead to one. */
  secret: z.string(),
  /** In the order in which their rows follow; columns as the rows have them. */
  tables: z.array(z.strictObject({ name: z.string(), columns: z.array(z.string()) })),
  /** Schemas and tables of which it has no row, though there may be some: an export leaves out what nobody may read. */
  leftOut: z.array(z.string()).default([]),
  sequences: z.array(
    z.strictObject({ name: z.string(), value: z.string().regex(/^-?\d+$/), called: z.boolean() }),
  ),
});
export type Head = z.output<typeof headSchema>;

/** A job that was still to be done: it is put into the queue again. */
export const jobsSchema = z.array(
  z.strictObject({ word: z.string(), data: z.record(z.string(), z.union([z.string(), z.number()])) }),
);
export type Jobs = z.output<typeof jobsSchema>;

/** The last part, `end.json`: what must have come before it, and the seal over that. */
export const endSchema = z.strictObject({
  tables: z.record(z.string(), z.strictObject({ rows: z.int().min(0), bytes: z.int().min(0), sum: sha256 })),
  files: z.strictObject({ count: z.int().min(0), bytes: z.int().min(0) }),
  /** Hashes of files that a record speaks of and the store did not have, or had damaged. */
  missing: z.array(sha256),
  jobs: z.int().min(0),
  /** SHA-256 over name, size and hash of every part before. */
  digest: sha256,
  /** HMAC of the digest under a key derived from the instance's SECRET: only the instance can make it. */
  seal: z.string(),
});
export type End = z.output<typeof endSchema>;
