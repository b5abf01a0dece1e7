import { listCandidates } from '../../people/index.ts';
import type { PlainDate } from '../../platform/dates.ts';
import { inLanguage, type Locale } from '../../platform/language/language.ts';
import type { Tx } from '../../platform/work.ts';
import { listDecided } from './gather-content.ts';
import { type Cycle, listCycleStandards, listPlaces, listQuestions } from './queries.ts';
import { listAdjudicators, listAssessing, listSeats } from './queries-seats.ts';
import { countVerdicts, listInvitations, listReplies } from './queries-verdicts.ts';
import type { Deciding, Opening } from './rules.ts';

/** What the steps of a cycle ask about it, as far as its state needs: for its page. */
export async function cycleCase(tx: Tx, actionId: string, cycle: Cycle, today: PlainDate) {
  const { state } = cycle;
  const opening: Opening = state === 'drafted' ? await openingOf(tx, cycle) : { standards: [], places: [] };
  const seats = state === 'drafted' || state === 'answering' ? await listSeats(tx, cycle.id) : [];
  const places = (await listPlaces(tx, cycle.id)).length;
  const seatsFree = 2 * places - seats.length;
  const sheetsMissing = state === 'answering' ? missingSheets(places, seats) : 0;
  const verdictsMissing = state === 'adjudicating' ? await countMissingVerdicts(tx, cycle) : 0;
  const repliesOpen = state === 'reply' && (await mayStillReply(tx, actionId, cycle, today));
  const decided = state === 'reply' ? await listDecided(tx, cycle) : [];
  return { ...cycle, opening, seatsFree, sheetsMissing, verdictsMissing, repliesOpen, decided };
}

/** What a cycle has of what it needs before it is opened. */
export async function openingOf(tx: Tx, { id, language }: Cycle): Promise<Opening> {
  const questions = await listQuestions(tx, { cycleId: id });
  const seats = await listSeats(tx, id);
  return {
    standards: (await listCycleStandards(tx, id)).map((standard) => ({
      title: inLanguage(standard.title, language as Locale),
      questions: questions.filter(({ cycleStandardId }) => cycleStandardId === standard.id),
    })),
    places: (await listPlaces(tx, id)).map((place) => ({
      code: place.code,
      seats: seats.filter(({ placeId }) => placeId === place.id).length,
    })),
  };
}

/** The sheets that have not been handed in, also of seats that are free: two for each place. */
export function missingSheets(
  places: number,
  seats: readonly { readonly handedInAt: string | null }[],
): number {
  return 2 * places - seats.filter(({ handedInAt }) => handedInAt !== null).length;
}

/** Questions of a place that nobody has decided yet, over all places. */
export async function countMissingVerdicts(tx: Tx, { id: cycleId }: Cycle): Promise<number> {
  const places = await listPlaces(tx, cycleId);
  const questions = await listQuestions(tx, { cycleId });
  return places.length * questions.length - (await countVerdicts(tx, cycleId));
}

/** Who may not assess in a place, and who is there to decide on it. */
export async function decidingOf(tx: Tx, actionId: string, placeId: string): Promise<Deciding> {
  const managers = await listCandidates(tx, actionId, ['programme_manager']);
  return {
    assessing: await listAssessing(tx, placeId),
    adjudicatorId: (await listAdjudicators(tx, { placeId }))[0]?.personId,
    managers: managers.map(({ personId }) => personId),
  };
}

/** Whether an institution that was invited has not replied and still has days to. */
export async function mayStillReply(
  tx: Tx,
  actionId: string,
  cycle: Cycle,
  today: PlainDate,
): Promise<boolean> {
  const replied = new Set(
    (await listReplies(tx, { cycleId: cycle.id })).map(({ invitationId }) => invitationId),
  );
  const waits = (await listInvitations(tx, actionId, cycle.id)).some(({ id }) => !replied.has(id));
  return waits && cycle.replyUntil !== null && cycle.replyUntil >= today;
}
