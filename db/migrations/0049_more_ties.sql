-- What leads to a row of a case lies in the same case, here too.
alter table access_records_requests add unique (id, case_id);
alter table access_records_owner_answers add foreign key (request_id, case_id) references access_records_requests (id, case_id);
alter table victims_locations add unique (id, case_id);
alter table victims_locations add foreign key (corrects_id, case_id) references victims_locations (id, case_id);
alter table victims_readings add foreign key (location_id, case_id) references victims_locations (id, case_id);
