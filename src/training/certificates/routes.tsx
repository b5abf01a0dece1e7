import { writePdf } from '../../platform/documents/write-pdf.ts';
import { fromNetwork } from '../../platform/http/limit.ts';
import {
  type Answer,
  buttonRoute,
  type Context,
  csv,
  download,
  formRoute,
  json,
  page,
  pageRoute,
  type Route,
  redirect,
  type Subject,
  toldByPage,
} from '../../platform/http/route.ts';
import { isId } from '../../platform/ids.ts';
import type { Language, Locale } from '../../platform/language/language.ts';
import { problem } from '../../platform/problem.ts';
import { listOf } from '../attendance-list/pages/presence-parts.tsx';
import { findPresented, present } from '../participants/queries.ts';
import { hashParticipantSecret } from '../participants/secret.ts';
import type { GatheringSubject } from '../permissions.ts';
import { findGathering, type Gathering } from '../queries.ts';
import { type WithdrawalForm, withdrawalForm } from '../schema.ts';
import { gatheringSubject, readsPeople } from '../subject.ts';
import { allCertificatesDocument } from './all-certificates-document.ts';
import { certificateDocument, factsOf } from './certificate-document.ts';
import { certificateRows } from './certificate-rows.ts';
import { gatherDue, seenOfDue } from './gather-due.ts';
import { issueCertificates } from './issue-certificates.ts';
import { didDocument, type Issuer } from './issuer.ts';
import { openBadge } from './open-badge.ts';
import { CertificateListPage } from './pages/certificate-list-page.tsx';
import { NotGenuinePage, PublicCertificatePage } from './pages/public-certificate-page.tsx';
import { RevokePage } from './pages/revoke-page.tsx';
import { VerifyPage } from './pages/verify-page.tsx';
import { certificatePermissions } from './permissions.ts';
import {
  type Certificate,
  findByNumber,
  findCertificate,
  findOfParticipant,
  findPublished,
  listCertificates,
  listRevoked,
  type PublishedCertificate,
} from './queries.ts';
import { revokeCertificate } from './revoke-certificate.ts';
import { isOver, numberTyped } from './rules.ts';
import { statusList } from './status-list.ts';
import { type Shown, verifyBadge, verifyForm } from './verify-certificate.ts';

export type CertificateNeeds = Issuer & {
  readonly demonstration: boolean;
  /** A certificate is written in its holder's language, whoever looks. */
  language(locale: Locale): Language;
};

const publishedSubject: Subject<PublishedCertificate> = {
  kind: 'published_certificate',
  param: 'certificateId',
  find: (tx, id, { actionId }) => findPublished(tx, actionId, id),
};
type Held = Certificate & GatheringSubject;
const certificateSubject: Subject<Held> = {
  kind: 'certificate',
  param: 'certificateId',
  find: async (tx, id, { actionId }) => {
    const certificate = await findCertificate(tx, actionId, id);
    // The same statements for one that is missing.
    const gathering = await findGathering(tx, actionId, certificate?.gatheringId ?? id);
    if (!certificate || !gathering) return undefined;
    return { ...certificate, partnerId: gathering.partnerId, jurisdiction: gathering.jurisdiction };
  },
};
const certificatesOf = (gatheringId: string) => `/staff/gatherings/${gatheringId}/certificates`;

/** Certificates: given and revoked by those who hold the gathering, taken by whoever earned one, verified by anyone. */
export function certificateRoutes(needs: CertificateNeeds): Route[] {
  return [...publicRoutes(needs), ...ownRoutes(needs), ...staffRoutes(needs)];
}

function publicRoutes(needs: CertificateNeeds): Route[] {
  const open = { may: certificatePermissions.verify, portal: true } as const;
  return [
    pageRoute({
      ...open,
      path: '/.well-known/did.json',
      data: true,
      show: () => json({ ...didDocument(needs), ...(needs.demonstration ? { demonstration: true } : {}) }),
    }),
    pageRoute({
      ...open,
      path: '/certificates/status-list',
      data: true,
      show: async ({ tx, now }) =>
        json(statusList(needs, { revoked: await listRevoked(tx), now, demonstration: needs.demonstration })),
    }),
    formRoute<void, Omit<Shown, 'files'>>({
      path: '/certificates',
      done: toldByPage,
      limits: [fromNetwork('certificate', 300)],
      may: certificatePermissions.verify,
      schema: verifyForm,
      files: 'weighed',
      show: (context, _none, state) =>
        page(
          context.language.t('training.certificate.verify.title'),
          <VerifyPage context={context} state={state} />,
        ),
      act: async ({ tx, actionId, language, files }, _none, form) => {
        if (form.number !== '') {
          const found = await findByNumber(tx, actionId, numberTyped(form.number));
          if (!found) throw problem('certificate_unknown', {}, { field: 'number' });
          return redirect(`/certificates/${found.id}`);
        }
        const { certificateId, holder } = verifyBadge(needs, { ...form, files });
        const found =
          certificateId && isId(certificateId) ? await findPublished(tx, actionId, certificateId) : undefined;
        if (!found) return page(language.t('training.certificate.not_genuine'), <NotGenuinePage />);
        return page(
          language.t('training.certificate.title'),
          <PublicCertificatePage certificate={found} holder={holder} />,
        );
      },
    }),
    pageRoute<PublishedCertificate>({
      ...open,
      path: '/certificates/:certificateId',
      subject: publishedSubject,
      show: ({ language }, certificate) =>
        page(language.t('training.certificate.title'), <PublicCertificatePage certificate={certificate} />),
    }),
  ];
}

/** What whoever earned a certificate takes home, by the link of their registration. */
function ownRoutes(needs: CertificateNeeds): Route[] {
  const own = async ({ tx, actionId, params }: Context) => {
    const mac = hashParticipantSecret(needs.secret, params.link ?? '');
    await present(tx, mac);
    const participant = await findPresented(tx, actionId, mac);
    const found = participant && (await findOfParticipant(tx, actionId, participant.id));
    if (!found) throw problem('not_found');
    return { certificate: found, language: needs.language(found.locale as Locale) };
  };
  return [
    pageRoute({
      path: '/registration/:link/certificate.pdf',
      may: certificatePermissions.seeOwn,
      show: async (context): Promise<Answer> => {
        const { certificate, language } = await own(context);
        const made = await writePdf(certificateDocument(language, certificate, needs));
        return download(`${certificate.number}.pdf`, 'application/pdf', made);
      },
    }),
    pageRoute({
      path: '/registration/:link/certificate.json',
      may: certificatePermissions.seeOwn,
      show: async (context): Promise<Answer> => {
        const { certificate, language } = await own(context);
        const badge = openBadge(needs, factsOf(language, certificate, needs));
        return download(`${certificate.number}.json`, 'application/vc+json', JSON.stringify(badge, null, 2));
      },
    }),
  ];
}

function staffRoutes(needs: CertificateNeeds): Route[] {
  return [
    pageRoute<Gathering>({
      path: '/staff/gatherings/:gatheringId/certificates',
      may: certificatePermissions.issue,
      subject: gatheringSubject,
      reads: readsPeople,
      show: async ({ tx, actionId, now, language, token }, gathering) => {
        const gathered = await gatherDue(tx, actionId, gathering);
        const { rule, halfDays, certificates, due } = gathered;
        return page(
          language.t('training.certificate.list.title'),
          <CertificateListPage
            gathering={gathering}
            certificates={certificates}
            due={rule.leastShare !== null && isOver(halfDays, now) ? due : undefined}
            seenOf={(to) => seenOfDue(gathering, gathered, to)}
            token={token}
          />,
          { wide: true, back: { href: listOf(gathering), text: language.t('training.presence.title') } },
        );
      },
    }),
    pageRoute<Gathering>({
      path: '/staff/gatherings/:gatheringId/certificates.pdf',
      may: certificatePermissions.issue,
      subject: gatheringSubject,
      reads: readsPeople,
      stepUp: true,
      show: async ({ tx, actionId, now, language }, { id, title }) => {
        const all = await listCertificates(tx, actionId, id);
        const certificates = all.filter(({ revokedAt, holderName }) => !revokedAt && holderName !== '');
        const sheets = { title, certificates, date: now };
        const made = await writePdf(allCertificatesDocument(language, sheets, needs));
        return download('certificates.pdf', 'application/pdf', made);
      },
    }),
    pageRoute<Gathering>({
      path: '/staff/gatherings/:gatheringId/certificates.csv',
      may: certificatePermissions.issue,
      subject: gatheringSubject,
      stepUp: true,
      show: async ({ tx, actionId, language }, { id }) =>
        csv('certificates.csv', certificateRows(language, await listCertificates(tx, actionId, id))),
    }),
    ...(['without', 'revoked'] as const).map((to) =>
      buttonRoute<Gathering>({
        path: `/staff/gatherings/:gatheringId/certificates/${to === 'without' ? 'issue' : 'issue-again'}`,
        done: to === 'without' ? 'certificate.issue' : 'certificate.issue_again',
        may: certificatePermissions.issue,
        subject: gatheringSubject,
        back: (_context, { id }) => certificatesOf(id),
        seen: true,
        act: async ({ work }, { id }, { seen }) => {
          await issueCertificates(work, { gatheringId: id, to, seen });
          return redirect(certificatesOf(id));
        },
      }),
    ),
    formRoute<Held, WithdrawalForm>({
      path: '/staff/certificates/:certificateId/revoke',
      may: certificatePermissions.revoke,
      subject: certificateSubject,
      reads: ({ gatheringId, partnerId }) => readsPeople({ id: gatheringId, partnerId }),
      schema: withdrawalForm,
      show: (context, certificate, state) =>
        page(
          context.language.t('training.certificate.revoke.title'),
          <RevokePage context={context} state={state} certificate={certificate} />,
          {
            back: {
              href: certificatesOf(certificate.gatheringId),
              text: context.language.t('training.certificate.list.title'),
            },
          },
        ),
      act: async ({ work }, { id, gatheringId }, { reason }) => {
        await revokeCertificate(work, { certificateId: id, reason });
        return redirect(certificatesOf(gatheringId));
      },
    }),
  ];
}
