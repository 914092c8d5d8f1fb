-- Since when it is as a page says: a word that was held up on its way dates what it tells all the same.
ALTER TABLE "AttendanceObservation" ADD COLUMN "since" TIMESTAMPTZ(3);
ALTER TABLE "AttendanceObservation" ADD CONSTRAINT "AttendanceObservation_since_by_a_page"
  CHECK ("since" IS NULL OR ("source" = 'BEACON' AND "since" <= "receivedAt"));
