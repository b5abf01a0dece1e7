import { getDefinition } from '../../action/index.ts';
import { dayIn } from '../../platform/dates.ts';
import type { Context } from '../../platform/http/route.ts';
import { problem } from '../../platform/problem.ts';
import { zone } from '../../platform/zone.ts';
import type { Brief } from './brief.ts';
import type { Findings } from './brief-findings.ts';
import type { Front } from './brief-front.ts';
import { contentOf } from './content-of.ts';
import type { CycleBrief } from './cycle-brief.ts';
import { readMatrix } from './matrix.ts';
import { territoryOf } from './places.ts';
import type { CycleContent } from './published-content.ts';
import { listAsks } from './queries-asks.ts';
import { findPublisher, listBriefAuthors, listPublishedSummaries } from './queries-briefs.ts';
import {
  listCited,
  listEarlierAnswers,
  listFoundAnswers,
  listPublishedErrata,
  listPublishedPlaces,
  listPublishedReplies,
  type PublishedCycle,
  type PublishedPlace,
} from './queries-published.ts';

export type BriefNeeds = { readonly demonstration: boolean; readonly baseUrl: string };

/** The place that the address names. Problem: `not_found`. */
export async function placeOf({ tx, params }: Context, cycle: PublishedCycle): Promise<PublishedPlace> {
  const place = (await listPublishedPlaces(tx, cycle.id)).find(({ code }) => code === params.place);
  if (!place) throw problem('not_found');
  return place;
}

/** Why no institution of a place was asked to reply, where none was. */
export const unheardIn = ({ unheard = [] }: CycleContent, { code }: { readonly code: string }) =>
  unheard.find(({ jurisdiction }) => jurisdiction === code)?.reason;

/** What a jurisdiction's page and brief are made of. */
export async function briefOf(context: Context, cycle: PublishedCycle) {
  const { tx } = context;
  const place = await placeOf(context, cycle);
  const content = await contentOf(tx, cycle);
  return {
    cycle,
    place,
    matrix: await readMatrix(tx, cycle, { placeId: place.id }),
    agreement: content.agreement.find(({ jurisdiction }) => jurisdiction === place.code),
    unheard: unheardIn(content, place),
    replies: (await listPublishedReplies(tx, cycle.id)).filter(({ code }) => code === place.code),
    errata: (await listPublishedErrata(tx, cycle.id)).filter(
      ({ placeId }) => placeId === null || placeId === place.id,
    ),
  };
}

/** What stands before a brief; the permanent address is that of its page. */
async function frontOf(
  { tx, actionId }: Context,
  cycle: PublishedCycle,
  { baseUrl, place }: Pick<BriefNeeds, 'baseUrl'> & { readonly place?: PublishedPlace },
): Promise<Front> {
  const of = place?.id ?? null;
  const authors = await listBriefAuthors(tx, cycle.id);
  return {
    summary: (await listPublishedSummaries(tx, cycle.id)).find(({ placeId }) => placeId === of)?.text,
    authors: authors.filter(({ placeId }) => of === null || placeId === of),
    publisher: await findPublisher(tx, actionId),
    url: `${baseUrl}/matrix/${cycle.id}${place ? `/places/${place.code}` : ''}/brief`,
  };
}

/** What was found in a place, and what the cycle before found there. */
async function findingsIn(
  { tx, actionId }: Context,
  cycle: PublishedCycle,
  { id, code }: PublishedPlace,
): Promise<Findings> {
  const earlier = await listEarlierAnswers(tx, actionId, { code, before: cycle });
  return {
    answers: await listFoundAnswers(tx, id),
    cited: await listCited(tx, id),
    earlier: earlier.filter(({ cycleId }) => cycleId === earlier[0]!.cycleId),
  };
}

/** The brief of a jurisdiction: beside its page its front, all jurisdictions, every source, the cycle before this one, and what is asked of its bodies. */
export async function wholeBriefOf(
  context: Context,
  cycle: PublishedCycle,
  { baseUrl, demonstration }: BriefNeeds,
): Promise<Brief> {
  const { tx, actionId, now } = context;
  const brief = await briefOf(context, cycle);
  const { code } = brief.place;
  return {
    ...brief,
    front: await frontOf(context, cycle, { baseUrl, place: brief.place }),
    matrix: await readMatrix(tx, cycle),
    findings: await findingsIn(context, cycle, brief.place),
    asks: {
      asks: await listAsks(tx, actionId, { code, territory: territoryOf(code) }),
      ladder: (await getDefinition(tx, actionId)).advocacy.ladder,
      ...{ on: dayIn(zone, now), baseUrl },
    },
    now: cycle.publishedAt,
    demonstration,
  };
}

/** The brief of a whole cycle. */
export async function cycleBriefOf(
  context: Context,
  cycle: PublishedCycle,
  { baseUrl, demonstration }: BriefNeeds,
): Promise<CycleBrief> {
  const { tx } = context;
  const places: CycleBrief['places'][number][] = [];
  for (const place of await listPublishedPlaces(tx, cycle.id))
    places.push({ place, findings: await findingsIn(context, cycle, place) });
  return {
    cycle,
    matrix: await readMatrix(tx, cycle),
    front: await frontOf(context, cycle, { baseUrl }),
    places,
    errata: await listPublishedErrata(tx, cycle.id),
    demonstration,
  };
}
