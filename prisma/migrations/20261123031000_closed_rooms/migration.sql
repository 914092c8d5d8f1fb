-- When the room of a session that is over was closed for good; the sweep asks for those that still stand open.
ALTER TABLE "LiveSession" ADD COLUMN "closedAt" TIMESTAMPTZ(3);
UPDATE "LiveSession" SET "closedAt" = "endedAt" WHERE "endedAt" IS NOT NULL;
CREATE INDEX "LiveSession_endedAt_idx" ON "LiveSession" ("endedAt") WHERE "closedAt" IS NULL;
