-- What people write is kept in one row (the booking, the proposal), so that deleting an account can take it out.
-- The copies in the history and in the mails go; the history's own trigger guards against changes of what happened.
ALTER TABLE "BookingHistory" DISABLE TRIGGER append_only;
UPDATE "BookingHistory" SET "details" = "details" - 'reason' WHERE "event" = 'CANCELLED';
ALTER TABLE "BookingHistory" ENABLE TRIGGER append_only;
UPDATE "OutboundMail" SET "data" = "data" - 'reason' - 'message'
 WHERE "template" IN ('BOOKING_CANCELLED', 'TIME_PROPOSED');

-- A provider's event is kept as the few ids that it is processed by, and no longer than it is of use.
ALTER TABLE "InboxEvent" ALTER COLUMN "payload" DROP NOT NULL;
UPDATE "InboxEvent" SET "payload" = NULL WHERE "processedAt" IS NOT NULL;
