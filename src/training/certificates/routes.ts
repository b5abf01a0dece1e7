import { json, pageRoute, type Route } from '../../platform/http/route.ts';
import { didDocument, type Issuer } from './issuer.ts';
import { certificatePermissions } from './permissions.ts';

/** Where anyone finds the key that certificates are signed with. */
export function certificateRoutes(issuer: Issuer): Route[] {
  return [
    pageRoute({
      path: '/.well-known/did.json',
      may: certificatePermissions.seeIssuer,
      data: true,
      portal: true,
      show: () => json(didDocument(issuer)),
    }),
  ];
}
