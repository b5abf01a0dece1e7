/** Pages of the demonstration year may be so long on a telephone of 360 pixels. */
export const longest = 5000;

/** The home of each role is at most two screens of 360 × 800 pixels long. */
export const longestHome = 1600;

/** How long a page was measured, and why it may be so. */
type LongPage = { readonly px: number; readonly why: string };

/**
 * Those that are longer, by the pattern of their path. A page is added only where it is read, printed or sent as a whole; any other is
 * folded or paged. A height is raised only where a longer record of the same page turns up.
 */
export const longPages: Readonly<Record<string, LongPage>> = {
  '/agreements/:agreementId/text': { px: 15102, why: 'it is read, printed or sent as a whole' },
  '/staff/calls/:callId/agreement-text': { px: 8663, why: 'it is read, printed or sent as a whole' },
  '/staff/applications/:applicationId': {
    px: 8547,
    why: 'the application as it was submitted, read, printed or sent as a whole',
  },
  '/matrix/:cycleId/places/:place/brief': { px: 13497, why: 'it is read, printed or sent as a whole' },
  '/matrix/:cycleId/brief': { px: 9277, why: 'it is read, printed or sent as a whole' },
  '/calls/:callId/guidelines': { px: 8339, why: 'it is read, printed or sent as a whole' },
  '/calls/:callId/form': { px: 8274, why: 'it is read, printed or sent as a whole' },
  '/assignments/:assignmentId/sections/:section': {
    px: 9588,
    why: 'the application is read below the criteria on a telephone',
  },
  '/matrix': { px: 7174, why: 'one table for each area, compared as a whole' },
  '/staff/forms/:formId': { px: 7700, why: 'it is read, printed or sent as a whole' },
  '/applications/:applicationId/check': { px: 7481, why: 'it is read, printed or sent as a whole' },
  '/applications/:applicationId/letter': { px: 7476, why: 'it is read, printed or sent as a whole' },
  '/series': { px: 6700, why: 'drawings with their tables; they are not folded yet' },
  '/reports/:reportId': {
    px: 7108,
    why: 'a record whose parts belong together; its sections are not pages yet',
  },
  '/instruments/:instrumentId': {
    px: 7070,
    why: 'a record whose parts belong together; its sections are not pages yet',
  },
  '/': { px: 6778, why: 'the first page, with map and figures' },
  '/matrix/:cycleId/compare': { px: 6504, why: 'drawings with their tables; they are not folded yet' },
  '/privacy': { px: 6444, why: 'the notice of data protection, read, printed or sent as a whole' },
  '/staff/status': {
    px: 6204,
    why: 'each partner, cluster and jurisdiction on a line of its own, with its rule',
  },
  '/results': { px: 6155, why: 'drawings with their tables; they are not folded yet' },
  '/staff/sessions/:sessionId/exercise/cards': { px: 6902, why: 'it is read, printed or sent as a whole' },
  '/work-plan/:activity': {
    px: 6052,
    why: 'a record whose parts belong together; its sections are not pages yet',
  },
  '/staff/practices/:practiceId': {
    px: 5785,
    why: 'a record whose parts belong together; its sections are not pages yet',
  },
  '/staff/recommendations/:recommendationId': {
    px: 5684,
    why: 'a record whose parts belong together; its sections are not pages yet',
  },
  '/recommendations/:recommendationId': {
    px: 5982,
    why: 'a record whose parts belong together; its sections are not pages yet',
  },
  '/about-the-data': { px: 5943, why: 'it is read, printed or sent as a whole' },
  '/demonstration': { px: 5794, why: 'the accounts of the demonstration, each with its button' },
  '/reports/:reportId/lines': { px: 5593, why: 'one form, whose answers are judged together' },
  '/agreements/:agreementId': {
    px: 5523,
    why: 'a record whose parts belong together; its sections are not pages yet',
  },
  '/staff/gatherings/:gatheringId/participants': {
    px: 6000,
    why: 'people with a button each, the first of each status; the others are folded',
  },
  '/staff/donor-reports/:donorReportId/preview': { px: 28840, why: 'it is read, printed or sent as a whole' },
  '/staff/donor-reports/:donorReportId/annexes': {
    px: 9270,
    why: 'its headings are links at the top, and its long tables closed',
  },
  '/staff/privacy/retention': { px: 11900, why: 'a list or register that is not cut to a phone yet' },
  '/staff/agreement-text': { px: 8661, why: 'it is read, printed or sent as a whole' },
  '/staff/work-plan/:activity': {
    px: 7430,
    why: 'a record whose parts belong together; its sections are not pages yet',
  },
  '/staff/evidence/texts': { px: 6831, why: 'a list or register that is not cut to a phone yet' },
  '/staff/visibility': { px: 5802, why: 'a list or register that is not cut to a phone yet' },
  '/staff/evidence/reads': { px: 6067, why: 'a list or register that is not cut to a phone yet' },
  '/staff/budget/expenditure': { px: 5671, why: 'a list or register that is not cut to a phone yet' },
  '/staff/instruments/:instrumentId': {
    px: 5862,
    why: 'a record whose parts belong together; its sections are not pages yet',
  },
  '/staff/laws': { px: 5507, why: 'a list or register that is not cut to a phone yet' },
  '/staff/services/:serviceId/edit': { px: 7081, why: 'one form, whose answers are judged together' },
};

/** A page is measured with the fonts of the machine: this share of a difference says nothing. */
const tolerance = 0.15;
/** To which record of its kind a walk comes first depends on the day. */
const toleranceOfRecords = 0.35;
/** A page of the list that is shorter than this share of the limit needs no place on it, whichever record was seen. */
const short = 0.6;

/** What the heights say against the limit and the list: pages that are too long, and entries that their page no longer needs. */
export function tooLong(
  heights: ReadonlyMap<string, number>,
  known: Readonly<Record<string, LongPage>> = longPages,
): string[] {
  const faults: string[] = [];
  for (const [path, height] of heights) {
    const more = path.includes(':') ? toleranceOfRecords : tolerance;
    const most = Math.round((known[path]?.px ?? longest) * (1 + more));
    if (height > most)
      faults.push(`${path} is ${height} px long on a telephone, not ${most}: fold it or page it`);
  }
  for (const path of Object.keys(known)) {
    const height = heights.get(path);
    if (height !== undefined && height < longest * short)
      faults.push(`${path} is ${height} px long: take it from the list of long pages`);
  }
  return faults;
}
