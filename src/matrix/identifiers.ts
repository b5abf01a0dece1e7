/** A legal identifier taken apart, with the address it leads to where there is one. */
export type LegalIdentifier = {
  readonly scheme: 'celex' | 'eli' | 'ecli';
  readonly value: string;
  readonly url: string;
};

export type Celex = {
  /** 3 acts, 5 preparatory, 6 case law, 7 national transposition, 0 consolidated, 1 treaties, and so on. */
  readonly sector: string;
  readonly year: number;
  /** L directive, R regulation, F framework decision, PC proposal, CJ judgment, and so on. */
  readonly descriptor: string;
  readonly number: string;
  /** `(01)` of the C series, `R(02)` of a corrigendum, the day of a consolidated text; empty when there is none. */
  readonly suffix: string;
};

const celexForm = /^([0-9CE])(\d{4})([A-Z]{1,2})(\d{4,5})((?:\(\d{2}\))?(?:R\(\d{2}\))?|-\d{8})$/;
const eliForm = /^(?:https?:\/\/[a-z0-9.-]+\/(?:[a-z0-9._-]+\/)*)?eli(?:\/[A-Za-z0-9._~%-]+){2,10}$/;
const ecliForm = /^ECLI:([A-Z]{2}):([A-Za-z][A-Za-z0-9]{0,6}):([1-9]\d{3}):([A-Za-z0-9.]{1,25})$/;
/** What stands for a court that is of no country: the European Union, the Council of Europe, the European Patent Office; and Greece and the United Kingdom as the EU writes them. */
const ownCodes = ['EU', 'CE', 'EP', 'EL', 'UK'];
/** Whose decisions the search engine of the European e-Justice portal is made for. */
const memberStates = new Set(
  'AT BE BG CY CZ DE DK EE EL ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' '),
);
const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
const noRegions = new Set(['EZ', 'QO', 'UN', 'XA', 'XB', 'ZZ']);

/** A CELEX number taken apart, or undefined. Only a consolidated text (sector 0) ends with a day. After the EUR-Lex help pages. */
export function readCelex(text: string): Celex | undefined {
  const found = celexForm.exec(text);
  if (!found) return undefined;
  const [, sector, year, descriptor, number, suffix] = found as unknown as string[];
  if (suffix!.startsWith('-') && (sector !== '0' || !isDay(suffix!.slice(1)))) return undefined;
  return { sector: sector!, year: Number(year), descriptor: descriptor!, number: number!, suffix: suffix! };
}

/** The page of EUR-Lex about a document, in one of its languages (two letters, `EN`). */
export function celexUrl(celex: string, language = 'EN'): string {
  return `https://eur-lex.europa.eu/legal-content/${language}/TXT/?uri=CELEX:${encodeURIComponent(celex)}`;
}

/** Whether a text is an ELI: an address whose path has a part `eli`, or such a path alone. */
export function isEli(text: string): boolean {
  return eliForm.test(text) || eliForm.test(text.replace(/^\//, ''));
}

export type Ecli = {
  readonly country: string;
  readonly court: string;
  readonly year: number;
  readonly ordinal: string;
};

/**
 * An ECLI taken apart, or undefined: five parts, the code of a country or of a court of several, the court's own code (a letter first),
 * the year, and at most 25 letters, digits and dots. After the Council conclusions 2011/C 127/01.
 */
export function readEcli(text: string): Ecli | undefined {
  const found = ecliForm.exec(text);
  if (!found) return undefined;
  const [, country, court, year, ordinal] = found as unknown as string[];
  if (!isCountry(country!)) return undefined;
  return { country: country!, court: court!, year: Number(year), ordinal: ordinal! };
}

function isCountry(code: string): boolean {
  return ownCodes.includes(code) || (!noRegions.has(code) && regions.of(code) !== undefined);
}

/**
 * The identifiers a record has, with where they lead. A national ELI is a path: it leads to where its jurisdiction publishes under it,
 * if `eliAddress` says where that is, and nowhere otherwise. The ECLI of a court of no member state of the EU leads nowhere.
 */
export function identifiersOf(
  record: { celex?: string | null; eli?: string | null; ecli?: string | null },
  eliAddress = '',
): LegalIdentifier[] {
  const { celex, eli, ecli } = record;
  return [
    ...(celex ? [{ scheme: 'celex', value: celex, url: celexUrl(celex) } as const] : []),
    ...(eli ? [{ scheme: 'eli', value: eli, url: eliUrl(eli, eliAddress) } as const] : []),
    ...(ecli ? [{ scheme: 'ecli', value: ecli, url: ecliUrl(ecli) } as const] : []),
  ];
}

/** The identifier that a text is, of whichever kind, with where it leads; undefined when it is none. */
export function readIdentifier(text: string, eliAddress = ''): LegalIdentifier | undefined {
  const kind = readCelex(text) ? 'celex' : isEli(text) ? 'eli' : readEcli(text) ? 'ecli' : undefined;
  return kind && identifiersOf({ [kind]: text }, eliAddress)[0];
}

function eliUrl(eli: string, address: string): string {
  if (/^https?:/.test(eli)) return eli;
  return address === '' ? '' : `${address.replace(/\/$/, '')}/${eli.replace(/^\//, '')}`;
}

/** EUR-Lex for the courts of the EU, the search engine of e-Justice for those of its member states (e-justice.europa.eu, bo-ecli.eu). */
function ecliUrl(ecli: string): string {
  const country = readEcli(ecli)?.country ?? '';
  if (country === 'EU')
    return `https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=${encodeURIComponent(`ecli:${ecli}`)}`;
  return memberStates.has(country) ? `https://e-justice.europa.eu/ecli/${encodeURIComponent(ecli)}` : '';
}

function isDay(digits: string): boolean {
  const text = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
