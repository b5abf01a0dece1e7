import { DocumentPage } from '../../platform/documents/document-page.tsx';
import { docxType, writeDocx } from '../../platform/documents/write-docx.ts';
import { writePdf } from '../../platform/documents/write-pdf.ts';
import {
  type Context,
  download,
  formRoute,
  page,
  pageRoute,
  type Route,
  redirect,
} from '../../platform/http/route.ts';
import { own } from '../../platform/permissions.ts';
import { ButtonLink, ButtonRow } from '../../ui/button.tsx';
import type { Call } from '../calls/queries.ts';
import { nothing } from '../calls/schema.ts';
import { callSubject } from '../calls/subject.ts';
import type { GrantsParts } from '../parts.ts';
import { communicateDecision } from '../selection/decide.ts';
import { selectionPermissions } from '../selection/permissions.ts';
import { findDecision } from '../selection/queries.ts';
import { readsApplication } from '../sensitive-records.ts';
import { contentOfLetter, letterDocument } from './letter-document.ts';
import { LettersPage } from './pages/letters-page.tsx';
import { SendLettersPage } from './pages/send-letters-page.tsx';
import { letterPermissions } from './permissions.ts';
import { type LetterRecord, listLetters } from './queries.ts';
import { letterSubject } from './subject.ts';

/** The letters about the outcome of a call: read before they are sent, sent at once, read by the applicants. */
export function letterRoutes({ demonstration }: Pick<GrantsParts, 'demonstration'>): Route[] {
  const made = async ({ tx, language }: Context, letter: LetterRecord) =>
    letterDocument(language, await contentOfLetter(tx, letter), demonstration);
  const base = ({ id }: Call) => `/staff/calls/${id}`;
  const toRanking = ({ language }: Context, call: Call) => ({
    wide: true,
    back: { href: `${base(call)}/ranking`, text: language.t('grants.ranking.title') },
  });
  const listed = async ({ tx }: Context, call: Call) => ({
    decision: await findDecision(tx, call.id),
    letters: await listLetters(tx, call.id),
  });
  return [
    formRoute<Call, unknown>({
      path: '/staff/calls/:callId/communicate',
      may: selectionPermissions.communicate,
      subject: callSubject,
      schema: nothing,
      show: async (context, call, state) =>
        page(
          context.language.t('grants.letters.title'),
          <SendLettersPage context={context} call={call} state={state} {...(await listed(context, call))} />,
          toRanking(context, call),
        ),
      act: async ({ work }, call) => {
        await communicateDecision(work, { callId: call.id });
        return redirect(`${base(call)}/letters`);
      },
    }),
    pageRoute<Call>({
      path: '/staff/calls/:callId/letters',
      may: selectionPermissions.read,
      subject: callSubject,
      show: async (context, call) =>
        page(
          context.language.t('grants.letters.title'),
          <LettersPage context={context} call={call} {...(await listed(context, call))} />,
          toRanking(context, call),
        ),
    }),
    pageRoute<LetterRecord>({
      path: '/applications/:applicationId/letter',
      may: letterPermissions.read,
      subject: letterSubject,
      reads: readsApplication,
      show: async (context, letter) => {
        const { t } = context.language;
        const document = await made(context, letter);
        const isOwn = own(context.actor!, letter, null);
        return page(
          document.title,
          <>
            <DocumentPage document={document} />
            <ButtonRow>
              <ButtonLink href={`/applications/${letter.id}/letter.pdf`} download>
                {t('grants.letter.pdf')}
              </ButtonLink>
              <ButtonLink look="secondary" href={`/applications/${letter.id}/letter.docx`} download>
                {t('grants.letter.docx')}
              </ButtonLink>
            </ButtonRow>
          </>,
          { back: { href: `${isOwn ? '' : '/staff'}/applications/${letter.id}`, text: letter.title } },
        );
      },
    }),
    ...(['pdf', 'docx'] as const).map((kind) =>
      pageRoute<LetterRecord>({
        path: `/applications/:applicationId/letter.${kind}`,
        may: letterPermissions.read,
        subject: letterSubject,
        reads: readsApplication,
        show: async (context, letter) => {
          const document = await made(context, letter);
          const name = `${(letter.number ?? '').replaceAll('/', '-')}-${context.language.t('grants.letter.file')}.${kind}`;
          return kind === 'pdf'
            ? download(name, 'application/pdf', await writePdf(document))
            : download(name, docxType, await writeDocx(document));
        },
      }),
    ),
  ];
}
