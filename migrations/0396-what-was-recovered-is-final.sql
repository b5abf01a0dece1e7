-- Area: grants. A closing is final, and so is what follows from it: what is paid back, each receipt, and the equipment that was listed.
-- Retention takes out of them what people wrote; amounts, days and states stay.
call platform.keep_final('recovery of a sub-grant', 'grants.recovery', 'r.agreement_id is not null',
  '{agreement_id,organisation_id,amount_minor,currency,due_on}');
call platform.keep_final('receipt of a recovery', 'grants.recovery_receipt', 'r.id is not null',
  '{id,agreement_id,organisation_id,amount_minor,currency,received_on,recorded_by,recorded_at}');
call platform.keep_final('equipment of a closed sub-grant', 'grants.asset',
  'exists (select from grants.closing c where c.agreement_id = r.agreement_id and c.closed_at is not null)',
  '{id,agreement_id,organisation_id,cost_minor,currency,fate,entered_by,entered_at}');
