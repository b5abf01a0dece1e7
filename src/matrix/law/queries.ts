import type { NotNull } from 'kysely';
import type { PlainDate } from '../../platform/dates.ts';
import type { Tx } from '../../platform/work.ts';
import type { LawField, LawSubject, SubJurisdiction, Translation } from '../schema.ts';

export type PublishedLaw = {
  readonly id: string;
  readonly jurisdiction: string;
  readonly subJurisdiction: SubJurisdiction | null;
  readonly title: string;
  readonly titleLanguage: string;
  readonly englishTitle: string;
  readonly field: LawField;
  readonly number: string;
  readonly adoptedOn: PlainDate | null;
  readonly gazetteName: string;
  readonly gazetteNumber: string;
  readonly gazetteDate: PlainDate | null;
  readonly eli: string | null;
  readonly url: string | null;
  readonly repealedOn: PlainDate | null;
  readonly repeals: string;
  readonly note: string;
  readonly source: string;
  readonly verified: boolean;
  readonly checkedOn: PlainDate;
  /** A person recorded it here; otherwise it came from the Action's file, which names its sources. */
  readonly recorded: boolean;
};
/** What is told of a law, to everybody and to staff. */
export const lawColumns = [
  ...(['id', 'jurisdiction', 'subJurisdiction', 'title', 'titleLanguage', 'englishTitle', 'field'] as const),
  ...(['number', 'adoptedOn', 'gazetteName', 'gazetteNumber', 'gazetteDate', 'eli', 'url'] as const),
  ...(['repealedOn', 'repeals', 'note', 'source', 'verified', 'checkedOn'] as const),
] as const;
const laws = (tx: Tx, actionId: string) =>
  tx
    .selectFrom('published.matrixLaw')
    .select([...lawColumns, 'recorded'])
    .where('actionId', '=', actionId)
    .$narrowType<{ recorded: NotNull }>();

/** Acts that were seen in a source: what is only remembered waits. */
export async function listPublishedLaws(tx: Tx, actionId: string): Promise<PublishedLaw[]> {
  return laws(tx, actionId).where('verified', '=', true).orderBy('position').orderBy('id').execute();
}
export async function findPublishedLaw(
  tx: Tx,
  actionId: string,
  id: string,
): Promise<PublishedLaw | undefined> {
  return laws(tx, actionId).where('verified', '=', true).where('id', '=', id).executeTakeFirst();
}

export type LawAmendment = {
  readonly gazetteNumber: string;
  readonly publishedOn: PlainDate | null;
  readonly title: string;
};
export async function listAmendments(tx: Tx, lawId: string): Promise<LawAmendment[]> {
  return tx
    .selectFrom('published.matrixLawAmendment')
    .select(['gazetteNumber', 'publishedOn', 'title'])
    .where('lawId', '=', lawId)
    .orderBy('position')
    .execute();
}

export type LawVersion = {
  readonly id: string;
  readonly lawId: string;
  readonly name: string;
  readonly validFrom: PlainDate | null;
  readonly language: string;
  readonly translation: Translation;
  readonly url: string | null;
  readonly source: string;
};
/** How a law read, the oldest first; what has no day stands last. */
export async function listVersions(tx: Tx, lawId: string): Promise<LawVersion[]> {
  return tx
    .selectFrom('published.matrixLawVersion')
    .select(['id', 'lawId', 'name', 'validFrom', 'language', 'translation', 'url', 'source'])
    .where('lawId', '=', lawId)
    .orderBy('validFrom')
    .orderBy('id')
    .execute();
}

export type CitableVersion = LawVersion &
  Pick<PublishedLaw, 'title' | 'titleLanguage' | 'number' | 'eli'> & { readonly lawUrl: string | null };
/** The laws of a jurisdiction in every version that is recorded, for whoever cites one. */
export async function listCitableVersions(
  tx: Tx,
  actionId: string,
  jurisdiction: string,
): Promise<CitableVersion[]> {
  return tx
    .selectFrom('published.matrixLawVersion as v')
    .innerJoin('published.matrixLaw as law', 'law.id', 'v.lawId')
    .select(['v.id', 'v.lawId', 'v.name', 'v.validFrom', 'v.language', 'v.translation', 'v.url', 'v.source'])
    .select(['law.title', 'law.titleLanguage', 'law.number', 'law.url as lawUrl', 'law.eli'])
    .where('law.actionId', '=', actionId)
    .where('law.jurisdiction', '=', jurisdiction)
    .orderBy('law.position')
    .orderBy('v.validFrom', 'desc')
    .orderBy('v.id')
    .execute();
}

/** What stands before a national ELI of a jurisdiction to make it an address; empty where none is known. */
export async function eliAddressOf(tx: Tx, actionId: string, jurisdiction: string): Promise<string> {
  const row = await tx
    .selectFrom('published.matrixEliAddress')
    .select('address')
    .where('actionId', '=', actionId)
    .where('jurisdiction', '=', jurisdiction)
    .executeTakeFirst();
  return row?.address ?? '';
}

export type LawProvision = Pick<PublishedLaw, 'source' | 'verified' | 'checkedOn'> & {
  readonly lawId: string;
  readonly lawVersionId: string;
  readonly path: string | null;
  readonly says: string;
  readonly subject: LawSubject;
};
/** The places in laws that we describe; for everybody only those that were `seen` in a source. */
export async function listLawProvisions(
  tx: Tx,
  actionId: string,
  { lawId, seen }: { lawId?: string; seen?: true } = {},
): Promise<LawProvision[]> {
  return tx
    .selectFrom('published.matrixLawProvision as provision')
    .innerJoin('published.matrixLawVersion as version', 'version.id', 'provision.lawVersionId')
    .innerJoin('published.matrixLaw as law', 'law.id', 'version.lawId')
    .select(['law.id as lawId', 'provision.lawVersionId', 'provision.path', 'provision.says'])
    .select(['provision.subject', 'provision.source', 'provision.verified', 'provision.checkedOn'])
    .where('law.actionId', '=', actionId)
    .$if(lawId !== undefined, (all) => all.where('law.id', '=', lawId!))
    .$if(seen === true, (all) => all.where('provision.verified', '=', true))
    .orderBy('law.position')
    .orderBy('version.id')
    .orderBy('provision.position')
    .execute();
}
