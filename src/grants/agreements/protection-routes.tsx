import { dayIn } from '../../platform/dates.ts';
import { dayFields } from '../../platform/http/fields.ts';
import { type Context, formRoute, page, type Route, redirect } from '../../platform/http/route.ts';
import { may } from '../../platform/permissions.ts';
import { zone } from '../../platform/zone.ts';
import { mentoringPermissions } from '../mentoring/permissions.ts';
import { findReleased } from '../mentoring/release-mentor.ts';
import { readsAgreement } from '../sensitive-records.ts';
import { decidePublicity } from './decide-publicity.ts';
import { ProtectionPage } from './pages/protection-page.tsx';
import { PublicTextsPage } from './pages/public-texts-page.tsx';
import { PublicityDecisionPage, PublicityPage } from './pages/publicity-pages.tsx';
import { agreementPermissions } from './permissions.ts';
import { proposePublicity } from './propose-publicity.ts';
import { type Protection, protectAgreement } from './protect-agreement.ts';
import { type Publicity, showsPublicTexts } from './protection-rules.ts';
import type { Agreement } from './queries.ts';
import { arePublicTextsWithheld, findProposal } from './queries-publicity.ts';
import { decidePublicityForm, protectionForm, publicityForm, publicTextsForm } from './schema.ts';
import { agreementSubject } from './subject.ts';
import { agreementSteps } from './workflow.ts';
import { writePublicTexts } from './write-public-texts.ts';

const common = { subject: agreementSubject, reads: readsAgreement };

/** The mentor whose work ends by protection, by name where this person may know who it is. */
async function releasedName({ tx, actor }: Context, agreement: Agreement): Promise<string | undefined> {
  const released = await findReleased(tx, agreement);
  return released && (may(actor, mentoringPermissions.read, released) ? released.mentorName : '');
}

/** What the public sees of a sub-grant: tightened by one person, written for the public, and lifted by two. */
export const protectionRoutes: Route[] = [
  formRoute<Agreement, Protection>({
    path: agreementSteps.protect.button.path,
    keepsNothing: true,
    may: agreementSteps.protect.permission,
    ...common,
    schema: protectionForm,
    fill: (_context, agreement) => ({
      ...dayFields('delay_until', agreement.delayUntil),
      generalise_place: agreement.generalisePlace ? 'yes' : '',
      withhold_name: agreement.withholdName ? 'yes' : '',
      reason: agreement.protectionReason,
    }),
    show: async (context, agreement, state) =>
      page(
        context.language.t('grants.agreement.protect.title'),
        <ProtectionPage
          context={context}
          agreement={agreement}
          state={state}
          today={dayIn(zone, context.now)}
          released={await releasedName(context, agreement)}
        />,
      ),
    act: async ({ work }, agreement, protection) => {
      await protectAgreement(work, { agreementId: agreement.id, protection });
      const unwritten = showsPublicTexts(protection) && agreement.publicTitle === '';
      return redirect(`/agreements/${agreement.id}${unwritten ? '/public-texts' : ''}`);
    },
  }),
  formRoute<Agreement, { public_title: string; public_summary: string }>({
    path: '/agreements/:agreementId/public-texts',
    keepsNothing: true,
    may: agreementPermissions.writePublicTexts,
    ...common,
    schema: publicTextsForm,
    fill: (_context, { publicTitle, publicSummary }) => ({
      public_title: publicTitle,
      public_summary: publicSummary,
    }),
    show: async (context, agreement, state) =>
      page(
        context.language.t('grants.agreement.public_texts.title'),
        <PublicTextsPage
          context={context}
          agreement={agreement}
          state={state}
          withheld={await arePublicTextsWithheld(context.tx, agreement.id)}
        />,
      ),
    act: async ({ work }, { id }, { public_title: publicTitle, public_summary: publicSummary }) => {
      await writePublicTexts(work, { agreementId: id, publicTitle, publicSummary });
      return redirect(`/agreements/${id}`);
    },
  }),
  formRoute<Agreement, { publicity: Publicity; reason: string }>({
    path: '/agreements/:agreementId/publicity',
    stepUp: true,
    may: agreementPermissions.proposePublicity,
    ...common,
    schema: publicityForm,
    show: (context, agreement, state) =>
      page(
        context.language.t('grants.agreement.publicity.title'),
        <PublicityPage
          context={context}
          agreement={agreement}
          state={state}
          today={dayIn(zone, context.now)}
        />,
      ),
    act: async ({ work }, { id }, { publicity, reason }) => {
      await proposePublicity(work, { agreementId: id, publicity, reason });
      return redirect(`/agreements/${id}/publicity/decision`);
    },
  }),
  formRoute<Agreement, { decision: 'agree' | 'refuse'; seen: string }>({
    path: '/agreements/:agreementId/publicity/decision',
    stepUp: true,
    may: agreementPermissions.decidePublicity,
    ...common,
    schema: decidePublicityForm,
    show: async (context, agreement, state) =>
      page(
        context.language.t('grants.agreement.publicity.decide.title'),
        <PublicityDecisionPage
          context={context}
          agreement={agreement}
          proposal={await findProposal(context.tx, agreement.id)}
          state={state}
        />,
      ),
    act: async ({ work }, { id }, { decision, seen }) => {
      await decidePublicity(work, { agreementId: id, agreed: decision === 'agree', seen });
      return redirect(`/agreements/${id}`);
    },
  }),
];
