import { z } from 'zod';
import { fieldsOf, findSection, SectionForm } from '../../forms/index.ts';
import { type Context, formRoute, page, type Route, redirect } from '../../platform/http/route.ts';
import { problem } from '../../platform/problem.ts';
import { privacyNotice } from '../../privacy/index.ts';
import { participationLimits } from '../limits.ts';
import { byParticipation, opened } from '../public/own-link.ts';
import { handIn, savePaper } from './answer-test.ts';
import { findOwnTest } from './own-test.ts';
import { OwnTestPage } from './pages/own-test-page.tsx';
import { answerTest, handInTest } from './permissions.ts';
import { type PaperForm, paperForm } from './schema.ts';

/** The test of a participation's training. Throws `not_found` where there is none. */
async function openedTest(context: Context, secret: string) {
  const { participant, event, here } = await opened(context, secret);
  const own = event && (await findOwnTest(context, participant));
  if (!event || !own) throw problem('not_found');
  return { own, event, here };
}

async function openedSection(context: Context, secret: string) {
  const { own, event, here } = await openedTest(context, secret);
  const section = findSection(own.test.definition, context.params.section ?? '');
  if (!section) throw problem('not_found');
  if (!own.round || own.paper?.handedInAt) throw problem('test_not_open');
  return { own, event, here, section, draft: own.paper?.draft ?? { answers: {}, raw: {} } };
}

/** What somebody does with the link of their participation before the first half-day and after the last. */
export function ownTestRoutes(needs: { readonly secret: string }): Route[] {
  const { secret } = needs;
  return [
    formRoute({
      path: '/registration/:link/test',
      limits: participationLimits,
      own: byParticipation(secret),
      may: handInTest,
      schema: z.object({}),
      show: async (context, _none, state) => {
        const { own, event, here } = await openedTest(context, secret);
        return page(
          context.language.t('training.test.own_title'),
          <OwnTestPage
            context={context}
            state={state}
            own={own}
            caption={event.title}
            here={here}
            notice={await privacyNotice(context, 'knowledge_test', event)}
          />,
          { back: { href: here, text: event.title } },
        );
      },
      act: async ({ work, params }) => {
        const linkSecret = params.link ?? '';
        await handIn(work, needs, { linkSecret });
        return redirect(`/registration/${linkSecret}/test`);
      },
    }),
    formRoute<void, PaperForm>({
      path: '/registration/:link/test/sections/:section',
      limits: participationLimits,
      own: byParticipation(secret),
      may: answerTest,
      schema: paperForm,
      fill: async (context) => {
        const { section, draft } = await openedSection(context, secret);
        return fieldsOf(section, draft);
      },
      show: async (context, _none, state) => {
        const { own, event, here, section, draft } = await openedSection(context, secret);
        return page(
          context.language.t('training.test.own_title'),
          <SectionForm
            form={own.test.definition}
            section={section}
            draft={draft}
            state={state}
            context={{ attachments: {} }}
            action={context.url.pathname}
            token={context.token}
            caption={event.title}
            fileHref={() => ''}
          />,
          { back: { href: `${here}/test`, text: context.language.t('training.test.own_title') } },
        );
      },
      act: async ({ work, params }, _none, typed) => {
        const [linkSecret, section] = [params.link ?? '', params.section ?? ''];
        const saved = await savePaper(work, needs, { linkSecret, section, typed });
        const here = `/registration/${linkSecret}/test`;
        if (saved.stay) return redirect(`${here}/sections/${section}`);
        return redirect(saved.next ? `${here}/sections/${saved.next}` : here);
      },
    }),
  ];
}
