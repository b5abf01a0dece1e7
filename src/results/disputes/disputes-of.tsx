import type { Indicator } from '../../action/index.ts';
import type { Context } from '../../platform/http/route.ts';
import { may } from '../../platform/permissions.ts';
import type { RecordPath } from '../record-paths.ts';
import { valueText } from './dispute-text.ts';
import { CorrectedValues, DisputesOnIndicator } from './pages/on-indicator.tsx';
import { disputePermissions } from './permissions.ts';
import { listCorrected, listDisputes } from './queries.ts';

const shown = 5;

/** What the page of an indicator says of disputes: for partners each one and the way to dispute, for others what was corrected. */
export async function disputesOf(context: Context, indicator: Indicator, currency: string) {
  const { tx, actor, actionId, query, language } = context;
  if (!may(actor, disputePermissions.list, undefined))
    return {
      disputes: (
        <CorrectedValues
          corrected={await listCorrected(tx, actionId, indicator.code)}
          write={(value) => valueText(language, { measures: indicator, currency }, value)}
        />
      ),
    };
  const asked = { indicator: indicator.code, limit: shown + 1 };
  const open = await listDisputes(tx, actionId, { ...asked, group: 'open' });
  const answered = await listDisputes(tx, actionId, { ...asked, group: 'answered' });
  const found = [...open, ...answered];
  const { period = '', jurisdiction = '' } = query;
  const form = (more: Readonly<Record<string, string>>) => {
    const filter = Object.entries({ period, jurisdiction, ...more }).filter(([, value]) => value !== '');
    const asks = new URLSearchParams(filter).toString();
    return `/staff/logframe/${indicator.code}/dispute${asks && '?'}${asks}`;
  };
  const disputePath: RecordPath = ({ kind, pageId }) =>
    pageId === null ? undefined : form({ record: `${kind}.${pageId}` });
  return {
    disputePath,
    disputes: (
      <DisputesOnIndicator
        indicator={indicator.code}
        disputes={found.slice(0, shown)}
        more={found.length > shown}
        raise={form({})}
      />
    ),
  };
}
