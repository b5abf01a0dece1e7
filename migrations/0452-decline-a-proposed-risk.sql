-- Areas: results. A proposed risk is declined with a reason, apart from risks that are closed.
alter table results.risk drop constraint risk_state_check,
  add constraint risk_state_check check (state in ('proposed', 'open', 'happened', 'closed', 'declined'));
alter table results.risk_entry drop constraint risk_entry_kind_check,
  add constraint risk_entry_kind_check check (kind in ('record', 'accept', 'review', 'change', 'happen', 'close', 'reopen', 'decline'));
