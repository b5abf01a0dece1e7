/**
 * What a readable export leaves out, by schema or by table: what happened to people at borders, and the trail that tells in which hour
 * which organisation recorded it. Asked for by `--with-protection`, which encrypts. In a backup all of it is.
 */
export const leftOutOfExports: readonly string[] = [
  'incidents',
  'protection.event',
  'release.contribution',
  'release.atom',
  'release.behind',
  'release.counted',
  'release.cell',
];

/** Of these a readable export has only the rows that are public: a table that nobody signed is not among them. */
export const partlyInExports: Readonly<Record<string, string>> = { 'release.release': 'number is not null' };
