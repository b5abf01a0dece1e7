import { buttonRoute, json, type Route, toldByPage } from '../http/route.ts';
import { permission } from '../permissions.ts';
import { problem } from '../problem.ts';
import type { UploadParts } from './upload-parts.ts';

/** Where the small script sends a file in parts. Without a part it is told how much has come. Problems: `not_found`, `upload_full`. */
export function uploadRoutes({ uploadParts }: { uploadParts: UploadParts }): Route[] {
  return [
    buttonRoute({
      path: '/uploads/:sha256/:at',
      done: toldByPage,
      may: permission('upload.send', { signedIn: true }),
      data: true,
      files: 'in_hand',
      back: () => '/',
      act: async ({ actor, params, files }) => {
        const sha256 = params.sha256 ?? '';
        const at = params.at ?? '';
        if (!/^[0-9a-f]{64}$/.test(sha256) || !/^\d{1,9}$/.test(at)) throw problem('not_found');
        const upload = { personId: actor.personId, sha256 };
        const bytes = files.part?.[0]?.bytes;
        if (!bytes) return json({ received: await uploadParts.received(upload) });
        const received = await uploadParts.add(upload, { at: Number(at), bytes });
        if (received === 'full') throw problem('upload_full');
        return json({ received });
      },
    }),
  ];
}
