import type { JobDefinition } from '../../platform/jobs/jobs.ts';
import { queueMail } from '../../platform/mail/queue-mail.ts';
import { findMaterial } from './queries.ts';
import { listAuthorsToTell, listReviewers } from './queries-mail.ts';
import { listReviews } from './queries-reviews.ts';
import { materialSteps } from './workflow.ts';

export const materialJobWords: readonly string[] = ['material.hand_in', 'material.review'];

/** The mails of a review: to those who may review when they are asked, and to those who wrote when it is answered. */
export function materialJobs({ baseUrl }: { readonly baseUrl: string }): JobDefinition[] {
  const pageOf = (id: string) => `${baseUrl}/staff/materials/${id}`;
  return [
    {
      word: 'material.hand_in',
      run: async (work, { materialId }) => {
        const { tx, actionId } = work;
        const material = await findMaterial(tx, actionId, String(materialId));
        if (material?.state !== 'in_review') return;
        const roles = Object.keys(materialSteps.approve.permission.roles);
        for (const to of await listReviewers(tx, actionId, { ...material, roles }))
          await queueMail(work, {
            template: 'advocacy.mail.material_to_review',
            to,
            args: { title: material.title, link: `${pageOf(material.id)}/review` },
          });
      },
    },
    {
      word: 'material.review',
      run: async (work, { materialId }) => {
        const { tx, actionId } = work;
        const material = await findMaterial(tx, actionId, String(materialId));
        const [review] = material ? await listReviews(tx, material.id) : [];
        if (!material || !review) return;
        for (const to of await listAuthorsToTell(tx, actionId, material))
          await queueMail(work, {
            template: `advocacy.mail.material_${review.decision}`,
            to,
            args: { title: material.title, link: pageOf(material.id) },
          });
      },
    },
  ];
}
