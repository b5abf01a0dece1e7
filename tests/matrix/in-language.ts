import { type Locale, locales } from '../../src/platform/language/language.ts';
import { toLatin } from '../../src/platform/language/transliterate.ts';
import { loadCatalogues } from '../../src/platform/messages/catalogue.ts';
import { unescaped } from './form-fields.ts';
import type { MatrixInstance } from './instance.ts';

/** All eight languages at length; else the two in which a word of another language shows by its letters. */
export const drawn: readonly Locale[] = process.env.PROOF_LANGUAGES ? locales : ['sr-Cyrl', 'mk'];
const cyrillic: readonly Locale[] = ['sr-Cyrl', 'mk'];
const texts = loadCatalogues('messages');

/** Every Latin word that stands in a record: what people wrote stays as they wrote it. */
type Records = { readonly records: string; readonly written: ReadonlySet<string> };
/** Says what is not in its language, of what people read in a place: asked once for all languages, for it reads every record. */
export async function openLooks({
  pool,
}: MatrixInstance): Promise<(locale: Locale) => (place: Place) => string[]> {
  const records = await everythingWritten(pool);
  const known = { records, written: new Set(wordsIn(records)) };
  const made = new Map<Locale, (place: Place) => string[]>();
  return (locale) => {
    const look = made.get(locale) ?? faultsIn(locale, known);
    made.set(locale, look);
    return look;
  };
}

const wordsIn = (text: string) => (text.match(/[A-Za-zÀ-ž]+/g) ?? []).map((word) => word.toLowerCase());

async function everythingWritten(pool: MatrixInstance['pool']): Promise<string> {
  const { rows } = await pool.query<{ name: string }>(`
    select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname in ('action', 'network', 'grants', 'advocacy', 'papers', 'training', 'matrix', 'results', 'forms', 'people', 'voice', 'privacy', 'platform', 'directory')`);
  const found: string[] = [];
  for (const { name } of rows) {
    const { rows: kept } = await pool.query<{ text: string }>(`select t::text as text from ${name} t`);
    found.push(...kept.map(({ text }) => text));
  }
  return found.join('\n');
}

/** What stands on a page to be read, piece by piece: without scripts, and without what is marked as of another language or as somebody's own. */
export function readIn(html: string): string[] {
  const plain = html
    .replace(/<(script|style|textarea|bdi|code)\b[\s\S]*?<\/\1>/g, ' ')
    .replace(/<(?!html)(\w+)\b[^>]*\blang="[^"]*"[^>]*>[\s\S]*?<\/\1>/g, ' ')
    .replace(/<(\w+)\b[^>]*\b(?:dir="ltr"|class="[^"]*m-code[^"]*")[^>]*>[^<]*<\/\1>/g, ' ');
  const heard = [...plain.matchAll(/\b(?:aria-label|alt|title|placeholder)="([^"]+)"/g)].map(
    ([, text]) => text!,
  );
  const body = plain.slice(plain.indexOf('<body'));
  return [...body.split(/<[^>]*>/), ...heard]
    .map((text) => unescaped(text).replace(/\s+/g, ' ').trim())
    .filter(Boolean);
}

/** The words of a catalogue itself: the shorthand of the field, such as PDF or IATI, is Latin in every language. */
const wordsOf = (locale: Locale) =>
  new Set(
    [...(texts.get(locale === 'sr-Latn' ? 'sr-Cyrl' : locale)?.values() ?? [])].flatMap((text) =>
      wordsIn(text.replace(/\{\s*\w+\s*(,\s*\w+\s*)?/g, ' ')),
    ),
  );
/** What a language says: Serbian in Latin is the Cyrillic, in other letters. */
function ownTexts(locale: Locale): string[] {
  if (locale !== 'sr-Latn') return [...(texts.get(locale)?.values() ?? [])];
  return [...(texts.get('sr-Cyrl')?.values() ?? [])].map(toLatin);
}
/** English texts of two words and more without a placeholder that this language says otherwise. */
function englishApartFrom(locale: Locale): Set<string> {
  const own = new Set(ownTexts(locale));
  const all = [...(texts.get('en')?.values() ?? [])];
  return new Set(all.filter((text) => /\w \w/.test(text) && !/[{}<>]/.test(text) && !own.has(text)));
}

/** Written in Latin everywhere: what languages call themselves, money, standards, what is typed into a computer, keys and signatures. */
const asItIs =
  /\b(English|Shqip|Bosanski|Hrvatski|Crnogorski|Srpski|latinica|Français|Kurmanc|Türkçe|Soomaali|Español|UTC|ALL|BAM|MKD|RSD|RFC|iCalendar|npm run verify|one-bridge-for-everyone)\b|\S+\.example\b|[\w-]{40,}|-----BEGIN[\s\S]*-----END[^-]*-----|\b\w+\.\w+ \([\w, ]+\)/g;

export type Place = { readonly path: string; readonly pieces: readonly string[] };
function faultsIn(locale: Locale, { records, written }: Records): (place: Place) => string[] {
  const keys = new Set(texts.get('en')?.keys());
  const english = locale === 'en' ? new Set<string>() : englishApartFrom(locale);
  const latin = wordsOf(locale);
  const strange = (piece: string) =>
    (
      piece
        .replace(asItIs, ' ')
        .replace(/\S*(@|:\/\/|\/)\S*/g, ' ')
        .match(/[A-Za-zÀ-ž]{2,}/g) ?? []
    ).filter((word) => !latin.has(word.toLowerCase()) && !written.has(word.toLowerCase()));
  return ({ path, pieces }) =>
    pieces.flatMap((piece) => {
      const said = (what: string) => `${locale} ${path}: ${what}: ${piece.slice(0, 120)}`;
      const found: string[] = [];
      const plain = piece.replace(asItIs, ' ');
      // The register names tables and columns.
      if (
        !path.endsWith('/privacy/register') &&
        (plain.match(/(?<![/\w.])[a-z_]+(\.[a-z_\d]+)+/g) ?? []).some((word) => keys.has(word))
      )
        found.push(said('a key'));
      if (/\{\s*[a-z_]\w*\s*[,}]/i.test(piece)) found.push(said('a placeholder'));
      if (english.has(piece) && !records.includes(piece)) found.push(said('English'));
      // A workbook gives each code in a column of its own, beside its label.
      const code = path.endsWith('.xlsx') && /^[a-z][a-z_]*$/.test(piece);
      if (cyrillic.includes(locale) && !path.endsWith('.csv') && !code && strange(piece).length > 0)
        found.push(said(`not of this script (${strange(piece).join(', ')})`));
      return found;
    });
}
