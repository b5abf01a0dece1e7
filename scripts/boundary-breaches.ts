/** A small project in which every rule of .dependency-cruiser.cjs is broken once, by the file named after the rule or its victim. */
export const breaches: Readonly<Record<string, string>> = {
  'src/grants/calls/rules.ts': "import { getCall } from './queries.ts'; export const rule = getCall;",
  'src/grants/calls/queries.ts': "import { sql } from 'kysely'; export const getCall = sql;",
  'src/grants/calls/publish-call.ts': "import { sql } from 'kysely'; export const publish = sql;",
  'src/grants/calls/pages/call-page.ts':
    "import { getCall } from '../queries.ts'; export const page = getCall;",
  'src/grants/index.ts': "export { publish } from './calls/publish-call.ts';",
  'src/results/measure.ts':
    "import { publish } from '../grants/calls/publish-call.ts'; export const measure = publish;",
  'src/app.ts': "import { publish } from './grants/calls/publish-call.ts'; export const app = publish;",
  'src/platform/mail.ts': "import { publish } from '../grants/index.ts'; export const mail = publish;",
  'src/protection/index.ts': 'export const sealed = 1;',
  'src/people/curious.ts': "import { sealed } from '../protection/index.ts'; export const curious = sealed;",
  'src/portal/home.ts': "import { measure } from '../results/measure.ts'; export const home = measure;",
  'src/browser/enhance.ts': "import { app } from '../app.ts'; export const enhance = app;",
  'src/platform/work.ts': "import { cast } from '../../tests/cast.ts'; export const work = cast;",
  'tests/cast.ts': 'export const cast = 1;',
  'src/platform/away.ts': "import { button } from '../ui/button.ts'; export const away = button;",
  'src/ui/button.ts': 'export const button = 1;',
  'src/ui/left.ts': "import { right } from './right.ts'; export const left = () => right;",
  'src/ui/right.ts': "import type { left } from './left.ts'; export const right: typeof left | 1 = 1;",
  'src/ui/utils.ts': 'export const anything = 1;',
  'src/ui/drawer.ts': "import { anything } from './utils.ts'; export const drawer = anything;",
  'src/ui/lost.ts': "import { nothing } from './nowhere.ts'; export const lost = nothing;",
};
