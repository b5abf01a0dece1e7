/** What `verify` found wrong, by what it read; each a sentence. */
export type Verified = {
  readonly trail: readonly string[];
  readonly files: readonly string[];
  readonly periods: readonly string[];
};

const heads = {
  trail: 'The audit trail is broken.',
  files: 'Files of records are not as they were stored.',
  periods: 'Frozen periods are not as they were frozen.',
} as const;

/** All of it, whichever is wrong beside it: whoever mends one fault must know of the others. Undefined where nothing is wrong. */
export function tellFaults(verified: Verified): string | undefined {
  const { trail, files, periods } = verified;
  if (trail.length + files.length + periods.length === 0) return undefined;
  const whole = trail.length === 0 ? ['The audit trail is unbroken.'] : [];
  const found = (['trail', 'files', 'periods'] as const).flatMap((kind) =>
    verified[kind].length > 0 ? [heads[kind], ...verified[kind]] : [],
  );
  return [...whole, ...found].join('\n');
}
