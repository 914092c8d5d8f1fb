-- When a session must be looked at next; the sweep asks for the due ones every second.
DROP INDEX "LiveSession_endedAt_idx";
ALTER TABLE "LiveSession" ADD COLUMN "nextCheckAt" TIMESTAMPTZ(3);
CREATE INDEX "LiveSession_nextCheckAt_idx" ON "LiveSession" ("nextCheckAt");
