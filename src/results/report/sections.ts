/**
 * The sections of the reports to the contracting authority (Annex VI of the EU's grant contracts, as published reports and templates
 * show it). The first chapter and the tables are filled from records; people write the rest.
 */
export const sections = [
  '1.1',
  '1.2',
  '1.3',
  '1.4',
  '1.5',
  '1.6',
  '1.7',
  '1.8',
  '1.9',
  '2.1',
  '2.2',
  '2.3',
  '2.4',
  '2.5',
  '2.6',
  '2.7',
  '3.1',
  '3.2',
  '3.3',
  '3.4',
  '3.5',
  '4.1',
  '4.2',
] as const;
/** The interim report, or the final one on the end of the contract: their outlines differ. */
export type ReportKind = 'interim' | 'final';
/** Where the records and accounts are is told in the final report alone. */
const ofFinal: readonly string[] = ['4.2'];
/**
 * Called otherwise in the final report: the days of the whole Action instead of the period (as a final report of 2020 has it), and what
 * lasts instead of the next steps (of templates since 2016 from memory: the annex of the contract decides).
 */
const namedForFinal: readonly string[] = ['1.6', '2.4'];

/** The sections of a report in their order; what people wrote in another one stays in it. */
export function outlineOf(
  kind: ReportKind,
  written: { has(section: OutlineSection): boolean } = new Set(),
): OutlineSection[] {
  return sections.filter((section) => kind === 'final' || !ofFinal.includes(section) || written.has(section));
}

/** The number and name of a section: `2.4 Updated action plan`. */
export function sectionText(t: (key: string) => string, section: Section, kind: ReportKind): string {
  return `${section} ${t(keyOfTitle(section, kind))}`;
}

/** The key of what a section is called. */
export function keyOfTitle(section: Section, kind: ReportKind): string {
  const key = `results.report.section.${keyOfSection(section)}`;
  return kind === 'final' && namedForFinal.includes(section) ? `${key}.final` : key;
}

/** The most characters of what people write in a section: six partners tell of their activities in one. */
export const longestSection = 60_000;

/** A section of the outline; `v.` and a heading of the budget is why more was spent under it than planned. */
export type Section = OutlineSection | `v.${string}`;
export type OutlineSection = (typeof sections)[number];

/** More than half a page: the executive summary is cut or returned. */
export const wordsOfSummary = 300;
/** How long sections usually are in reports that are read: our proposal, no rule of the contract. */
const wordsAdvised: Partial<Record<Section, number>> = {
  ...{
    '1.2': 50,
    '1.8': 200,
    '1.9': 100,
    '2.2': 4000,
    '2.3': 500,
    '2.4': 1000,
    '2.5': 1000,
    '2.6': 300,
    '2.7': 300,
  },
  ...{ '3.1': 300, '3.2': 300, '3.3': 300, '3.4': 200, '3.5': 200, '4.1': 300, '4.2': 100 },
};
/** The length of a section in words: what is returned when it is longer, or what we advise. */
export function wordsOf(section: Section): { readonly words: number; readonly advised: boolean } {
  if (section === '2.1') return { words: wordsOfSummary, advised: false };
  return { words: wordsAdvised[section] ?? 200, advised: true };
}

export const chapters = ['1', '2', '3', '4'] as const;
export type Chapter = (typeof chapters)[number];

/** Filled from the Action's definition and records alone: nobody types them. */
const filled: readonly string[] = ['1.1', '1.3', '1.4', '1.5', '1.6', '1.7'];

/** Where figures of the records or facts of the contract are, whether people write beside them or not. */
const withFigures: readonly string[] = [...filled, '1.2', '1.8', '1.9', '2.2', '2.3', '2.6'];

export function isSection(text: string): text is Section {
  return (sections as readonly string[]).includes(text) || isVariation(text);
}

/** Whether it explains the variation of a heading, which stands beside the figures and not in the outline. */
export function isVariation(text: string): text is `v.${string}` {
  return /^v\.[a-z][a-z0-9_]{0,59}$/.test(text);
}

/** Sections that are left out of a complete report only where they have nothing to say. */
const leftOut: readonly Section[] = ['1.8', '1.9', '2.3', '2.6'];

/** Whether the report cannot be submitted while people have written nothing in it. */
export function isRequired(section: Section): boolean {
  return isNarrative(section) && !leftOut.includes(section);
}

/** The first section after this one, round to the beginning, that people must write and have not; undefined where all are written. */
export function nextToWrite(section: Section, written: (section: Section) => boolean): Section | undefined {
  const at = (sections as readonly Section[]).indexOf(section) + 1;
  return [...sections.slice(at), ...sections.slice(0, at)].find(
    (one) => one !== section && isRequired(one) && !written(one),
  );
}

/** Whether people write in it. */
export function isNarrative(section: Section): boolean {
  return !filled.includes(section);
}

/** Whether records fill it, wholly or beside what people write. */
export function hasFigures(section: Section): boolean {
  return withFigures.includes(section);
}

/** Whether people add to what the records say, which is read first. Elsewhere the text is read first, and the records bear it out. */
export function addsToFacts(section: Section): boolean {
  return section.startsWith('1.');
}

/** `2.1` as message keys write it. */
export function keyOfSection(section: Section): string {
  return section.replace('.', '_');
}

/** The anchor of a section on a page that lists them. */
export function placeOf(section: Section): string {
  return `section_${keyOfSection(section)}`;
}
