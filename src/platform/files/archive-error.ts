/** What is wrong with an archive; never shown. */
export class ArchiveError extends Error {}
