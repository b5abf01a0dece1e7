import { addDays, dayIn } from '../../platform/dates.ts';
import { DocumentPage } from '../../platform/documents/document-page.tsx';
import { docxType, writeDocx } from '../../platform/documents/write-docx.ts';
import { writePdf } from '../../platform/documents/write-pdf.ts';
import { dayFields, seenForm } from '../../platform/http/fields.ts';
import {
  type Context,
  download,
  formRoute,
  page,
  pageRoute,
  type Route,
  redirect,
} from '../../platform/http/route.ts';
import { problem } from '../../platform/problem.ts';
import { zone } from '../../platform/zone.ts';
import { ButtonLink, ButtonRow } from '../../ui/button.tsx';
import type { GrantsParts } from '../parts.ts';
import { targetDays } from '../target-days.ts';
import { closeMeeting } from './close-meeting.ts';
import { gatherReport, hashOfReport } from './gather-report.ts';
import { keptReport } from './kept-report.ts';
import { CloseMeetingPage, SignReportPage } from './pages/sign-pages.tsx';
import { committeePermissions } from './permissions.ts';
import type { Committee } from './queries.ts';
import { reportDocument } from './report-document.ts';
import { backToCommittee } from './routes.tsx';
import { mustBeClosable } from './rules.ts';
import { type CloseForm, closeForm } from './schema.ts';
import { signReport } from './sign-report.ts';
import { committeeSubject } from './subject.ts';
import { committeeSteps } from './workflow.ts';

const pathOf = (id: string) => `/committees/${id}`;
const nameOf = ({ callNumber, number }: Committee, kind: string) =>
  `evaluation-report-${callNumber.replaceAll('/', '-')}-${number}.${kind}`;

/** The evaluation report of a meeting: read, closed for signature, and signed. */
export function committeeReportRoutes({ demonstration }: Pick<GrantsParts, 'demonstration'>): Route[] {
  const documentOf = async ({ tx, language }: Pick<Context, 'tx' | 'language'>, committee: Committee) => {
    const facts = committee.state === 'convened' ? await gatherReport(tx, committee) : keptReport(committee);
    if (!facts) throw problem('not_found');
    return { document: reportDocument(language, committee, facts, demonstration), facts };
  };
  return [
    pageRoute<Committee>({
      path: '/committees/:committeeId/report',
      may: committeePermissions.readReport,
      subject: committeeSubject,
      show: async (context, committee) => {
        const { document } = await documentOf(context, committee);
        const { t } = context.language;
        return page(
          document.title,
          <>
            <ButtonRow>
              {(['pdf', 'docx'] as const).map((kind) => (
                <ButtonLink look="secondary" href={`${pathOf(committee.id)}/report.${kind}`} download>
                  {t(`grants.committee.report.${kind}`)}
                </ButtonLink>
              ))}
            </ButtonRow>
            <DocumentPage document={document} />
          </>,
          { wide: true, ...backToCommittee(context, committee) },
        );
      },
    }),
    ...(['pdf', 'docx'] as const).map((kind) =>
      pageRoute<Committee>({
        path: `/committees/:committeeId/report.${kind}`,
        may: committeePermissions.readReport,
        subject: committeeSubject,
        show: async (context, committee) => {
          const { document } = await documentOf(context, committee);
          return kind === 'pdf'
            ? download(nameOf(committee, kind), 'application/pdf', await writePdf(document))
            : download(nameOf(committee, kind), docxType, await writeDocx(document));
        },
      }),
    ),
    formRoute<Committee, CloseForm>({
      path: committeeSteps.close.button.path,
      may: committeeSteps.close.permission,
      subject: committeeSubject,
      schema: closeForm,
      fill: ({ now }) => dayFields('sign_by', addDays(dayIn(zone, now), targetDays.sign_report)),
      show: async (context, committee, state) => {
        mustBeClosable(committee, dayIn(zone, context.now));
        const { document, facts } = await documentOf(context, committee);
        return page(
          context.language.t('grants.committee.close.title'),
          <CloseMeetingPage {...{ context, committee, state, document }} seen={hashOfReport(facts)} />,
          { wide: true, ...backToCommittee(context, committee) },
        );
      },
      act: async ({ work }, { id }, { sign_by: signBy, seen }) => {
        await closeMeeting(work, { committeeId: id, signBy, seen });
        return redirect(pathOf(id));
      },
    }),
    formRoute<Committee, { seen: string }>({
      path: committeeSteps.sign.button.path,
      stepUp: committeeSteps.sign.button.stepUp,
      may: committeeSteps.sign.permission,
      subject: committeeSubject,
      schema: seenForm,
      show: async (context, committee, state) => {
        const { document } = await documentOf(context, committee);
        return page(
          context.language.t('grants.committee.sign.title'),
          <SignReportPage {...{ context, committee, state, document }} seen={committee.sha256 ?? ''} />,
          { wide: true, ...backToCommittee(context, committee) },
        );
      },
      act: async ({ work }, { id }, { seen }) => {
        await signReport(work, { committeeId: id, seen });
        return redirect(pathOf(id));
      },
    }),
  ];
}
