-- When Stripe makes captured money spendable, and when the ledger said so.
ALTER TABLE "Payment" ADD COLUMN "availableOn" TIMESTAMPTZ(3), ADD COLUMN "fundsAvailableAt" TIMESTAMPTZ(3);
CREATE INDEX "Payment_availableOn_idx" ON "Payment" ("availableOn") WHERE "fundsAvailableAt" IS NULL;
