-- Until when a page heard the other, as it says with each word: a cut is dated by who was cut off.
ALTER TABLE "AttendanceObservation" ADD COLUMN "heardUntil" TIMESTAMPTZ(3);
ALTER TABLE "AttendanceObservation" ADD CONSTRAINT "AttendanceObservation_heard_by_a_page"
  CHECK ("heardUntil" IS NULL OR ("source" = 'BEACON' AND "heardUntil" <= "receivedAt"));
