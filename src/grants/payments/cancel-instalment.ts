import { audit } from '../../platform/audit/audit.ts';
import type { Work } from '../../platform/work.ts';
import { lockInstalment, saveInstalment } from './queries.ts';
import { instalmentLifecycle } from './rules.ts';

/** Cancels an instalment of an agreement that is being closed, whose verb has asked for the permission. False when it is paid or cancelled already. */
export async function cancelInstalment(work: Work, input: { instalmentId: string }): Promise<boolean> {
  const instalment = await lockInstalment(work.tx, input.instalmentId);
  const state = instalmentLifecycle[instalment.state].cancel;
  if (!state) return false;
  await saveInstalment(work.tx, instalment.id, { state });
  await audit(work, 'instalment.cancel', { kind: 'instalment', id: instalment.id });
  return true;
}
