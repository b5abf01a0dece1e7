import { getDefinition } from '../../action/index.ts';
import { page, pageRoute, type Route } from '../../platform/http/route.ts';
import { resultsPermissions } from '../permissions.ts';
import type { TemplateStore } from './filled-templates.ts';
import { gatherTemplates } from './gather-templates.ts';
import { TemplatesPage } from './pages/templates-page.tsx';
import { nameOfKey } from './template-key-text.ts';
import { templateKeys } from './template-names.ts';

/** The templates of the contract's own annexes, and what can be filled in them. */
export function templateRoutes({ store }: { readonly store: TemplateStore }): Route[] {
  return [
    pageRoute({
      path: '/staff/report-templates',
      may: resultsPermissions.seeTemplatesOfDonorReport,
      async show(context) {
        const { tx, actionId, language } = context;
        const definition = await getDefinition(tx, actionId);
        return page(
          language.t('results.template.title'),
          <TemplatesPage
            templates={await gatherTemplates(context, definition, store)}
            keys={templateKeys(definition)}
            nameOf={(key) => nameOfKey({ language, definition }, key)}
          />,
          {
            wide: true,
            back: { href: '/staff/donor-reports', text: language.t('results.report.list.title') },
          },
        );
      },
    }),
  ];
}
