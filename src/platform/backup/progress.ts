/** Says how far a long work is, at most every two seconds. */
export function makeProgress(say: (line: string) => void): (line: () => string) => void {
  let said = Date.now();
  return (line) => {
    if (Date.now() - said < 2000) return;
    said = Date.now();
    say(line());
  };
}

/** 1,234,567 bytes are 1.2 MB. */
export function inMegabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
