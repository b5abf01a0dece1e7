import { contractSetup } from './action/index.ts';
import { contactSetup } from './network/index.ts';
import { teamSetup } from './people/index.ts';
import type { Settings } from './platform/settings.ts';
import type { SetupPoint, SetupSource } from './platform/setup.ts';
import { voiceSetup } from './voice/index.ts';

/** What must be there before people rely on an instance, one line an area: the page and the task read it. */
export const setupSources: readonly SetupSource[] = [teamSetup, contactSetup, contractSetup, voiceSetup];

/** What the machine is told, which no page can change. */
export function setupOfSettings(settings: Settings): readonly SetupPoint[] {
  return [
    { key: 'mail', done: settings.smtpUrl !== undefined },
    { key: 'address', done: settings.baseUrl.startsWith('https:') },
    { key: 'backup', done: settings.backupRecipients.length > 0 },
    { key: 'scanner', done: settings.clamav !== undefined },
    { key: 'auditor', done: settings.auditorEmail !== undefined },
  ];
}
