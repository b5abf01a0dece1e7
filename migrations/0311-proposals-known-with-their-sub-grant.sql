-- Area: grants. What is proposed of a protected sub-grant, and why, is read by those who know the sub-grant.
alter policy own_or_staff on grants.publicity_proposal
  using ((select platform.is_staff()) and exists (select from grants.sub_grant_agreement a where a.id = agreement_id))
  with check ((select platform.is_staff()) and exists (select from grants.sub_grant_agreement a where a.id = agreement_id));
