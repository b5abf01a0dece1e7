import { problem } from '../../platform/problem.ts';
import { ownWords } from './markup.ts';
import type { MaterialKind, TextLanguage } from './schema.ts';

/** What the donor and the platform ask to stand in a language: the funding statement, the disclaimer and the footnote of the asterisk. */
export type Owed = { readonly statement: string; readonly disclaimer: string; readonly footnote: string };
export type OwedIn = (language: TextLanguage) => Owed;

/** What must be mended before publication, and what a reviewer must have looked at. */
const hardMarks = [
  'no_original',
  'statement',
  'disclaimer',
  'asterisk',
  'footnote',
  'file_statement',
  'file_disclaimer',
  'file_without_text',
] as const;
const softMarks = [
  'irregular',
  'smuggled',
  'trafficking',
  'sections',
  'unread_translation',
  'file_emblem',
  'file_unread',
] as const;
export type Mark = (typeof hardMarks)[number] | (typeof softMarks)[number];
export type Finding = {
  readonly mark: Mark;
  readonly language: TextLanguage;
  readonly hard: boolean;
  /** The words of the text that it is about, each once, at most five. */
  readonly words: readonly string[];
};

export type MarkedText = {
  readonly language: TextLanguage;
  readonly title: string;
  readonly summary: string;
  readonly body: string;
  readonly translator: string;
  readonly translationReviewer: string;
};

/** What was found in the file that the authors made of a language version; nothing where its words could not be read. */
export type MarkedFile = {
  readonly language: TextLanguage;
  readonly readable: boolean;
  readonly statementFound: boolean;
  /** The disclaimer that names the publisher of now. */
  readonly disclaimerFound: boolean;
};

type Stem = 'irregular' | 'smuggled' | 'trafficking';
const serbianLatin: Readonly<Record<Stem, RegExp>> = {
  irregular: /(?<!\p{L})(?:ilegal|nelegal)\p{L}*/giu,
  smuggled: /(?<!\p{L})žrt[av]\p{L}* krijumčar\p{L}*/giu,
  trafficking: /(?<!\p{L})trg(?:ovin|ovc|ovac|ovan)\p{L}* (?:ljudima|djecom|ženama)/giu,
};
/** Words of the termbase that a reader must look at, by language. `termbase.yaml` has them for our own texts; a test keeps the two together. */
export const stems: Readonly<Record<TextLanguage, Readonly<Record<Stem, RegExp>>>> = {
  en: {
    irregular: /\billegal\p{L}*/giu,
    smuggled: /\bvictims? of smuggling/giu,
    trafficking: /\btraffick\p{L}*/giu,
  },
  sq: {
    irregular: /(?<!\p{L})(?:i |e |të )?(?:ilegal|paligjsh)\p{L}*/giu,
    smuggled: /(?<!\p{L})viktim\p{L}* (?:të|e) kontraband\p{L}*/giu,
    trafficking: /(?<!\p{L})trafik(?:im|u|o|an)\p{L}*/giu,
  },
  mk: {
    irregular: /(?<!\p{L})(?:илегал|нелегал)\p{L}*/giu,
    smuggled: /(?<!\p{L})жртв\p{L}* (?:на|од) криумчар\p{L}*/giu,
    trafficking: /(?<!\p{L})трг(?:овиј|овц|уваа?)\p{L}* со (?:луѓе|деца|жени)/giu,
  },
  'sr-Cyrl': {
    irregular: /(?<!\p{L})(?:илегал|нелегал)\p{L}*/giu,
    smuggled: /(?<!\p{L})жртв\p{L}* кријумчар\p{L}*/giu,
    trafficking: /(?<!\p{L})трг(?:овин|овц|овац|овањ)\p{L}* (?:људима|децом|женама)/giu,
  },
  'sr-Latn': {
    ...serbianLatin,
    trafficking: /(?<!\p{L})trg(?:ovin|ovc|ovac|ovanj)\p{L}* (?:ljudima|decom|ženama)/giu,
  },
  bs: serbianLatin,
  hr: serbianLatin,
  cnr: serbianLatin,
};

/** The name in the eight languages and their cases, with what follows it. The people and what is theirs (`Kosovar`) is another word. */
const kosovo = /(?<!\p{L})(?:Kosov(?:o|a|ë|ës|ën|u|om|e)|Косов(?:о|а|у|ом))(?!\p{L})(\*?)/gu;
const mostWords = 5;

/**
 * What is missing in a material before it may be published, and what a reader must have looked at, text by text. Hard: no original; the
 * funding statement, the disclaimer or the footnote is not there in the language; Kosovo* without its asterisk. Quotations keep theirs.
 */
export function findMarks(
  material: {
    readonly kind: MaterialKind;
    readonly originalLanguage: TextLanguage;
    readonly texts: readonly MarkedText[];
    readonly files?: readonly MarkedFile[];
  },
  owedIn: OwedIn,
): Finding[] {
  const { kind, originalLanguage, texts, files = [] } = material;
  const missing = texts.some(({ language }) => language === originalLanguage)
    ? []
    : [{ mark: 'no_original', language: originalLanguage, hard: true, words: [] } as const];
  return [
    ...missing,
    ...texts.flatMap((text) => marksOf(text, kind, originalLanguage, owedIn(text.language))),
    ...files.flatMap((file) => marksOfFile(file, texts)),
  ];
}

/** A file of the authors' own bears the marks itself. No search finds an emblem: whoever reviews looks at it, and at all of it where no word could be read. */
function marksOfFile(file: MarkedFile, texts: readonly MarkedText[]): Finding[] {
  const { language, readable, statementFound, disclaimerFound } = file;
  const found = (mark: Mark, hard: boolean): Finding => ({ mark, language, hard, words: [] });
  const findings: Finding[] = [];
  if (!texts.some((text) => text.language === language)) findings.push(found('file_without_text', true));
  if (!readable) return [...findings, found('file_unread', false)];
  if (!statementFound) findings.push(found('file_statement', true));
  if (!disclaimerFound) findings.push(found('file_disclaimer', true));
  return [...findings, found('file_emblem', false)];
}

function marksOf(text: MarkedText, kind: MaterialKind, original: TextLanguage, owed: Owed): Finding[] {
  const { language } = text;
  const words = [text.title, text.summary, ownWords(text.body)].join('\n');
  const found = (mark: Mark, hard: boolean, said: readonly string[] = []): Finding => ({
    mark,
    language,
    hard,
    words: [...new Set(said)].slice(0, mostWords),
  });
  const named = [...words.matchAll(kosovo)];
  const bare = named.filter(([, asterisk]) => asterisk === '').map(([whole]) => whole);
  const findings: Finding[] = [];
  if (owed.statement.trim() === '') findings.push(found('statement', true));
  if (owed.disclaimer.trim() === '') findings.push(found('disclaimer', true));
  if (bare.length > 0) findings.push(found('asterisk', true, bare));
  if (named.length > 0 && owed.footnote.trim() === '') findings.push(found('footnote', true));
  for (const stem of ['irregular', 'smuggled', 'trafficking'] as const) {
    const said = words.match(stems[language][stem]) ?? [];
    if (said.length > 0)
      findings.push(
        found(
          stem,
          false,
          said.map((one) => one.trim().toLowerCase()),
        ),
      );
  }
  if (kind === 'analysis' && sectionsOf(text.body) < 5) findings.push(found('sections', false));
  if (language !== original && text.translationReviewer === '')
    findings.push(found('unread_translation', false));
  return findings;
}

/** An analysis tells of the law, the policy, the institutions and the courts, and says what it recommends: five headings at least. */
function sectionsOf(body: string): number {
  return body.split('\n').filter((line) => /^##?[ \t]+\S/.test(line)).length;
}

/** A soft finding as the value of a tick: `irregular:en`. */
export const keyOf = ({ mark, language }: Pick<Finding, 'mark' | 'language'>) => `${mark}:${language}`;

/** Nothing hard is left, and everything soft was looked at. Problems: `marks_missing`, `marks_unconfirmed`. */
export function mustBeMarked(findings: readonly Finding[], confirmed: ReadonlySet<string>): void {
  if (findings.some(({ hard }) => hard)) throw problem('marks_missing');
  if (findings.some((one) => !one.hard && !confirmed.has(keyOf(one))))
    throw problem('marks_unconfirmed', {}, { field: 'confirmed[]' });
}
