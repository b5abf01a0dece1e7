// @dear: every page, table and document is drawn in two languages, and each piece of it is read: no cheaper test sees a word that a page was not told to translate.

import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { Document } from '../../src/platform/documents/document.ts';
import { type Sheets, type Typeset, typeset, typesetSheets } from '../../src/platform/documents/typeset.ts';
import { readZip } from '../../src/platform/files/testing.ts';
import type { Route } from '../../src/platform/http/route.ts';
import type { Locale } from '../../src/platform/language/language.ts';
import { streetFacts } from '../../src/platform/language/street-locales.ts';
import { writeMail } from '../../src/platform/mail/write-mail.ts';
import { loadCatalogues } from '../../src/platform/messages/catalogue.ts';
import { languagesOf } from '../../src/platform/messages/languages-of.ts';
import { readCsv } from '../support/formulas.ts';
import { tellFigures } from '../support/tell-figures.ts';
import { broughtAbout } from './brought-about.ts';
import { drawn, openLooks, type Place, readIn } from './in-language.ts';
import { type Answered, type MatrixInstance, openMatrixInstance } from './instance.ts';
import { newWorld } from './kept-world.ts';
import { cases, elsewhere } from './mail-cases.ts';
import { type MoreStates, moreStates } from './more-states.ts';
import { idsOf, pathOf } from './paths.ts';
import { signedInOf } from './people.ts';
import { isMeantToReach } from './reach.ts';

/** Documents are read before they are set: every text of theirs, in the language they are written in. */
const sheets: { readonly locale: Locale; readonly sheet: Typeset }[] = [];
vi.mock('../../src/platform/documents/typeset.ts', async (original) => {
  const real = await original<{ typeset: typeof typeset }>();
  const noted = (document: Document) => {
    const sheet = real.typeset(document);
    sheets.push({ locale: document.language.locale, sheet });
    return sheet;
  };
  return { ...real, typeset: noted };
});
vi.mock('../../src/platform/documents/write-pdf.ts', () => ({
  writePdf: async (document: Document) => Buffer.from(typeset(document).title),
  printSheets: async (sheets: Sheets) => Buffer.from(typesetSheets(sheets).title),
}));

let instance: MatrixInstance;
/** Records in states that allow a step which those of the world do not. */
let more: MoreStates = {};
let look: Awaited<ReturnType<typeof openLooks>>;
beforeAll(async () => {
  const made = await newWorld(async (tx, world, file) => {
    more = await moreStates(tx, world, file);
  });
  instance = await openMatrixInstance({ made });
  look = await openLooks(instance);
});
afterAll(() => instance.close());

/** The texts of a page, a table, a workbook, a calendar or a badge; heads that programs read are English words, and never a key. */
async function piecesOf({ body, bytes, headers }: Answered): Promise<readonly string[]> {
  const type = headers['content-type'] ?? '';
  if (type.startsWith('text/html')) return readIn(body);
  if (type.startsWith('text/csv')) return readCsv(body).flat();
  if (type.includes('spreadsheetml')) return textsIn(await readZip(bytes));
  if (type.startsWith('text/calendar'))
    return body
      .replace(/\r\n /g, '')
      .split('\r\n')
      .flatMap((line) => /^(?:SUMMARY|DESCRIPTION|LOCATION|X-WR-CALNAME)[^:]*:(.*)/.exec(line)?.[1] ?? [])
      .map((text) => text.replace(/\\n/g, ' '));
  if (type.startsWith('application/vc+json'))
    return [...body.matchAll(/"(?:name|description|narrative)": "([^"]*)"/g)].map(([, text]) => text!);
  return [];
}
function textsIn(book: ReadonlyMap<string, Buffer>): string[] {
  const strings = [...`${book.get('xl/sharedStrings.xml')}`.matchAll(/<t\b[^>]*>([^<]*)<\/t>/g)];
  const names = [...`${book.get('xl/workbook.xml')}`.matchAll(/<sheet [^>]*name="([^"]*)"/g)];
  return [...strings, ...names].map(([, text]) => text!);
}
/** Every text of a sheet, but what only says of which kind a block is. */
function textsOf(sheet: unknown): string[] {
  if (typeof sheet === 'string') return [sheet];
  if (sheet === null || typeof sheet !== 'object') return [];
  return Object.entries(sheet).flatMap(([name, value]) =>
    apart.has(name) || isControl(name, value) ? [] : textsOf(value),
  );
}
const apart = new Set(['kind', 'lang', 'region', 'dir', 'svg', 'aligns', 'count', 'tag']);
/** How a field of a Word file is filled: a word of the program, or the choices of a list, which people read. */
const isControl = (name: string, value: unknown) => name === 'control' && typeof value === 'string';

/** The words of an agreement and its addenda are English, whoever reads them. */
const authentic =
  /^\/agreements\/:agreementId\/agreement\.(pdf|docx)$|^\/addenda\/:addendumId\/addendum\.(pdf|docx)$/;
/** Those words on a page of their own, which says that they are English. */
const authenticWords = /<div lang="en">.*<\/div>(?=.*<\/main>)/s;
const authenticPage = /^\/(agreements\/:agreementId|addenda\/:addendumId)\/text$/;
/** The first document of a dossier is its agreement. */
const dossier = '/agreements/:agreementId/dossier.zip';

/** What is written in its reader's language, whoever draws it: as if its reader's were this one. */
async function writtenIn(locale: Locale): Promise<void> {
  for (const table of ['training.participant', 'training.letter', 'training.certificate', 'advocacy.request'])
    await instance.pool.query(`update ${table} set locale = $1`, [locale]);
  await instance.pool.query(
    `update advocacy.material_edition set content = regexp_replace(content, '"language":"[^"]+"', $1)`,
    [`"language":"${locale}"`],
  );
}

/** Where the path names the language of its page, that counts: the reader has chosen another one, and must not see it. */
function askedIn(route: Route, locale: Locale) {
  if (!route.street || !route.path.includes('/:locale')) return { route, chosen: locale, ofPath: false };
  const spoken = { ...route, path: route.path.replace(':locale', locale) };
  return { route: spoken, chosen: locale === 'en' ? 'sq' : 'en', ofPath: true };
}

const isMailed = 'its link is in an email alone, and only a hash of the secret is stored';
const isSigningIn = 'only a browser between the password and the second step of a sign-in gets it';
const isLeading = 'it has no page of its own and leads to the page that it is about';
const isLater = (state: string) =>
  `no record here is ${state}; tests/matrix/steps-over.test.ts reads what is said instead`;
/** What these records draw to nobody, with what it answers, and why. */
const notDrawn: Readonly<Record<string, string>> = {
  '404 /confirm/:token': isMailed,
  '404 /confirm/another/:token': isMailed,
  '404 /recovery/stop/:token': isMailed,
  '404 /reset/:token': isMailed,
  '404 /account/passkeys/:passkeyId/end': 'nobody here has a passkey: a browser makes it',
  '409 /sign-in/lost': isSigningIn,
  '409 /sign-in/second-step': isSigningIn,
  '303 /organisation/people': isLeading,
  '303 /search': isLeading,
  '409 /addenda/:addendumId/accept': isLater('an offered addendum'),
  '409 /addenda/:addendumId/refuse': isLater('a requested change'),
  '409 /addenda/:addendumId/sign': isLater('an accepted addendum'),
  '409 /instalments/:instalmentId/approve-second': isLater('an instalment that was approved once'),
  '409 /instalments/:instalmentId/pay': isLater('an approved instalment'),
  '409 /instalments/:instalmentId/proof': isLater('a paid instalment'),
  '409 /lines/:lineId/reply': isLater('a queried line'),
  '409 /reports/:reportId/submit': isLater('a draft report without a gap'),
  '409 /staff/matrix/seats/:seatId/hand-in': 'no assessor here has answered every question',
};

/** The route as the first person and record for whom it is drawn; else what the first of them is answered. */
async function drawnOf(route: Route, { route: spoken, chosen }: ReturnType<typeof askedIn>) {
  const { world } = instance;
  const reaching = signedInOf(world).flatMap(({ actor, ...bound }) =>
    isMeantToReach(route, actor, 'own', bound) ? [actor] : [],
  );
  let first: { path: string; answer: Answered } | undefined;
  const records = [undefined, ...(more[route.subject?.kind ?? ''] ?? [])];
  for (const id of records)
    for (const actor of reaching.length > 0 ? reaching : [world.cast.elira]) {
      const path = pathOf(world, spoken, actor, id ?? idsOf(instance, route, actor)?.own);
      sheets.length = 0;
      const answer = await instance.ask(actor, `${path}${path.includes('?') ? '&' : '?'}lang=${chosen}`);
      if (answer.status === 200) return { path, answer };
      first ??= { path, answer };
    }
  return first!;
}

it(`every page, table and document is in the language that was chosen: ${drawn.join(', ')}`, async () => {
  const faults = new Set<string>();
  const undrawn = new Set<string>();
  const counts = { pages: 0, documents: 0, ofPath: 0 };
  for (const locale of drawn) {
    await writtenIn(locale);
    for (const route of instance.routes.filter(({ kind, data }) => kind !== 'button' && !data)) {
      const asked = askedIn(route, locale);
      const { path, answer } = await drawnOf(route, asked);
      if (answer.status !== 200) {
        undrawn.add(`${answer.status} ${route.path}`);
        continue;
      }
      counts.pages += 1;
      if (asked.ofPath) {
        counts.ofPath += 1;
        const { lang } = streetFacts(locale);
        const isPage = answer.headers['content-type']?.startsWith('text/html');
        if (isPage && !answer.body.includes(`<html lang="${lang}"`)) faults.add(`${path} is not in ${lang}`);
      }
      const note = (place: Place, of = locale) => {
        for (const fault of look(of)(place)) faults.add(fault);
      };
      const body = authenticPage.test(route.path) ? answer.body.replace(authenticWords, '') : answer.body;
      note({ path: route.path, pieces: await piecesOf({ ...answer, body }) });
      for (const [at, { locale: own, sheet }] of sheets.entries()) {
        counts.documents += 1;
        const isAuthentic = authentic.test(route.path) || (route.path === dossier && at === 0);
        const wanted = isAuthentic ? 'en' : locale;
        if (own !== wanted) faults.add(`${route.path} in ${own}, and not in ${wanted}`);
        note({ path: route.path, pieces: textsOf(sheet) }, own);
      }
    }
  }
  tellFigures([
    `${counts.pages} pages and tables drawn in ${drawn.length} languages`,
    `${counts.documents} documents set, each in its own`,
  ]);
  expect([...faults]).toEqual([]);
  expect([...undrawn].toSorted()).toEqual(Object.keys(notDrawn).toSorted());
  expect(counts.documents).toBeGreaterThanOrEqual(10 * drawn.length);
  expect(counts.ofPath).toBeGreaterThanOrEqual(5 * drawn.length);
}, 1_800_000);

const english = loadCatalogues('messages').get('en')!;
/** Mails that another test brings about: their texts stand here with a number for whatever fills them. */
const broughtAboutElsewhere = () => [
  ...Object.keys(elsewhere),
  ...[...english.keys()].flatMap((key) => /^(grants\.mail\..+)\.subject$/.exec(key)?.[1] ?? []),
];
function somethingIn(template: string): Record<string, string> {
  const text = `${english.get(`${template}.subject`)} ${english.get(`${template}.body`)}`;
  return Object.fromEntries([...text.matchAll(/\{\s*(\w+)\s*[,}]/g)].map(([, name]) => [name, '1']));
}

it(`every mail is in its reader's language: ${drawn.join(', ')}`, async () => {
  const faults = new Set<string>();
  const languages = languagesOf(instance.parts.catalogue);
  // Emails tell of the access that begins here.
  await instance.pool.query('update people.emergency_access set ended_at = until where id = any ($1)', [
    more.emergency,
  ]);
  const mails = new Map<string, Parameters<typeof writeMail>[1]>();
  for (const one of Object.values(cases))
    for (const mail of await broughtAbout(instance, 'own', one)) mails.set(mail.template, mail);
  for (const template of broughtAboutElsewhere())
    mails.set(template, { template, args: somethingIn(template) });
  for (const locale of drawn)
    for (const mail of mails.values()) {
      const { subject, text } = writeMail(languages(locale), mail);
      const place = { path: mail.template, pieces: [subject, ...text.split('\n').filter(Boolean)] };
      for (const fault of look(locale)(place)) faults.add(fault);
    }
  tellFigures([`${mails.size} kinds of mail written in ${drawn.length} languages`]);
  expect([...faults]).toEqual([]);
  expect(mails.size).toBeGreaterThan(50);
});
