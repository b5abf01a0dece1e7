import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Locale, locales } from '../../src/platform/language/language.ts';
import { loadCatalogues } from '../../src/platform/messages/catalogue.ts';
import { timeToOpen } from '../support/patience.ts';
import { tellFigures } from '../support/tell-figures.ts';
import { unescaped } from './form-fields.ts';
import { type Answered, type MatrixHouse, openMatrixHouse } from './house.ts';
import { idsOf, pathOf } from './paths.ts';
import { signedInOf } from './people.ts';
import { isMeantToReach } from './reach.ts';

/** All eight languages at length; else the two in which a word of another language shows by its letters. */
const drawn: readonly Locale[] = process.env.PROOF_LANGUAGES ? locales : ['sr-Cyrl', 'mk'];
const cyrillic: readonly Locale[] = ['sr-Cyrl', 'mk'];
const texts = loadCatalogues('messages');
let house: MatrixHouse;
/** Every Latin word that stands in a record: what people wrote stays as they wrote it. */
let written: Set<string>;
let records = '';
beforeAll(async () => {
  house = await openMatrixHouse();
  records = await everythingWritten();
  written = new Set(wordsIn(records));
}, timeToOpen);
afterAll(() => house.close());

const wordsIn = (text: string) => (text.match(/[A-Za-zÀ-ž]+/g) ?? []).map((word) => word.toLowerCase());

async function everythingWritten(): Promise<string> {
  const { rows } = await house.pool.query<{ name: string }>(`
    select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname in ('action', 'network', 'grants', 'advocacy', 'papers', 'training', 'matrix', 'results', 'forms', 'people', 'voice', 'privacy', 'platform')`);
  const texts = [];
  for (const { name } of rows) {
    const { rows: found } = await house.pool.query<{ text: string }>(`select t::text as text from ${name} t`);
    texts.push(...found.map(({ text }) => text));
  }
  return texts.join('\n');
}

/** What stands on a page to be read, piece by piece: without scripts, and without what is marked as of another language or as somebody's own. */
function readIn(html: string): string[] {
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
/** English texts of two words and more without a placeholder that this language says otherwise. */
function englishApartFrom(locale: Locale): Set<string> {
  const own = new Set(texts.get(locale)?.values());
  const all = [...(texts.get('en')?.values() ?? [])];
  return new Set(all.filter((text) => /\w \w/.test(text) && !/[{}<>]/.test(text) && !own.has(text)));
}

/** Written in Latin everywhere: what languages call themselves, money, standards, what is typed into a computer. */
const asItIs =
  /\b(English|Shqip|Bosanski|Hrvatski|Crnogorski|Srpski|latinica|Français|UTC|ALL|BAM|MKD|RSD|RFC|iCalendar|npm run verify|one-bridge-for-everyone)\b|\S+\.example\b|-----BEGIN[\s\S]*-----END[^-]*-----|\b\w+\.\w+ \([\w, ]+\)/g;

type Place = { readonly path: string; readonly pieces: readonly string[] };
function faultsIn(locale: Locale): (place: Place) => string[] {
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
      if (cyrillic.includes(locale) && !path.endsWith('.csv') && strange(piece).length > 0)
        found.push(said(`not of this script (${strange(piece).join(', ')})`));
      return found;
    });
}

/** The texts of a page, or the heads of a table; those that programs read are English words, and never a key. */
function piecesOf({ body, headers }: Answered): readonly string[] {
  if (/text\/csv/.test(headers['content-type'] ?? '')) return (body.split('\r\n')[0] ?? '').split(',');
  return /text\/html/.test(headers['content-type'] ?? '') ? readIn(body) : [];
}

it(`every page and every head of a table is in the language that was chosen: ${drawn.join(', ')}`, async () => {
  const looks = new Map(drawn.map((locale) => [locale, faultsIn(locale)]));
  const faults = new Set<string>();
  let pages = 0;
  for (const route of house.routes.filter(({ kind, data }) => kind !== 'button' && !data)) {
    const reaching = signedInOf(house.world).find(({ actor, ...bound }) =>
      isMeantToReach(route, actor, 'own', bound),
    );
    const actor = reaching?.actor ?? house.world.cast.elira;
    const path = pathOf(house.world, route, actor, idsOf(house, route, actor)?.own);
    for (const locale of drawn) {
      const answer = await house.ask(actor, `${path}${path.includes('?') ? '&' : '?'}lang=${locale}`);
      if (answer.status !== 200) continue;
      pages += 1;
      for (const fault of looks.get(locale)!({ path: route.path, pieces: piecesOf(answer) }))
        faults.add(fault);
    }
  }
  tellFigures([`${pages} pages and tables drawn in ${drawn.length} languages`]);
  expect([...faults]).toEqual([]);
  expect(pages).toBeGreaterThan(150 * drawn.length);
}, 1_800_000);
