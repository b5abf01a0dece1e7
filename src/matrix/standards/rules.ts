/** The key of a new standard: its English title in letters, digits and dashes, with a number behind it where that is taken. */
export function keyFor(title: string, taken: readonly string[]): string {
  const words = title
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[-0-9]+|(?<!-)-+$/g, '')
    .slice(0, 40)
    .replace(/(?<!-)-+$/, '');
  const base = words || 'standard';
  const known = new Set(taken);
  let key = base;
  for (let number = 2; known.has(key); number++) key = `${base}-${number}`;
  return key;
}
