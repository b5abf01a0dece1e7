-- Area: papers. The document of an expenditure is kept beside its entry, for those who see the Action's money. It is never published.
alter table papers.paper drop constraint paper_owner_kind_check,
  add constraint paper_owner_kind_check
    check (owner_kind in ('partnership', 'response', 'practice', 'adoption', 'cycle_reply', 'material', 'reply', 'visibility_product', 'expenditure'));
