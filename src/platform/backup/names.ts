/** The names of an archive's parts, as `tar` lists them. */
export const headName = 'mostura.json';
export const queueName = 'queue.json';
export const endName = 'end.json';
export const rowsName = (table: string, number: number) =>
  `tables/${table}/${String(number).padStart(6, '0')}.copy`;
export const fileName = (sha256: string) => `files/${sha256}`;

export type PartName =
  | { readonly kind: 'head' | 'queue' | 'end' }
  | { readonly kind: 'rows'; readonly table: string; readonly number: number }
  | { readonly kind: 'file'; readonly sha256: string };

/** What a part is, by its name; undefined for a name that no archive has. */
export function readPartName(name: string): PartName | undefined {
  if (name === headName) return { kind: 'head' };
  if (name === queueName) return { kind: 'queue' };
  if (name === endName) return { kind: 'end' };
  const [, table, number] = /^tables\/([a-z0-9_]+\.[a-z0-9_]+)\/(\d{6,})\.copy$/.exec(name) ?? [];
  if (table && number) return { kind: 'rows', table, number: Number(number) };
  const [, sha256] = /^files\/([0-9a-f]{64})$/.exec(name) ?? [];
  return sha256 ? { kind: 'file', sha256 } : undefined;
}
