type End = () => unknown;
const ends: End[] = [];

/** What a helper opens for the tests of one file (a database, a folder) ends with the file; it may be called within a test. */
export function atEndOfFile(end: End): void {
  ends.push(end);
}

/** The last opened ends first. All end, also when one fails. */
export async function endFile(): Promise<void> {
  const failures: unknown[] = [];
  for (let end = ends.pop(); end; end = ends.pop()) {
    try {
      await end();
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
}
