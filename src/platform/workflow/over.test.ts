import { expect, it } from 'vitest';
import { permission } from '../permissions.ts';
import { overOf } from './over.ts';

const whyOver = overOf([
  {
    kind: 'loan',
    outOfState: 'loan_not_in_state',
    steps: {
      lend: {
        permission: permission('loan.lend', {}),
        from: ['kept', 'back'],
        button: { path: '/loans/:loanId/lend', texts: 'loan.lend', asks: 'form' },
      },
      lend_again: {
        permission: permission('loan.lend_again', {}),
        from: ['lent'],
        button: { path: '/loans/:loanId/lend', texts: 'loan.lend', asks: 'form' },
      },
    },
  },
]);

it('A form is over for a record whose state does not allow its step, and for no other', () => {
  const over = whyOver('/loans/:loanId/lend', { state: 'lost' });
  expect(over).toMatchObject({ code: 'loan_not_in_state', details: { state: 'lost', verb: 'lend' } });
  expect(whyOver('/loans/:loanId/lend', { state: 'kept' })).toBeUndefined();
  expect(whyOver('/loans/:loanId/lend', { state: 'lent' })).toBeUndefined();
  expect(whyOver('/loans/:loanId', { state: 'lost' })).toBeUndefined();
  expect(whyOver('/loans/:loanId/lend', undefined)).toBeUndefined();
});
