-- One worker at a time sends a mail; one that is asked for later waits; one that is no longer true is dropped.
ALTER TABLE "OutboundMail" ADD COLUMN "dueAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN "claimedUntil" TIMESTAMPTZ(3),
ADD COLUMN "droppedAt" TIMESTAMPTZ(3);

-- The sweep reads only what still waits, however many mails were ever sent.
DROP INDEX "OutboundMail_sentAt_createdAt_idx";
CREATE INDEX "OutboundMail_sentAt_droppedAt_dueAt_idx" ON "OutboundMail"("sentAt", "droppedAt", "dueAt");

-- A person's mails are exported and deleted with the account.
CREATE INDEX "OutboundMail_userId_idx" ON "OutboundMail"("userId");
