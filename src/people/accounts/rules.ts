import { problem } from '../../platform/problem.ts';
import { commonPasswords } from './common-passwords.ts';
import { withoutWalks } from './keyboard-walk.ts';

/** Characters of a password that stands alone, and of one beside a second factor (NIST SP 800-63B-4, section 3.1.1.2). */
export const passwordLength = { alone: 15, withFactor: 8, max: 128 } as const;

/** How short a password may be. */
export function shortestPassword(secondFactor: boolean): number {
  return secondFactor ? passwordLength.withFactor : passwordLength.alone;
}

/** Limits of sign-in, decided here once. */
/** What may be tried within `minutes`, before one must wait. Whole offices share one network address. */
export const tries = {
  minutes: 15,
  /** Wrong passwords of an account, from one network or in one known browser. */
  perAccount: 10,
  /** Over all networks together, in browsers that nobody signed in with before: within any day no more than twice as many. */
  perAccountInADay: 50,
  /** Ways back without a second factor that one person asks for: each is a mail to them. */
  recoveries: 3,
} as const;
/** How long a session lives; nobody is signed out while a working day lasts. */
export const sessionHours = 12;
/** How long a proof of who one is, by password, code or passkey, is fresh enough for money, roles and exports. */
export const proofMinutes = 30;
export const lifetimes = {
  resetMinutes: 60,
  confirmHours: 72,
  invitationDays: 14,
  stashMinutes: 30,
  /** How long the token before a fresh proof still tells whose session it is: for other tabs, and for a form sent twice. */
  tokenBeforeSeconds: 30,
} as const;

/** What lists of stolen passwords are made of, in English and the region's languages: words for it, places, clubs. */
const commonParts =
  `1234567890 0987654321 123456 654321 abcdef qwerty qwertz asdfgh password passw0rd letmein welcome administrator
  iloveyou football dragon monkey sunshine princess master lozinka zaporka sifra šifra fjalekalimi fjalëkalimi лозинка шифра mostura
  albania shqiperi shqipëri shqipëria shqiperia tirana tiranë kosova kosovo prishtina pristina priština bosna bosnia sarajevo mostar
  srbija serbia beograd belgrade novisad montenegro podgorica makedonija macedonia skopje skoplje shkup hrvatska zagreb
  србија београд косово македонија скопје скопље црнагора crnagora jugoslavija југославија balkan балкан
  zvezda zvijezda звезда partizan партизан vllaznia dinamo hajduk zeljeznicar željezničar vardar вардар buducnost`.split(
    /\s+/,
  );

/**
 * Why a password may not be used, or undefined. NIST SP 800-63B-4: length and a list of known ones, no rules of composition.
 * `about` holds what others know of the person: e-mail, name, organisation.
 */
export function passwordFault(
  password: string,
  about: readonly string[],
  secondFactor = false,
): 'password_too_short' | 'password_too_long' | 'password_too_common' | undefined {
  const length = [...password].length;
  if (length < shortestPassword(secondFactor)) return 'password_too_short';
  if (length > passwordLength.max) return 'password_too_long';
  return isGuessable(password.toLowerCase(), about) ? 'password_too_common' : undefined;
}

/** Throws `password_too_short`, `password_too_long` or `password_too_common` for the form's field `password`. */
export function mustBeGoodPassword(password: string, about: readonly string[], secondFactor = false): void {
  const fault = passwordFault(password, about, secondFactor);
  const lengths = { min: shortestPassword(secondFactor), max: passwordLength.max };
  if (fault) throw problem(fault, lengths, { field: 'password' });
}

// Guessable: few different signs, digits alone (dates, telephones), a common one with signs around it, or hardly anything beside
// words that everybody knows and what a finger finds that walks over the keys.
function isGuessable(password: string, about: readonly string[]): boolean {
  if (new Set(password).size < 5 || /^[\d\s./-]+$/.test(password)) return true;
  const core = password.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  if (commonPasswords.has(password) || commonPasswords.has(core)) return true;
  const known = [...commonParts, ...about.flatMap((text) => text.toLowerCase().split(/[\s@._-]+/))];
  const parts = known.filter((part) => [...part].length >= 4).sort((a, b) => b.length - a.length);
  const rest = parts.reduce((left, part) => left.replaceAll(part, ''), withoutWalks(password));
  if (rest === password) return false;
  const [letters = [], digits = []] = [rest.match(/\p{L}/gu) ?? [], rest.match(/\d/g) ?? []];
  return letters.length < 4 && digits.length < 6;
}

// In this order: most browsers claim to be several others too.
const browsers: readonly (readonly [RegExp, string])[] = [
  [/Edg/, 'Edge'],
  [/OPR\//, 'Opera'],
  [/SamsungBrowser/, 'Samsung Internet'],
  [/Firefox|FxiOS/, 'Firefox'],
  [/Chrome|CriOS/, 'Chrome'],
  [/Safari/, 'Safari'],
];
const systems: readonly (readonly [RegExp, string])[] = [
  [/Android/, 'Android'],
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Windows/, 'Windows'],
  [/Mac OS/, 'macOS'],
  [/Linux/, 'Linux'],
];

/** A user agent as people know their devices, `Firefox` on `Windows`: enough to recognise a session, no more. '' when unknown. */
export function deviceOf(agent: string): { browser: string; system: string } {
  const first = (list: typeof browsers) => list.find(([sign]) => sign.test(agent))?.[1] ?? '';
  return { browser: first(browsers), system: first(systems) };
}
