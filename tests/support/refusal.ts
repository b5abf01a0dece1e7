import { expect } from 'vitest';

/** Expects a verb to be refused with this problem code. */
export async function expectRefusal(attempt: Promise<unknown>, code: string): Promise<void> {
  await expect(attempt).rejects.toMatchObject({ code });
}
