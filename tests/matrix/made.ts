/** Records that were made beside the world of the tests, their ids by kind. */
export type Made = Record<string, string[]>;
