import { all, permission } from '../platform/permissions.ts';

export const evidencePermissions = {
  /** The job's own: nobody signs a head by hand. */
  signHead: permission('audit.sign_head', { administrator: all }),
  /** The signed heads: for whoever must be able to prove that nothing was cut off. */
  readHeads: permission('audit.read_heads', {
    data_protection_officer: all,
    contracting_authority: all,
    programme_manager: all,
    administrator: all,
  }),
  /** Who saw what: the data protection officer's alone, since it tells how colleagues work. */
  readReads: permission('audit.read_reads', { data_protection_officer: all }),
  /** What people wrote beside the trail, and taking it away where it names somebody. */
  readTexts: permission('audit.read_texts', { data_protection_officer: all }),
  eraseText: permission('audit.erase_text', { data_protection_officer: all }),
};
