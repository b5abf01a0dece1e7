import { hashOfContent } from '../../platform/canonical.ts';
import type { Applicant } from './queries-applicants.ts';

/** What a member declares impartiality towards. */
export const hashOfApplicants = (applicants: readonly Applicant[]): string => hashOfContent([...applicants]);
