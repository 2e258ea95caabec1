-- How often the supervising worker sees the person, as the conference that agreed the plan set it (S3-76).
alter table plans_plans add column contact_days integer check (contact_days between 1 and 999);
