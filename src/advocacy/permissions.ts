import { all } from '../platform/permissions.ts';

/** Those who run the Action or answer for its money and data: they read what is recorded. */
export const everyStaff = {
  programme_manager: all,
  grant_officer: all,
  finance_officer: all,
  assessor: all,
  contracting_authority: all,
  data_protection_officer: all,
  administrator: all,
};
/** Those who record it. */
export const officers = { programme_manager: all, grant_officer: all };
