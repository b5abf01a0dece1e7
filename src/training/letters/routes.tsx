import { listChoices } from '../../network/index.ts';
import { docxType, writeDocx } from '../../platform/documents/write-docx.ts';
import { writePdf } from '../../platform/documents/write-pdf.ts';
import { dayFields } from '../../platform/http/fields.ts';
import {
  type Context,
  download,
  formRoute,
  page,
  pageRoute,
  type Route,
  redirect,
  type Subject,
} from '../../platform/http/route.ts';
import type { Language, Locale } from '../../platform/language/language.ts';
import { problem } from '../../platform/problem.ts';
import { canBeAnswered } from '../participants/invitation-routes.tsx';
import { listSessions } from '../programme/queries.ts';
import { findGathering, type Gathering } from '../queries.ts';
import { listSpeakers } from '../speakers/queries.ts';
import { gatheringSubject, readsPeople } from '../subject.ts';
import { findSaid } from '../texts/queries-said.ts';
import { findTravelOffer } from '../travel/queries.ts';
import { answerLetter } from './answer-letter.ts';
import { editLetter } from './edit-letter.ts';
import { letterDocument } from './letter-document.ts';
import { InvitationsPage } from './pages/invitations-page.tsx';
import { AnswerPage, SentPage } from './pages/letter-after-pages.tsx';
import { LetterFormPage } from './pages/letter-form-page.tsx';
import { keepLetters, listLettersPermission } from './permissions.ts';
import { countInvitedByMail, findLetter, type Letter, listLetters } from './queries.ts';
import {
  type AnswerForm,
  answerForm,
  type LetterForm,
  letterForm,
  type SentForm,
  sentForm,
} from './schema.ts';
import { sendLetter } from './send-letter.ts';
import { writeLetter } from './write-letter.ts';

export type LetterNeeds = {
  readonly baseUrl: string;
  readonly demonstration: boolean;
  /** A letter is written in its addressee's language, whoever prints it. */
  language(locale: Locale): Language;
};

const letterSubject: Subject<Letter> = {
  kind: 'letter',
  param: 'letterId',
  find: (tx, id, { actionId }) => findLetter(tx, actionId, id),
};
const invitationsOf = (id: string) => `/staff/gatherings/${id}/invitations`;
const backToList = ({ language }: Pick<Context, 'language'>, gatheringId: string) => ({
  back: { href: invitationsOf(gatheringId), text: language.t('training.invitations') },
});
const typedLetter = (letter: Letter): Record<string, string> => ({
  version: String(letter.version),
  organisation: letter.organisationId ?? '',
  addressee: letter.organisationId ? '' : letter.addressee,
  office: letter.office,
  address: letter.address,
  locale: letter.locale,
  ...dayFields('reply_until', letter.replyUntil),
  reply_to: letter.replyTo,
  places: letter.places === null ? '' : String(letter.places),
  note: letter.note,
});

const readsLetter = ({ gatheringId, partnerId }: Letter) => readsPeople({ id: gatheringId, partnerId });

/** Invitations by letter: written, printed, sent and answered; and the one register of both ways. */
export function letterRoutes(needs: LetterNeeds): Route[] {
  const written = async ({ tx, actionId }: Context, letter: Letter) => {
    const gathering = await findGathering(tx, actionId, letter.gatheringId);
    if (!gathering) throw problem('not_found');
    const sessions = await listSessions(tx, gathering.id);
    const speakers = await listSpeakers(tx, actionId, gathering.id);
    const note = (await findSaid(tx, gathering.id, 'inviteNote', letter.locale)).text;
    const offered = await findTravelOffer(tx, gathering.id);
    const content = { letter, gathering, sessions, speakers, note, offered };
    return letterDocument(needs.language(letter.locale), content, needs);
  };
  return [
    pageRoute<Gathering>({
      path: '/staff/gatherings/:gatheringId/invitations',
      may: listLettersPermission,
      subject: gatheringSubject,
      reads: readsPeople,
      show: async (context, gathering) => {
        const { tx, actionId, language } = context;
        return page(
          language.t('training.invitations'),
          <InvitationsPage
            gathering={gathering}
            letters={await listLetters(tx, actionId, gathering.id)}
            byMail={await countInvitedByMail(tx, gathering.id)}
            invites={await canBeAnswered(context, gathering)}
          />,
          { wide: true, back: { href: `/staff/gatherings/${gathering.id}`, text: gathering.title } },
        );
      },
    }),
    formRoute<Gathering, LetterForm>({
      path: '/staff/gatherings/:gatheringId/invitations/new',
      done: 'letter.add',
      may: keepLetters,
      subject: gatheringSubject,
      schema: letterForm,
      fill: ({ language }) => ({ locale: language.locale }),
      show: async (context, gathering, state) => {
        const title = context.language.t('training.letter.write');
        return page(
          title,
          <LetterFormPage
            context={context}
            state={state}
            title={title}
            caption={gathering.title}
            organisations={await listChoices(context.tx, context.actionId)}
          />,
          backToList(context, gathering.id),
        );
      },
      act: async ({ work }, { id }, form) => {
        await writeLetter(work, { gatheringId: id, form });
        return redirect(invitationsOf(id));
      },
    }),
    formRoute<Letter, LetterForm>({
      path: '/staff/letters/:letterId/edit',
      done: 'letter.edit',
      may: keepLetters,
      subject: letterSubject,
      reads: readsLetter,
      schema: letterForm,
      fill: (_context, letter) => typedLetter(letter),
      show: async (context, letter, state) => {
        const title = context.language.t('training.letter.edit');
        return page(
          title,
          <LetterFormPage
            context={context}
            state={state}
            title={title}
            caption={letter.gatheringTitle}
            organisations={await listChoices(context.tx, context.actionId)}
            stored={typedLetter(letter)}
          />,
          backToList(context, letter.gatheringId),
        );
      },
      act: async ({ work }, { id, gatheringId }, form) => {
        await editLetter(work, { letterId: id, form });
        return redirect(invitationsOf(gatheringId));
      },
    }),
    pageRoute<Letter>({
      path: '/staff/letters/:letterId/letter.pdf',
      may: listLettersPermission,
      subject: letterSubject,
      reads: readsLetter,
      show: async (context, letter) =>
        download(`${letter.code}.pdf`, 'application/pdf', await writePdf(await written(context, letter))),
    }),
    pageRoute<Letter>({
      path: '/staff/letters/:letterId/letter.docx',
      may: listLettersPermission,
      subject: letterSubject,
      reads: readsLetter,
      show: async (context, letter) =>
        download(`${letter.code}.docx`, docxType, await writeDocx(await written(context, letter))),
    }),
    formRoute<Letter, SentForm>({
      path: '/staff/letters/:letterId/sent',
      done: 'letter.sent',
      may: keepLetters,
      subject: letterSubject,
      reads: readsLetter,
      schema: sentForm,
      fill: (_context, { version }) => ({ version: String(version) }),
      show: (context, letter, state) =>
        page(
          context.language.t('training.letter.send'),
          <SentPage context={context} state={state} letter={letter} />,
          backToList(context, letter.gatheringId),
        ),
      act: async ({ work }, { id, gatheringId }, form) => {
        await sendLetter(work, { letterId: id, form });
        return redirect(invitationsOf(gatheringId));
      },
    }),
    formRoute<Letter, AnswerForm>({
      path: '/staff/letters/:letterId/answer',
      done: 'letter.answer',
      may: keepLetters,
      subject: letterSubject,
      reads: readsLetter,
      schema: answerForm,
      fill: (_context, { version, answer, answeredOn, answerReference, people }) => ({
        version: String(version),
        answer: answer ?? '',
        ...dayFields('answered_on', answeredOn),
        answer_reference: answerReference,
        people: people === null ? '' : String(people),
      }),
      show: (context, letter, state) =>
        page(
          context.language.t('training.letter.answer'),
          <AnswerPage context={context} state={state} letter={letter} />,
          backToList(context, letter.gatheringId),
        ),
      act: async ({ work }, { id, gatheringId }, form) => {
        await answerLetter(work, { letterId: id, form });
        return redirect(invitationsOf(gatheringId));
      },
    }),
  ];
}
