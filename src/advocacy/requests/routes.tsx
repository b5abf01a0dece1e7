import { dayIn } from '../../platform/dates.ts';
import { docxType, writeDocx } from '../../platform/documents/write-docx.ts';
import { writePdf } from '../../platform/documents/write-pdf.ts';
import { day, fromNetwork } from '../../platform/http/limit.ts';
import { linkThatOpens } from '../../platform/http/own-mark.ts';
import {
  type ActingContext,
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
import { zone } from '../../platform/zone.ts';
import type { Recommendation } from '../recommendations/queries.ts';
import { backToRecommendation, recommendationSubject } from '../recommendations/subject.ts';
import { ResponseFormPage } from '../responses/pages/response-form-page.tsx';
import { countFilesByLink, listReadableResponses } from '../responses/queries.ts';
import { mustBePublished, mustTakeFiles } from '../responses/rules.ts';
import { type LinkForm, linkForm } from '../responses/schema.ts';
import { LinkEndedPage, LinkPage } from './pages/link-page.tsx';
import { RequestFormPage } from './pages/request-form-page.tsx';
import {
  openRequestPermission,
  replyByLinkPermission,
  sendRequestPermission,
  takeRequestPermission,
} from './permissions.ts';
import { findRequest, findRequestByLink, listRequests, type Request } from './queries.ts';
import { replyByLink } from './reply-by-link.ts';
import { requestDocument } from './request-document.ts';
import { isLinkOpen, mustBeOpen } from './rules.ts';
import { requestForm, type SendRequestForm, type Way } from './schema.ts';
import { hashRequestSecret, requestSecret } from './secret.ts';
import { sendRequest } from './send-request.ts';
import { takeRequest } from './take-request.ts';

const requestSubject: Subject<Request> = {
  kind: 'recommendation_request',
  param: 'requestId',
  find: (tx, id, { actionId }) => findRequest(tx, actionId, id),
};

/** What happens next depends on how it goes: an email is on its way, a letter is still to be printed. */
const sentNotices: Readonly<Record<Way, string>> = {
  email: 'recommendation.send',
  letter: 'recommendation.send_letter',
};

/** Sending a recommendation to those whom it asks, and the letter that is sent. */
export function requestRoutes(needs: {
  readonly baseUrl: string;
  readonly secret: string;
  readonly demonstration: boolean;
  /** A letter is written in its addressee's language, whoever prints it. */
  language(locale: Locale): Language;
}): Route[] {
  /** The letter as a document; that it was taken is in the trail. */
  const taken = async (context: Context, request: Request) => {
    await takeRequest((context as ActingContext).work, { request });
    const address = `${needs.baseUrl}/requests/${requestSecret(needs.secret, request.id)}`;
    return requestDocument(needs.language(request.locale), request, { ...needs, address });
  };
  /** The request behind the link of the path. Throws `not_found`. */
  const opened = async ({ tx, actionId, params }: Context): Promise<Request> => {
    const found = await findRequestByLink(tx, actionId, hashRequestSecret(needs.secret, params.link ?? ''));
    if (!found) throw problem('not_found');
    return found;
  };
  const isOpen = (request: Request, { now }: Context) => isLinkOpen(request, dayIn(zone, now));
  const ended = (request: Request, { language }: Context) =>
    page(language.t('advocacy.request.link_ended.title'), <LinkEndedPage request={request} />, {
      status: 410,
    });
  return [
    formRoute<Recommendation, SendRequestForm>({
      path: '/staff/recommendations/:recommendationId/send',
      may: sendRequestPermission,
      limits: [{ of: 'request', per: 'addressee', field: 'contact_email', most: 20, minutes: day }],
      subject: recommendationSubject,
      schema: requestForm,
      fill: ({ language }, { addressees }) => ({
        ...{ locale: language.locale, way: 'email' },
        ...(addressees.length === 1 ? { addressee: addressees[0]!.id } : {}),
      }),
      show: async (context, recommendation, state) => {
        mustBePublished(recommendation);
        const sent = await listRequests(context.tx, context.actionId, recommendation.id);
        return page(
          context.language.t('advocacy.request.title'),
          <RequestFormPage
            context={context}
            state={state}
            recommendation={recommendation}
            open={sent.filter(({ answered }) => !answered)}
          />,
          backToRecommendation(recommendation),
        );
      },
      act: async ({ work }, { id }, { seen, ...form }) => {
        await sendRequest(work, { recommendationId: id, form, seen }, needs);
        return redirect(`/staff/recommendations/${id}`, sentNotices[form.way]);
      },
    }),
    pageRoute({
      path: '/requests/:link',
      may: openRequestPermission,
      show: async (context) => {
        const request = await opened(context);
        if (!isOpen(request, context)) return ended(request, context);
        const responses = await listReadableResponses(context.tx, request);
        return page(
          request.title,
          <LinkPage
            request={request}
            responses={responses.filter(
              ({ addresseeId, channel, mayBePublished }) =>
                addresseeId === request.addresseeId && (mayBePublished || channel === 'link'),
            )}
            reply={`/requests/${context.params.link}/reply`}
            now={context.now}
          />,
        );
      },
    }),
    formRoute<void, LinkForm>({
      path: '/requests/:link/reply',
      may: replyByLinkPermission,
      // A ministry is one network: sixty replies in an hour are more than it writes.
      limits: [fromNetwork('request reply', 60)],
      own: linkThatOpens(opened),
      schema: linkForm,
      files: 'kept',
      mayStore: async (context, filesSent) => {
        const request = await opened(context);
        mustBeOpen(request, dayIn(zone, context.now));
        const said = { filesSent, filesMayBePublished: false, mayBePublished: false };
        mustTakeFiles(said, await countFilesByLink(context.tx, request));
      },
      fill: ({ language }) => ({ language: language.locale }),
      show: async (context, _none, state) => {
        const request = await opened(context);
        if (!isOpen(request, context)) return ended(request, context);
        const { title, addressee } = request;
        const { t } = context.language;
        return page(
          t('advocacy.respond.action'),
          <ResponseFormPage
            context={context}
            state={state}
            title={t('advocacy.respond.action')}
            caption={`${title} · ${addressee}`}
            kind="link"
          />,
          { back: { href: `/requests/${context.params.link}`, text: title } },
        );
      },
      act: async ({ work, params, files }, _none, form) => {
        const link = params.link ?? '';
        await replyByLink(work, { link, form, files: files.files ?? [] }, needs);
        return redirect(`/requests/${link}`);
      },
    }),
    pageRoute<Request>({
      path: '/staff/requests/:requestId/letter.docx',
      may: takeRequestPermission,
      subject: requestSubject,
      show: async (context, request) =>
        download('letter.docx', docxType, await writeDocx(await taken(context, request))),
    }),
    pageRoute<Request>({
      path: '/staff/requests/:requestId/letter.pdf',
      may: takeRequestPermission,
      subject: requestSubject,
      show: async (context, request) =>
        download('letter.pdf', 'application/pdf', await writePdf(await taken(context, request))),
    }),
  ];
}
