import { permission } from '../../platform/permissions.ts';

export const certificatePermissions = {
  /** Under which key the house signs certificates: for anyone, programs above all. */
  seeIssuer: permission('certificate.see_issuer', { anyone: true }),
};
